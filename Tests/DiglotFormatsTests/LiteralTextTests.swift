import DiglotSemantics
import DiglotSyntax
import TestSupport
import Testing

@testable import DiglotFormats

struct LiteralTextTests {
  private func escaped(_ text: String, at place: LiteralText.Place = .line) -> String {
    String(decoding: LiteralText.escaped(Array(text.utf8)[...], at: place), as: UTF8.self)
  }

  /// A line without white space at either end.
  private func line(_ count: Int, _ generator: inout SplitMix64) -> String {
    let text = RandomText.make(count, using: &generator).unicodeScalars.filter { $0 != "\n" && $0 != "\r" }
    let start = text.drop(while: CharacterClasses.isWhiteSpace)
    var line = String.UnicodeScalarView(start)
    while let last = line.last, CharacterClasses.isWhiteSpace(last) { line.removeLast() }
    return String(line)
  }

  /// What a text reads as where it stands, and whether anything is wrong with it.
  private func reading(_ text: String, at place: LiteralText.Place) -> (text: String?, isClean: Bool) {
    let source =
      switch place {
      case .line: "@title x\n\n" + text
      case .behindCue: "@title x\n\n[0:00 --> 0:01] " + text
      case .translation: "x\n> " + text
      case .part: "@title " + text + " | x"
      }
    let tree = SyntaxTree(source)
    guard let block = tree.blocks[tree.blocks.count - 1] else { return (nil, false) }
    let read =
      switch place {
      case .line, .behindCue: block.sourceText
      case .translation: block.translationText(nil)
      case .part: block.partText(0)
      }
    return (read.text, tree.blocks.summary.problems == 0)
  }

  @Test(arguments: 0..<24, [LiteralText.Place.line, .behindCue, .translation, .part])
  func `what is escaped reads as what it was`(round: Int, place: LiteralText.Place) {
    let seed = UInt64(round) + 50
    var generator = SplitMix64(seed: seed)
    for _ in 0..<60 {
      let text = line(Int.random(in: 1...24, using: &generator), &generator)
      guard !text.isEmpty else { continue }
      let written = escaped(text, at: place)
      let read = reading(written, at: place)
      #expect(
        read.text.map { Array($0.utf8) } == Array(text.utf8) && read.isClean,
        "seed \(seed), \(place): \(text.debugDescription) → \(written.debugDescription)")
    }
  }

  @Test(arguments: 0..<12)
  func `no escape is without need`(round: Int) {
    let seed = UInt64(round) + 90
    var generator = SplitMix64(seed: seed)
    for _ in 0..<60 {
      let text = line(Int.random(in: 1...6, using: &generator), &generator)
      let written = escaped(text)
      if written == text { continue }
      let read = reading(text, at: .line)
      #expect(
        read.text.map { Array($0.utf8) } != Array(text.utf8) || !read.isClean,
        "seed \(seed): \(text.debugDescription) → \(written.debugDescription)")
    }
  }

  @Test func `only what would read as markup is escaped`() {
    for (text, expected) in [
      ("# not a heading", "\\# not a heading"), ("#hashtag", "#hashtag"), ("> quoted", "\\> quoted"),
      (">> both", ">> both"), ("% done", "\\% done"), ("%d", "%d"), ("@title x|y", "\\@title x|y"),
      ("@title: x", "\\@title: x"), ("@someone, hello", "@someone, hello"),
      ("[laughs] Yes", "\\[laughs] Yes"),
      ("[00:01] HO: x", "\\[00:01] HO: x"), ("[^a]: x", "\\[^a]: x"), ("NASA: we go", "NASA\\: we go"),
      ("主: x", "主\\: x"), ("Note: x", "Note: x"), ("argv[2] {x}", "argv[2] {x}"), ("{a -> b}", "\\{a -> b}"),
      ("a `b` c", "a \\`b` c"), ("a ` c", "a ` c"), ("C:\\new", "C:\\new"), ("1\\. one", "1\\\\. one"),
      ("the end \\", "the end \\\\"), ("[open", "\\[open"),
      ("see https://example.org/a_b", "see https://example.org/a_b"),
    ] {
      #expect(escaped(text) == expected)
    }
    #expect(escaped("HO: x | y", at: .translation) == "HO: x | y")
    #expect(escaped("# x", at: .behindCue) == "# x")
    #expect(escaped("HO: x", at: .behindCue) == "HO\\: x")
    #expect(escaped("a | b", at: .part) == "a \\| b")
  }

  @Test func `nested markup is escaped in linear time`() {
    let text = String(repeating: "[`{?[", count: 4_000)
    let read = reading(escaped(text), at: .line)
    #expect(read.text == text)
  }
}
