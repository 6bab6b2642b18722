import DiglotIDE
import DiglotSemantics
import DiglotSyntax
import TestSupport
import Testing

struct HintTests {
  /// The text with hints in it, as `⟨hint⟩`.
  private func hinted(
    _ text: String, _ kinds: Set<InlayHint.Kind> = Set(InlayHint.Kind.allCases),
    speeds: [String: Double] = [:]
  ) -> String {
    let fixture = Fixture(text)
    let range = fixture.main.ranges.first ?? 0..<fixture.main.text.utf8.count
    let hints = fixture.snapshot.inlayHints(in: range, kinds, readingSpeeds: speeds)
    var bytes = Array(fixture.main.text.utf8)
    for hint in hints.sorted(by: { $0.offset > $1.offset }) {
      bytes.insert(contentsOf: "⟨\(hint.text)⟩".utf8, at: hint.offset)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private let cast =
    "@languages en zh\n@speaker HO Host | 主持人\n@speaker GU\n@term agent, agents | !代理, 智能体\n\n"

  @Test func `a speaker's name stands where the code is first in a chapter`() {
    let talk = "# A\n\nHO: One.\n> 一\n\nHO: Two.\n> 二\n\nGU: Three.\n> 三\n\n# B\n\n[0:01] HO: Four.\n> 四\n"
    #expect(
      hinted(cast + talk)
        == cast
        + "# A\n\nHO⟨Host⟩: One.\n> 一\n\nHO: Two.\n> 二\n\nGU: Three.\n> 三\n\n# B\n\n[0:01] HO⟨Host⟩: Four.\n> 四\n"
    )
    #expect(hinted(cast + talk, [.rendering]) == cast + talk)
    #expect(hinted(cast + "HO: One.\n> 一\n\n«HO: Two.\n»> 二\n") == cast + "HO: One.\n> 一\n\nHO: Two.\n> 二\n")
  }

  @Test func `a term's preferred rendering stands where it is to be translated`() {
    #expect(
      hinted(cast + "Agents and an agent.\n\nAn agent.\n> 一个智能体。\n")
        == cast + "Agents⟨智能体⟩ and an agent⟨智能体⟩.\n\nAn agent.\n> 一个智能体。\n")
  }

  @Test func `reading speed stands where it is too high`() {
    // 21 characters in a second; four in one.
    let text = "@languages en zh\n\n[0:01 --> 0:02] Twenty-one characters.\n> 二十一字\n"
    #expect(
      hinted(text, speeds: ["en": 17, "zh": 9])
        == "@languages en zh\n\n[0:01 --> 0:02] Twenty-one characters.⟨22.0 of 17 characters a second⟩\n> 二十一字\n"
    )
    #expect(hinted(text) == text)
  }

  private func lenses(_ text: String, _ kinds: Set<CodeLens.Kind>, findings: [Int] = []) -> [String] {
    let snapshot = Fixture(text).snapshot
    return snapshot.codeLenses(kinds, findings: findings).map { lens in
      let name = SyntaxTree(Fixture(text).main.text).text(in: lens.range)
      let title =
        lens.title ?? lens.subject.map { Snapshot.title(ofReferences: snapshot.references(of: $0).count) }
      return "\(name): \(title ?? "")"
    }
  }

  @Test func `a chapter tells what it holds`() {
    let text =
      "@languages en zh\n\n# [0:00] A\n> 甲\n\n[0:10] One.\n> 一\n\n## [1:00] B\n> 乙\n\n[1:00] Two.\n\n[1:10 --> 1:30] Three.\n> 三\n\n# [2:00] C\n> 丙\n\nFour.\n> 四\n"
    let finding = SyntaxTree(text).count - 3
    #expect(
      lenses(text, [.chapter], findings: [40, finding]) == [
        "# [0:00] A: 3 segments · 2 min · 1 untranslated · 1 finding",
        "## [1:00] B: 2 segments · 1 min · 1 untranslated", "# [2:00] C: 1 segment · 1 finding",
      ])
  }

  @Test func `a declared name tells its references`() {
    #expect(
      lenses(cast + "HO: An agent[^n]. Agents.\n\nHO: Ho.\n\n[^n]: Note.\n", [.references]) == [
        "HO: 2 references", "GU: no references", "agent: 2 references", "n: 1 reference",
      ])
    #expect(lenses(cast, []) == [])
  }

  @Test(arguments: 0..<8)
  func `hints and lenses of any text stand in it`(round: Int) {
    let seed = UInt64(round) + 7700
    var generator = SplitMix64(seed: seed)
    for _ in 0..<40 {
      let document = Document(RandomText.make(60, using: &generator))
      let library = Library()
      let snapshot = Snapshot(Analysis(document, at: nil, in: library), in: library)
      let range = RandomText.range(in: document.tree.count, using: &generator)
      let hints = snapshot.inlayHints(in: range, Set(InlayHint.Kind.allCases), readingSpeeds: ["en": 0.5])
      for hint in hints {
        #expect(range.lowerBound <= hint.offset && hint.offset <= range.upperBound, "seed \(seed)")
      }
      for lens in snapshot.codeLenses(Set(CodeLens.Kind.allCases)) {
        #expect(lens.range.upperBound <= document.tree.count, "seed \(seed)")
        #expect(!document.tree.text(in: lens.range).utf8.contains(0x0A), "seed \(seed)")
      }
    }
  }

  // MARK: While typing

  private func help(_ marked: String) -> String? {
    let fixture = Fixture(marked)
    return fixture.snapshot.directiveHelp(at: fixture.cursor).map { help in
      let form = Array(help.form.utf8)
      guard let active = help.activePart else { return help.form }
      let part = help.parts[active]
      return String(decoding: form[..<part.lowerBound], as: UTF8.self) + "«"
        + String(decoding: form[part], as: UTF8.self) + "»"
        + String(decoding: form[part.upperBound...], as: UTF8.self)
    }
  }

  @Test func `the part of a directive that is being written is told`() {
    #expect(help("@speaker $0\n") == "@speaker «CODE» name | name")
    #expect(help("@speaker HO H$0\n") == "@speaker CODE «name» | name")
    #expect(
      help("@languages en zh\n@speaker HO Host | $0\n")
        == "@speaker CODE name (English) | «name (Chinese)»")
    #expect(help("@term a, b\\| | c$0\n") == "@term form, form | «rendering, !deprecated»")
    #expect(help("@term a | b | c$0\n") == "@term form, form | rendering, !deprecated")
    #expect(help("@meta place $0\n") == "@meta key «value»")
    #expect(help("@use a b$0\n") == "@use «path»")
    #expect(help("@spea$0ker HO\n") == nil)
    #expect(help("Hi $0\n") == nil)
  }

  @Test func `a known translation is suggested, and nothing less certain`() {
    func suggestion(_ marked: String) -> String? {
      let fixture = Fixture(marked)
      return fixture.snapshot.suggestion(at: fixture.cursor)?.text
    }
    let head = "@languages en zh\n@term night | 夜\n\nGood night.\n> 晚安。\n\n"
    #expect(suggestion(head + "Good night.\n> $0\n") == "晚安。")
    #expect(suggestion(head + "Good night.\n> 晚$0\n") == nil)
    #expect(suggestion(head + "A night.\n> $0\n") == nil)
    #expect(suggestion(head + "$0") == nil)
  }
}
