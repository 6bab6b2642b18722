/// What `--help` shows.
enum Help {
  static var text: String {
    """
    diglot-benchmark: measure how fast Diglot is, and whether it got slower.

    Usage:
      diglot-benchmark [OPTION…] [FILE]
      diglot-benchmark compare [--fail-on-slower] BEFORE.json AFTER.json

    Measures the library in process, the language server over its pipes, and whole
    runs of “diglot lint”, with transcripts of its own making, the same on every
    machine; with FILE, with that. Shows the median, the quartiles, what one sample
    in a hundred is above, and how many samples there were. Takes some minutes on a
    machine that does nothing else; measure on no other.

    “compare” shows two results beside each other. A difference is beyond the spread
    where the middle halves of the samples don't overlap. “!” marks what got slower
    or larger by more than that and a tenth.

    Options:
      --only NAME,…      only these benchmarks, or those whose names begin so
      --samples NUMBER   measure each thing so often
      --server PATH      the program to measure (default: the “diglot” beside this
                         program, which “swift run” builds too)
      --json FILE        write the results to a file, for “compare”
      --fail-on-slower   exit with 1 where “!” would be shown
      --help             show this help, and do nothing else

    Exits with 0 where all was measured, 2 where the command line means nothing or
    something could not be measured, read or written.

    Benchmarks:
    \(names)

    To measure what is released:
      swift run -c release --static-swift-stdlib diglot-benchmark --json now.json

    """
  }

  private static var names: String {
    Catalogue.benchmarks(with: nil).map { "  \($0.name)" }.joined(separator: "\n")
  }
}
