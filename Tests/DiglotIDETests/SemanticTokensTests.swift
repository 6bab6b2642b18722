import DiglotIDE
import DiglotSemantics
import DiglotSyntax
import TestSupport
import Testing

struct SemanticTokensTests {
  /// `kind text` of each token, and its traits.
  private func describe(_ numbers: [UInt32], in text: String) -> [String] {
    let lines = SyntaxTree(text)
    var line = 0
    var column = 0
    var result: [String] = []
    for token in stride(from: 0, to: numbers.count, by: 5) {
      let (down, right) = (Int(numbers[token]), Int(numbers[token + 1]))
      line += down
      column = down == 0 ? column + right : right
      let start = lines.offset(of: LinePosition(line: line, column: column), in: .utf16)
      let end = lines.offset(
        of: LinePosition(line: line, column: column + Int(numbers[token + 2])), in: .utf16)
      let kind = SemanticKind(rawValue: UInt8(numbers[token + 3]))?.name ?? "?"
      let traits = SemanticTraits.names.enumerated().filter {
        numbers[token + 4] & 1 << UInt32($0.offset) != 0
      }
      result.append(([kind, lines.text(in: start..<end)] + traits.map(\.element)).joined(separator: " "))
    }
    return result
  }

  private func tokens(_ text: String) -> [String] {
    let tokens = SemanticTokens(of: Fixture(text).snapshot, in: .utf16)
    return describe(tokens.numbers, in: text).filter { !$0.hasPrefix("operator") }
  }

  @Test func `names are told from times, marks and text`() {
    #expect(
      tokens("[0:04 #a] HO: 𠮷 said[^n] [laughs] {?so} `x` [it](#a) https://e.org\n>ja 一\n% why\n") == [
        "number 0:04", "variable #a declaration", "class HO", "property n", "event [laughs]", "string `x`",
        "variable #a", "string https://e.org", "enumMember ja", "comment %", "comment why",
      ])
    #expect(
      tokens("# One | 一\n\n[^n]: Note.\n") == ["namespace One ", "namespace 一", "property n declaration"]
        || tokens("# One | 一\n\n[^n]: Note.\n") == ["namespace One", "namespace 一", "property n declaration"])
    #expect(tokens("I {cloud -> Claude}.\n") == ["comment cloud deprecated"])
  }

  @Test func `terms are types, where they are declared and where they are mentioned`() {
    #expect(
      tokens("@term agent | 智能体, !代理\n\nTwo agent s, 𠮷 agent.\n") == [
        "keyword @term", "type agent declaration", "string 智能体", "string 代理 deprecated", "type agent",
        "type agent",
      ])
  }

  @Test func `a mention over a line end has a token on each line`() {
    #expect(
      tokens("@term signal box | 信号楼\n\nThe signal\nbox.\n").suffix(2) == ["type signal", "type box"])
  }

  @Test(arguments: [PositionEncoding.utf8, .utf16, .utf32])
  func `the change applied to the old gives the new, whatever is edited`(encoding: PositionEncoding) {
    var random = SplitMix64(seed: 71)
    for _ in 0..<25 {
      let library = Library()
      var analysis = Analysis(
        Document("@term a | 字\n" + RandomText.make(60, using: &random)), at: FilePath("/a.diglot"),
        in: library)
      var old = SemanticTokens(of: Snapshot(analysis, in: library), in: encoding)
      for _ in 0..<8 {
        let edits = (0..<Int.random(in: 0...2, using: &random)).map { _ in
          TextEdit(
            RandomText.range(in: analysis.document.tree.count, using: &random),
            RandomText.make(Int.random(in: 0...4, using: &random), using: &random))
        }
        _ = analysis.apply(edits, version: nil, in: library)
        let snapshot = Snapshot(analysis, in: library)
        let new = old.updated(to: snapshot)
        #expect(new.numbers == SemanticTokens(of: snapshot, in: encoding).numbers)
        var numbers = old.numbers
        if let change = old.change(to: new) { numbers.replaceSubrange(change.range, with: change.numbers) }
        #expect(numbers == new.numbers)
        #expect(
          snapshot.semanticTokens(in: 0..<analysis.document.tree.count, encoding: encoding) == new.numbers)
        old = new
      }
    }
  }

  @Test func `nothing has changed where only plain text has`() {
    let library = Library()
    var analysis = Analysis(Document("HO: One.\n\nGU: Two.\n"), at: nil, in: library)
    let old = SemanticTokens(of: Snapshot(analysis, in: library), in: .utf16)
    _ = analysis.apply([TextEdit(6..<6, "xyz")], version: nil, in: library)
    #expect(old.change(to: old.updated(to: Snapshot(analysis, in: library))) == nil)
    _ = analysis.apply([TextEdit(0..<0, "\n")], version: nil, in: library)
    let change = old.change(to: old.updated(to: Snapshot(analysis, in: library)))
    #expect(change?.range == 0..<5 && change?.numbers.first == 1)
  }

  @Test func `a part of a document is told from its start`() {
    let fixture = Fixture("HO: One.\n\nGU: Tw$0o.\n")
    let numbers = fixture.snapshot.semanticTokens(in: fixture.cursor..<fixture.cursor, encoding: .utf16)
    #expect(describe(numbers, in: fixture.main.text) == ["class GU", "operator :"])
    #expect(Fixture("").snapshot.semanticTokens(in: -3..<9, encoding: .utf8).isEmpty)
  }
}
