import DiglotSyntax

#if canImport(Glibc)
  import Glibc
#endif

// Measures what the design promises: how fast a text is read, and what one edit costs.
//
//     swift run -c release diglot-bench [FILE]
//
// Without a file it makes documents of its own; with one, it reads that.

let arguments = CommandLine.arguments.dropFirst()
let machine = "\(processorName()), \(sysconf(Int32(_SC_NPROCESSORS_ONLN))) processors"
print("machine: \(machine)")
if let path = arguments.first {
  if let bytes = contents(of: path) {
    report(path, bytes)
  } else {
    print("diglot-bench: \(path) can't be read")
    exit(2)
  }
} else {
  for (name, size) in [("100 KB", 100_000), ("1 MB", 1_000_000), ("10 MB", 10_000_000)] {
    report(name, SampleDocument.make(size: size))
  }
}

func report(_ name: String, _ bytes: [UInt8]) {
  let runs = max(5, 60_000_000 / max(1, bytes.count))
  let parse = median((0..<runs).map { _ in time { _ = SyntaxTree(utf8: bytes) } })
  let rate = Double(bytes.count) / parse / 1e6
  let tree = SyntaxTree(utf8: bytes)
  let edits = editTimes(tree, count: 2000)
  print(
    """
    \(name): \(bytes.count) bytes, \(tree.blocks.count) blocks
      fresh parse      \(rounded(rate)) MB/s
      one-letter edit  \(rounded(median(edits) * 1e6)) µs median, \(rounded(percentile(edits, 0.99) * 1e6)) µs p99
    """)
}

/// Types a letter somewhere and takes it out again, over and over.
func editTimes(_ tree: SyntaxTree, count: Int) -> [Double] {
  var tree = tree
  var place = 0
  return (0..<count).map { step in
    if step % 2 == 0 { place = (place &+ 7_368_787 &* (step + 1)) % max(1, tree.count) }
    // The tree before the edit stays alive, as it does while a request is answered from it.
    let before = tree
    let seconds = time {
      _ =
        step % 2 == 0 ? tree.replace(place..<place, with: [0x78]) : tree.replace(place..<place + 1, with: [])
    }
    return before.count >= 0 ? seconds : 0
  }
}
