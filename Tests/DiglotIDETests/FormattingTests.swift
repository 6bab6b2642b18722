import DiglotIDE
import DiglotLint
import DiglotSemantics
import DiglotSyntax
import Foundation
import TestSupport
import Testing

struct FormattingTests {
  private func formatted(_ text: String) -> String {
    String(decoding: Formatting.formattedText(of: SyntaxTree(text)), as: UTF8.self)
  }

  /// What rules find in a text, and how often.
  private func findings(_ text: String) -> [String: Int] {
    let library = Library()
    let analysis = Analysis(Document(text), at: nil, in: library)
    return Dictionary(
      Checkup(of: analysis, in: library).findings().map { ($0.rule, 1) }, uniquingKeysWith: +)
  }

  // MARK: What holds for every text

  @Test(arguments: 0..<30)
  func `meaning stays, nothing new is found, and twice is once`(round: Int) {
    let seed = UInt64(round) + 900
    var generator = SplitMix64(seed: seed)
    for _ in 0..<60 {
      let text = RandomText.make(Int.random(in: 1...50, using: &generator), using: &generator)
      let result = formatted(text)
      let context = Comment(rawValue: "seed \(seed): \(text.debugDescription) → \(result.debugDescription)")
      guard ReadableTree.describe(SyntaxTree(text)) == ReadableTree.describe(SyntaxTree(result)) else {
        Issue.record(context)
        return
      }
      #expect(formatted(result) == result, context)
      let before = findings(text)
      for (rule, count) in findings(result) { #expect(count <= before[rule] ?? 0, context) }
    }
  }

  @Test(arguments: 0..<10)
  func `formatting a range keeps the meaning too`(round: Int) {
    let seed = UInt64(round) + 1300
    var generator = SplitMix64(seed: seed)
    for _ in 0..<60 {
      let tree = SyntaxTree(RandomText.make(40, using: &generator))
      let edits = Formatting.edits(for: tree, in: RandomText.range(in: tree.count, using: &generator))
      var after = tree
      _ = after.apply(edits.reversed())
      #expect(
        ReadableTree.describe(tree) == ReadableTree.describe(after),
        "seed \(seed): \(tree.text.debugDescription) → \(after.text.debugDescription)")
    }
  }

