import JSONRPC

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where the program begins and ends.
///
///     swift run -c release diglot-benchmark --help
@main enum Program {
  static func main() {
    do throws(Failure) {
      exit(try code(for: Invocation(Array(CommandLine.arguments.dropFirst()))))
    } catch {
      Terminal.complain("\(error.message)\n“diglot-benchmark --help” shows what there is.")
      exit(2)
    }
  }

  private static func code(for invocation: Invocation) throws(Failure) -> Int32 {
    switch invocation {
    case .help:
      Terminal.write(Help.text)
      return 0
    case .run(let options):
      return try Run(options).perform() ? 0 : 2
    case .compare(let before, let after, let failsOnSlower):
      let comparison = ResultsComparison(before: try results(in: before), after: try results(in: after))
      Terminal.write(comparison.table)
      return failsOnSlower && comparison.hasRegression ? 1 : 0
    }
  }

  private static func results(in path: String) throws(Failure) -> Results {
    let bytes = try FileBytes.read(path)
    do { return try Results(json: JSONReader.read(bytes)) } catch {
      throw Failure("\(path): this is no result of diglot-benchmark: \(error)")
    }
  }
}
