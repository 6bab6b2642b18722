import DiglotIDE
import DiglotSemantics
import DiglotSyntax
import TestSupport
import Testing

struct OnTypeTests {
  /// The text after a character was typed before the cursor; nil where nothing follows from it.
  private func typed(_ character: String, _ marked: String) -> String? {
    let fixture = Fixture(marked)
    let edits = fixture.snapshot.editsAfterTyping(character, at: fixture.cursor)
    guard !edits.isEmpty else { return nil }
    var tree = SyntaxTree(fixture.main.text)
    _ = tree.apply(edits.reversed())
    return tree.text
  }

  private let head = "@languages en zh-Hans\n\n"

  @Test func `Enter behind a source line offers its translation`() {
    #expect(typed("\n", head + "HO: Hello.\n$0") == head + "HO: Hello.\n> ")
    #expect(typed("\n", head + "HO: Hello.\n$0\nGU: Hi.\n") == head + "HO: Hello.\n> \nGU: Hi.\n")
    #expect(typed("\n", head + "HO: Hello.\n  $0\n\n") == head + "HO: Hello.\n> \n\n")
    #expect(typed("\n", head + "HO: Hello.\r\n$0\r\n") == head + "HO: Hello.\r\n> \r\n")
  }

  @Test func `Enter does nothing where a translation is not what comes next`() {
    #expect(typed("\n", "HO: Hello.\n$0") == nil)
    #expect(typed("\n", head + "HO: Hel\n$0lo.\n") == nil)
    #expect(typed("\n", head + "HO: Hello.\n$0\n> 你好。\n") == nil)
    #expect(typed("\n", head + "HO: Hello\\\n$0") == nil)
    #expect(typed("\n", head + "[laughs]\n$0") == nil)
    #expect(typed("\n", head + "$0") == nil)
    #expect(typed("\n", head + "# One\n$0") == nil)
    #expect(typed("\n", head + "HO: Hello.\n> 你好。\n$0") == nil)
  }

  @Test func `another Enter takes an empty marker away`() {
    #expect(typed("\n", head + "HO: Hello.\n> \n$0") == head + "HO: Hello.\n\n")
  }

  @Test func `closing a cue writes its times in full`() {
    #expect(typed("]", "[1:05]$0") == "[00:01:05]")
    #expect(
      typed("]", "[00:00:01] A.\n\n[1:05 --> 1:12.5 #x]$0 B.\n")
        == "[00:00:01] A.\n\n[00:01:05 --> 00:01:12.5 #x] B.\n")
    #expect(typed("]", "[00:01] A.\n\n[1:05]$0\n") == "[00:01] A.\n\n[01:05]\n")
    #expect(typed("]", "[0:01] A.\n\n[1:05]$0\n") == nil)
    #expect(typed("]", "[75:05]$0") == nil)
    #expect(typed("]", "[00:01:05]$0") == nil)
    #expect(typed("]", "A [laughs]$0") == nil)
  }

  @Test(arguments: 0..<8)
  func `after any character in any text, nothing that is said changes`(round: Int) {
    let seed = UInt64(round) + 5200
    var generator = SplitMix64(seed: seed)
    for _ in 0..<12 {
      let text = RandomText.make(40, using: &generator)
      let document = Document(text)
      let library = Library()
      let snapshot = Snapshot(Analysis(document, at: nil, in: library), in: library)
      for offset in -1...document.tree.count + 1 {
        for character in ["\n", "]"] {
          let edits = snapshot.editsAfterTyping(character, at: offset)
          guard !edits.isEmpty else { continue }
          var after = document.tree
          _ = after.apply(edits.reversed())
          let isSame = Document(after).facts.summary.segments == document.facts.summary.segments
          #expect(
            isSame, "seed \(seed), \(offset): \(text.debugDescription) → \(after.text.debugDescription)")
        }
      }
    }
  }

  @Test(arguments: 0..<8)
  func `parts of a document are formatted each once`(round: Int) {
    let seed = UInt64(round) + 6100
    var generator = SplitMix64(seed: seed)
    for _ in 0..<40 {
      let tree = SyntaxTree(RandomText.make(40, using: &generator))
      let ranges = (0..<3).map { _ in RandomText.range(in: tree.count, using: &generator) }
      let edits = Formatting.edits(for: tree, in: ranges)
      for (edit, next) in zip(edits, edits.dropFirst()) {
        #expect(edit.range.upperBound < next.range.lowerBound)
      }
      var after = tree
      _ = after.apply(edits.reversed())
      #expect(ReadableTree.describe(tree) == ReadableTree.describe(after), "seed \(seed)")
      #expect(Formatting.edits(for: tree, in: [0..<tree.count]) == Formatting.edits(for: tree))
    }
  }
}