  @Test(arguments: 0..<10)
  func `edits are in order, do not overlap, and change something`(round: Int) {
    var generator = SplitMix64(seed: UInt64(round) + 1700)
    for _ in 0..<60 {
      let tree = SyntaxTree(RandomText.make(40, using: &generator))
      let edits = Formatting.edits(for: tree)
      for (edit, next) in zip(edits, edits.dropFirst()) {
        #expect(edit.range.upperBound < next.range.lowerBound)
      }
      for edit in edits { #expect(tree.text(in: edit.range) != edit.replacement) }
      var after = tree
      _ = after.apply(edits.reversed())
      #expect(after.utf8 == Formatting.formattedText(of: tree))
    }
  }

  @Test(arguments: 0..<10)
  func `no line has white space at its end, no blank line follows another, and the last line ends`(round: Int)
  {
    let seed = UInt64(round) + 2100
    var generator = SplitMix64(seed: seed)
    for _ in 0..<60 {
      let text = RandomText.make(40, using: &generator)
      let tree = SyntaxTree(utf8: Formatting.formattedText(of: SyntaxTree(text)))
      var isAfterBlank = false
      for block in tree.blocks {
        for (index, line) in block.lines.enumerated() {
          let content = block.text(block.contentRange(ofLine: index)).unicodeScalars
          let last = content.last { !CharacterClasses.isWhiteSpace($0) }
          #expect(last == "\\" || content.last == last, "seed \(seed): \(text.debugDescription)")
          #expect(!isAfterBlank || line.kind != .blank, "seed \(seed): \(text.debugDescription)")
          isAfterBlank = line.kind == .blank
        }
      }
      #expect(!isAfterBlank && (tree.count == 0 || [0x0A, 0x0D].contains(tree.utf8.last)))
    }
  }

  // MARK: The page

  private static let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../Grammar/canonical-form.md").standardized

  /// The fences of the page in pairs, with invisible characters put back.
  private static let examples: [(before: String, after: String)] = {
    let text = (try? String(contentsOf: page, encoding: .utf8)) ?? ""
    let parts = text.components(separatedBy: "\n```")
    func content(_ kind: String) -> [String] {
      parts.filter { $0.hasPrefix(kind + "\n") }.map {
        ($0.dropFirst(kind.count + 1) + "\n").replacingOccurrences(of: "·", with: " ")
          .replacingOccurrences(of: "→", with: "\t")
      }
    }
    return Array(zip(content("before"), content("after")))
  }()

  @Test func `the page's examples are so`() {
    #expect(Self.examples.count == 4)
    for (before, after) in Self.examples {
      #expect(formatted(before) == after)
      #expect(formatted(after) == after)
    }
  }

  // MARK: What the rules say

  @Test func `a sample of everything is in canonical form`() {
    let text = """
      @title      We mend clocks, not time | 我们修的是钟,不是时间
      @languages  en zh-Hans
      @date       2025-10-17
      @media      https://example.org/episodes/12.mp3
      @speaker    HO  Host | 主持人
      @speaker    GU  Guest | 嘉宾
      @term       escapement, escapements | 擒纵机构, !逃脱
      @use        ../shared/glossary.diglot

      # [00:00:00 #opening] The patient trade
      > 需要耐心的行当

      [00:00:04 --> 00:00:11 #patience] HO: You called it a patient trade[^trade], not a slow one.
      > 你说这是需要耐心的行当[^trade],而不是慢的行当。
      % check the wording against the recording

      [00:00:12] GU: I use {pavel and clove -> pallet and cloth} daily. [laughs] As I said [before](#patience),
      there is {?still} so much work.
      > 我每天都用擒纵叉和布。[笑] 正如我[之前](#patience)所说,还有很多工作要做。

      [^trade]: A reply to a column. | 这是对一篇专栏的回应。

      """
    #expect(Formatting.edits(for: SyntaxTree(text)) == [])
  }

  @Test func `turns that stand directly under one another stay so`() {
    let text = "HO: Yes?\nGU: No.\nHO: Why?\n"
    #expect(formatted(text) == text)
  }

  @Test func `a tag is not text and text is not a tag`() {
    #expect(formatted("a\n>ja text\n>text\n>>text\n") == "a\n>ja text\n> text\n>>text\n")
  }

  @Test func `an indent that keeps a line from being something else stays`() {
    for text in [" HO: x", " # x", "  > x", "\t% x", " @title x", " @title: x", " [^a]: x", " [0:01] x"] {
      #expect(formatted("a\n" + text + "\n") == "a\n" + text + "\n")
    }
    #expect(formatted("a\n  b\n") == "a\nb\n")
  }

  @Test func `white space that would make a correction is left alone`() {
    #expect(formatted("# {a ->|b}  \n") == "# {a ->|b}\n")
  }

  @Test func `a detached allowance goes to its block and keeps the next one apart`() {
    #expect(formatted("a\n\n%allow unclosed-bracket\nb\n") == "a\n%allow unclosed-bracket\n\nb\n")
  }

  @Test func `line ends follow the first`() {
    #expect(formatted("a\r\nb\n\n\n\rc") == "a\r\nb\r\n\r\nc\r\n")
    #expect(formatted("a\rb\n") == "a\rb\r")
    #expect(formatted("a") == "a\n")
    #expect(formatted("\n \n\t\n") == "")
    #expect(formatted("") == "")
  }

  @Test func `a byte order mark stays, and text that looks like one does not become one`() {
    #expect(formatted("\u{FEFF}\n\na\n") == "\u{FEFF}a\n")
    #expect(formatted("\n\n\u{FEFF}a\n") == "\n\u{FEFF}a\n")
    #expect(formatted(" \u{FEFF}a\n") == " \u{FEFF}a\n")
  }

  @Test func `wide letters count for two columns`() {
    #expect(
      formatted("@speaker 主持 Host\n@speaker GU Guest\n") == "@speaker  主持  Host\n@speaker  GU    Guest\n")
  }

  @Test func `an odd name does not push the others aside`() {
    #expect(
      formatted("@date 2025-10-17\n@a-name-of-eighteen x\n@use y\n")
        == "@date  2025-10-17\n@a-name-of-eighteen  x\n@use   y\n")
  }

  @Test func `edits are small and in the range's blocks only`() {
    let tree = SyntaxTree("a \n> 甲\n\nb \n> 乙\n\nc \n")
    #expect(Formatting.edits(for: tree, in: 10..<11) == [TextEdit(11..<12, "")])
    #expect(
      Formatting.edits(for: tree) == [TextEdit(1..<2, ""), TextEdit(11..<12, ""), TextEdit(21..<22, "")])
  }

  @Test func `a directive is lined up with its run even where only it is asked for`() {
    let tree = SyntaxTree("@title A\n@languages en\n@date 2025-10-17\n")
    #expect(Formatting.edits(for: tree, in: 0..<0) == [TextEdit(6..<7, "      ")])
  }
}
