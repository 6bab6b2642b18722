import DiglotLint
import DiglotSemantics
import DiglotSyntax
import Dispatch
import TestSupport
import Testing

struct CheckupTests {
  private let path = FilePath("/talks/one.diglot")

  private func findings(_ text: String, _ library: Library = Library()) -> [String] {
    let analysis = Analysis(Document(text), at: path, in: library)
    return Checkup(of: analysis, in: library).findings().map { finding in
      let start = analysis.document.tree.position(of: finding.range.lowerBound, in: .utf32)
      let end = analysis.document.tree.position(of: finding.range.upperBound, in: .utf32)
      return "\(start.line + 1):\(start.column + 1)-\(end.line + 1):\(end.column + 1) \(finding.rule)"
    }
  }

  @Test(arguments: 0..<12)
  func `findings after edits are those of a fresh check`(round: Int) {
    let seed = UInt64(round) + 400
    var generator = SplitMix64(seed: seed)
    let library = Library()
    for _ in 0..<6 {
      var analysis = Analysis(Document(RandomText.make(60, using: &generator)), at: path, in: library)
      var checkup = Checkup(of: analysis, in: library)
      for _ in 0..<30 {
        let edits = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
          TextEdit(
            RandomText.range(in: analysis.document.tree.count, using: &generator),
            RandomText.make(Int.random(in: 0...4, using: &generator), using: &generator))
        }
        let change = analysis.apply(edits, version: nil, in: library)
        checkup.update(to: analysis, after: change, in: library)
        let fresh = Analysis(Document(analysis.document.tree.text), at: path, in: library)
        guard checkup.findings() == Checkup(of: fresh, in: library).findings() else {
          Issue.record("seed \(seed): \(analysis.document.tree.text.debugDescription)")
          return
        }
      }
    }
  }

  @Test(arguments: 0..<4)
  func `findings are the same however many look at the blocks`(round: Int) {
    var generator = SplitMix64(seed: UInt64(round) + 700)
    let text = RandomText.make(2000, using: &generator)
    let library = Library()
    let workers = Workers(count: 3) { count, body in
      DispatchQueue.concurrentPerform(iterations: count, execute: body)
    }
    let document = Document(SyntaxTree(text), by: workers)
    let together = Checkup(
      of: Analysis(document, at: path, in: library, by: workers), in: library, by: workers)
    let alone = Checkup(of: Analysis(Document(text), at: path, in: library), in: library)
    #expect(together.findings() == alone.findings())
    #expect(!alone.findings().isEmpty)
  }

  @Test func `bytes that are not UTF-8 are a finding among the others, and can be allowed`() {
    let library = Library()
    func rules(_ text: String) -> [String] {
      let analysis = Analysis(Document(text), at: path, in: library)
      let first = text.utf8.firstIndex(of: 0xEF).map { text.utf8.distance(from: text.startIndex, to: $0) }
      return Checkup(of: analysis, in: library).findings(firstReplacement: first).map(\.rule)
    }
    #expect(
      rules("[x\n> Caf\u{FFFD}\n\n[y\n> b\n") == ["unclosed-bracket", "invalid-utf8", "unclosed-bracket"])
    #expect(rules("Caf\u{FFFD}\n> a\n%allow invalid-utf8\n") == [])
  }

  @Test func `an allowance covers its segment`() {
    let text = "[x\n> a\n%allow unclosed-bracket\n\n[y\n> b\n"
    #expect(findings(text) == ["5:1-5:2 unclosed-bracket"])
  }

  @Test func `an allowance under a heading covers its chapter and those below it`() {
    let text = """
      # One | 一
      %allow unclosed-bracket

      [a
      > 甲

      ## Within | 内

      [b
      > 乙

      # Two | 二

      [c
      > 丙

      """
    #expect(findings(text) == ["14:1-14:2 unclosed-bracket"])
  }

  @Test func `an allowance of the file covers all of it`() {
    #expect(findings("[x\n> a\n\n@allow unclosed-bracket\n") == [])
  }

  @Test func `a missing translation is marked at the segment's head`() {
    let text = """
      @languages en zh-Hans ja
      @speaker HO Host | 主持人 | 司会

      [00:01] HO: Well now, all of this is not translated.
      > 嗯，这些都没有翻译。

      Nor this.
      > 也没有。
      >ja これも。

      """
    #expect(findings(text) == ["4:1-4:12 missing-translation"])
  }

  @Test func `speakers and terms may come from another file`() {
    var library = Library()
    library[FilePath("/shared/cast.diglot")] = .document(
      Document("@speaker HO Host | 主持人\n@speaker GU Guest\n"))
    let text = "@use ../shared/cast.diglot\n\nHO: Hello.\n\nGO: Hi.\n"
    #expect(findings(text, library) == ["5:1-5:3 unknown-speaker"])
    let near = Checkup(of: Analysis(Document(text), at: path, in: library), in: library).findings().first
    #expect(near?.message == "no speaker “GO” is declared; did you mean “GU”?")
  }

  @Test func `links into other files are followed`() {
    var library = Library()
    library[FilePath("/talks/two.diglot")] = .document(Document("[#mill] Hello.\n"))
    library[FilePath("/talks/three.diglot")] = .unreadable("there is no such file")
    let text =
      "[a](two.diglot#mill) [b](two.diglot#mil) [c](three.diglot) [d](picture.png) [e](four.diglot#x)\n"
    #expect(findings(text, library) == ["1:26-1:40 unresolved-link", "1:46-1:58 unresolved-link"])
  }

  @Test func `files that bring each other in are told so`() {
    var library = Library()
    library[FilePath("/talks/two.diglot")] = .document(Document("@use three.diglot\n"))
    library[FilePath("/talks/three.diglot")] = .document(Document("@use ./one.diglot\n"))
    #expect(findings("@use two.diglot\n", library) == ["1:6-1:16 cyclic-use"])
  }

  @Test func `times run backwards only within a speaker`() {
    let text = """
      @speaker HO Host
      @speaker GU Guest

      [00:10] HO: One.

      [00:05] GU: Two.

      [00:07] HO: Three.

      [00:06] Four.

      [00:12] GU: Five.

      """
    #expect(findings(text) == ["8:2-8:7 time-backwards", "10:2-10:7 time-backwards"])
  }

  @Test func `ill-formed bytes are found where they are`() {
    let decoded = DecodedText([0x61, 0xE4, 0xBD, 0x62, 0xFF])
    #expect(decoded.utf8 == Array("a\u{FFFD}b\u{FFFD}".utf8))
    #expect(decoded.firstReplacement == 1)
    #expect(DecodedText(Array("a\u{FFFD}".utf8)).firstReplacement == nil)
    #expect(InvalidUTF8.finding(at: 1).range == 1..<4)
  }
}

/// Findings that there are very many of.
struct ManyFindingsTests {
  /// Only that it ends: comparing each of these names with each other would take minutes.
  @Test func `tens of thousands of names that lead nowhere are all told, without suggestions`() {
    let count = 20_000
    let text = (0..<count).map { "[#id\($0)] [x](#no\($0))\n\n" }.joined()
    let findings = Checkup(
      of: Analysis(Document(text), at: nil, in: Library()), in: Library()
    ).findings()
    #expect(findings.count == count)
    #expect(findings.allSatisfy { !$0.message.contains("did you mean") })
  }
}
