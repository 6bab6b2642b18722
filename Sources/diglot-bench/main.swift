import DiglotLint
import DiglotSemantics
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
  print("read, in MB/s, at 1, 2 and 4 MB:")
  for document in AdversarialDocument.all { reportGrowth(of: document) }
}

func reportGrowth(of document: AdversarialDocument) {
  let speeds = [1, 2, 4].map { size in
    let bytes = document.make(size: size * 1_000_000)
    return rounded(
      Double(bytes.count) / median((0..<3).map { _ in time { _ = SyntaxTree(utf8: bytes) } }) / 1e6)
  }
  print("  \(speeds[0])  \(speeds[1])  \(speeds[2])  \(document.name.debugDescription)")
}

func report(_ name: String, _ bytes: [UInt8]) {
  let parse = median(repeated(bytes.count) { _ = SyntaxTree(utf8: bytes) })
  let tree = SyntaxTree(utf8: bytes)
  let library = Library()
  let read = median(
    repeated(bytes.count * 10) {
      _ = Checkup(of: Analysis(Document(tree), at: nil, in: library), in: library)
    })
  let edits = editTimes(tree, count: 2000)
  let checks = checkTimes(tree, count: 1000)
  let editor = EditorFeatures(tree)
  let alignment = AlignmentTimes(tree)
  let memory = MemoryTimes(bytes)
  print(
    """
    \(name): \(bytes.count) bytes, \(tree.blocks.count) blocks
      fresh parse                 \(rounded(Double(bytes.count) / parse / 1e6)) MB/s
      facts, names, all findings  \(rounded(Double(bytes.count) / read / 1e6)) MB/s
      one-letter edit             \(rounded(median(edits) * 1e6)) µs median, \(rounded(percentile(edits, 0.99) * 1e6)) µs p99
      … and its findings          \(rounded(median(checks) * 1e6)) µs median, \(rounded(percentile(checks, 0.99) * 1e6)) µs p99
      hover                       \(hundredths(editor.hover)) ms median, \(hundredths(editor.slowestHover)) ms slowest
      completion                  \(hundredths(editor.completion)) ms median, \(hundredths(editor.slowCompletion)) ms p99, \(hundredths(editor.slowestTyping)) ms slowest
      outline                     \(hundredths(editor.outline)) ms
      definition                  \(hundredths(editor.definition)) ms median
      references                  \(hundredths(editor.references)) ms slowest
      alignment                   \(hundredths(alignment.learning)) s to learn, \(hundredths(alignment.whole)) s for all
      … of a segment              \(hundredths(alignment.segment)) ms median, \(hundredths(alignment.learnedSegment)) ms with what was learned
      memory                      \(hundredths(memory.indexing)) s to put \(memory.count) sentences in order, \(rounded(Double(memory.bytes) / 1e6)) MB
      … of a sentence             \(hundredths(memory.query)) ms median, \(hundredths(memory.slowQuery)) ms p99
    """)
}

/// Times `body` often enough for a median: more often for less text.
func repeated(_ size: Int, _ body: () -> Void) -> [Double] {
  (0..<max(5, 60_000_000 / max(1, size))).map { _ in time(body) }
}

/// Typing a letter somewhere and taking it out again, over and over.
func typing(in length: Int, count: Int) -> [TextEdit] {
  var place = 0
  return (0..<count).map { step in
    if step % 2 == 0 { place = (place &+ 7_368_787 &* (step + 1)) % max(1, length) }
    return step % 2 == 0 ? TextEdit(place..<place, "x") : TextEdit(place..<place + 1, "")
  }
}

func editTimes(_ tree: SyntaxTree, count: Int) -> [Double] {
  var tree = tree
  return typing(in: tree.count, count: count).map { edit in
    // The tree before the edit stays alive, as it does while a request is answered from it.
    withExtendedLifetime(tree) { time { _ = tree.apply([edit]) } }
  }
}

func checkTimes(_ tree: SyntaxTree, count: Int) -> [Double] {
  let library = Library()
  var analysis = Analysis(Document(tree), at: nil, in: library)
  var checkup = Checkup(of: analysis, in: library)
  return typing(in: tree.count, count: count).map { edit in
    time {
      let change = analysis.apply([edit], version: nil, in: library)
      checkup.update(to: analysis, after: change, in: library)
      _ = checkup.findings()
    }
  }
}
