import DiglotIDE
import DiglotSemantics
import DiglotSyntax
import TestSupport
import Testing

struct CompletionTests {
  private func list(_ marked: String) -> CompletionList {
    let fixture = Fixture(marked)
    return fixture.snapshot.completions(at: fixture.cursor, today: "2026-02-03")
  }

  private func labels(_ marked: String) -> [String] { list(marked).items.map(\.label) }

  /// The line of the cursor with a completion put in; gaps are shown as `‹text›`.
  private func accepted(_ label: String, _ marked: String) -> String? {
    let fixture = Fixture(marked)
    let list = fixture.snapshot.completions(at: fixture.cursor, today: "2026-02-03")
    guard let item = list.items.first(where: { $0.label == label }) else { return nil }
    let text = item.insertion.pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .gap(let text): "‹\(text)›"
      }
    }.joined()
    var tree = SyntaxTree(fixture.main.text)
    _ = tree.apply([TextEdit(item.whole, text)])
    let before = tree.text(in: 0..<item.whole.lowerBound).reversed().prefix { $0 != "\n" }.reversed()
    let after = tree.text(in: item.whole.lowerBound..<tree.count)
    let rest = after.dropFirst(text.count).prefix { $0 != "\n" }
    return String(before) + text + String(rest)
  }

  // MARK: Directives

  @Test func `directives are those that are still of use`() {
    #expect(
      labels("@$0") == [
        "@diglot", "@title", "@languages", "@date", "@media", "@source", "@speaker", "@term", "@use", "@meta",
        "@allow",
      ])
    #expect(!labels("@title A\n@date 2025-01-01\n@$0\n").contains("@date"))
    #expect(labels("@tit$0 A\n").contains("@title"))
    #expect(accepted("@speaker", "@languages en zh-Hans\n@sp$0\n") == "@speaker ‹CODE› ‹name› | ‹name›")
    #expect(accepted("@title", "@tit$0l One\n") == "@title One")
    #expect(accepted("@date", "@$0") == "@date ")
  }

  @Test func `a directive's value is completed`() {
    #expect(labels("@languages en $0\n").contains("zh-Hans"))
    #expect(!labels("@languages en $0\n").contains("en"))
    #expect(accepted("zh-Hans", "@languages en z$0\n") == "@languages en zh-Hans")
    #expect(labels("@date $0\n") == ["2026-02-03"])
    #expect(labels("//- /talks/2025-10-17-agents.diglot\n@date $0\n") == ["2025-10-17", "2026-02-03"])
    #expect(labels("@speaker HO Host\n@speaker $0\n\nHO: Hi.\n\nGU: Hi.\n") == ["GU"])
    #expect(labels("@allow number-mis$0\n").contains("number-mismatch"))
    #expect(!labels("@allow number-mismatch, $0\n").contains("number-mismatch"))
    #expect(labels("@title $0\n") == [])
    #expect(labels("@languages en\n  d$0\n").contains("de"))
  }

  @Test func `files are named from where the text is, the nearest first`() {
    let files = "\n//- /t/b.diglot\nHi.\n//- /shared/glossary.diglot\n@title Words\n//- /t/a.txt\nNo.\n"
    #expect(labels("//- /t/a.diglot\n@use $0" + files) == ["b.diglot", "../shared/glossary.diglot"])
    #expect(accepted("../shared/glossary.diglot", "//- /t/a.diglot\n@use ../sh$0" + files) == nil)
    #expect(
      accepted("../shared/glossary.diglot", "//- /t/a.diglot\n@use ../shared/$0" + files)
        == "@use ../shared/glossary.diglot")
    #expect(labels("//- /t/a.diglot\nSee [x]($0)" + files) == ["b.diglot", "../shared/glossary.diglot"])
    #expect(accepted("b.diglot", "//- /t/a.diglot\nSee [x](b$0)" + files) == "See [x](b.diglot)")
    #expect(labels("@use $0" + "\n") == [])
  }

  @Test func `comments and the rules that they allow`() {
    #expect(labels("Hi.\n%$0\n") == ["%", "%todo", "%allow"])
    #expect(accepted("%todo", "Hi.\n%t$0\n") == "%todo ")
    #expect(
      accepted("number-missing", "Hi.\n%allow number-m$0: so\n") == "%allow number-missing: so")
    #expect(labels("Hi.\n%allow number-missing: be$0\n") == [])
    #expect(labels("Hi.\n%todo $0\n") == [])
  }

  // MARK: Turns

  @Test func `the likeliest speaker comes first`() {
    let talk =
      "@speaker HO Host | 主持人\n@speaker GU Guest\n@speaker XX Other\n\nHO: One.\n\nGU: Two.\n\nHO: Three.\n\n"
    #expect(labels(talk + "$0").prefix(3) == ["GU", "HO", "XX"])
    #expect(labels(talk + "G$0") == ["GU"])
    #expect(labels(talk + "gue$0") == ["GU"])
    #expect(accepted("GU", talk + "G$0") == "GU: ")
    #expect(accepted("GU", talk + "H$0O: Hi.\n") == nil)
    #expect(accepted("GU", talk + "$0HO: Hi.\n") == "GU: Hi.")
    #expect(accepted("GU", talk + "[0:10] G$0") == "[0:10] GU: ")
    #expect(labels(talk + "Hello $0") == [])
    #expect(labels(talk + "> $0") == [])
  }

  @Test func `an empty line offers a segment to fill in`() {
    let talk =
      "@languages en zh-Hans ja\n@speaker HO Host\n@speaker GU Guest\n\n[0:01 --> 0:04] HO: One.\n> 一\n>ja 一\n\n[0:05 --> 0:09] GU: Two.\n> 二\n>ja 二\n\n"
    #expect(accepted("[0:09] HO: …", talk + "$0") == "[‹0:09›] HO: ‹›\n> ‹›\n>ja ‹›")
    #expect(accepted("[0:09] HO: …", talk + "[$0") == "[‹0:09›] HO: ‹›\n> ‹›\n>ja ‹›")
    #expect(labels("$0") == [])
    #expect(labels("Hi.\n\n$0\n") == [])
    #expect(accepted("…", "Hi.\n> 嗨\n\n$0\n") == "‹›\n> ‹›")
  }

  // MARK: Marks

  @Test func `ids are found, the nearest first, with what they stand for`() {
    let text = "[#a] One.\n\n[#b] Two.\n\nSee [x](#$0) now.\n\n[#c d] no\n\n[#far] Far away.\n"
    #expect(Set(labels(text)) == ["a", "b", "far"])
    let item = list(text).items.first { $0.label == "far" }
    #expect(item?.detail == "Far away.")
    #expect(accepted("far", text) == "See [x](#far) now.")
    #expect(accepted("far", "[#far] Far.\n\nSee [x](#f$0") == "See [x](#far)")
    #expect(labels("[#far] Far.\n\nSee [x]($0)") == ["#far"])
    let fixture = Fixture(text)
    #expect(
      fixture.snapshot.documentation(of: .identifier("far", in: nil))?.plainText.contains("Far away.") == true
    )
    #expect(
      labels("//- /a.diglot\n[x](b.diglot#$0)\n//- /b.diglot\n[#here] Hi.\n\n# [#there] Ho\n") == [
        "here", "there",
      ])
  }

  @Test func `labels of notes, those that are missing first`() {
    #expect(labels("One[^$0], two[^z].\n\n[^a]: Note. | 注\n") == ["z", "a"])
    #expect(accepted("a", "One[^$0].\n\n[^a]: Note.\n") == "One[^a].")
    #expect(accepted("abc", "One[^a$0]x.\n\n[^abc]: Note.\n") == "One[^abc]x.")
    #expect(labels("`x[^$0`\n\n[^a]: Note.\n") == [])
    #expect(labels("x\\[^$0\n\n[^a]: Note.\n") == [])
  }

  @Test func `events are those used here, then those of the language`() {
    let text = "@languages en zh-Hans\n\nOne. [claps]\n> 一。[拍手]\n\nTwo. [laughs]\n> 二。[笑]\n\n"
    #expect(labels(text + "Three. [$0]").prefix(3) == ["claps", "laughs", "laughter"])
    #expect(labels(text + "Three. [claps]\n> 三。[$0").prefix(2) == ["拍手", "笑"])
    #expect(labels(text + "Three. [laughs]\n> 三。[$0").prefix(2) == ["笑", "拍手"])
    #expect(accepted("claps", text + "Three. [cl$0]") == "Three. [claps]")
    #expect(accepted("拍手", text + "Three.\n> 三。[$0") == "> 三。[拍手]")
    #expect(labels(text + "argv[$0]") == [])
  }

  // MARK: Translations

  @Test func `preferred renderings of what the source mentions and the translation does not`() {
    let head =
      "@languages en zh-Hans\n@term agent, agents | 智能体, !代理\n@term oracle | 神谕\n@term tool | 工具\n\n"
    #expect(labels(head + "Agents are no oracle.\n> $0\n") == ["智能体", "神谕"])
    #expect(labels(head + "Agents are no oracle.\n> 智能体不是$0\n") == ["神谕"])
    #expect(labels(head + "Agents are no oracle.\n> 代理不是$0神谕\n") == ["智能体"])
    #expect(accepted("神谕", head + "Agents are no oracle.\n> 不是orac$0\n") == "> 不是神谕")
    #expect(accepted("智能体", head + "Agents are no oracle.\n> 智$0\n") == "> 智能体")
    #expect(labels(head + "Agents are no oracle.\n> 不是xyz$0\n") == [])
    #expect(list(head + "An agent.\n> $0\n").isIncomplete)
  }

  @Test func `the same source was translated before`() {
    let head = "@languages en zh-Hans ja\n\nHO: Thank you [very](#a) much.\n> 非常[感谢](#a)。\n>ja どうも。\n\n"
    #expect(accepted("非常[感谢](#a)。", head + "GU: Thank you [very](#a) much.\n> $0\n") == "> 非常[感谢](#a)。")
    #expect(labels(head + "GU: Thank you [very](#a) much.\n>ja $0\n") == ["どうも。"])
    #expect(labels(head + "GU: Thank you very much.\n> $0\n") == [])
    let fixture = Fixture(head + "GU: Good night.\n> $0\n")
    var library = fixture.library
    library.edit(
      FilePath("/other.diglot"), to: Document("@languages en zh-Hans\n\nGood night.\n> 晚安。\n"))
    let items = Snapshot(fixture.analysis, in: library).completions(at: fixture.cursor).items
    #expect(items.map(\.label) == ["晚安。"])
  }

  @Test func `a translation line can name its language, the missing ones first`() {
    #expect(labels("@languages en zh-Hans ja\n\nHi.\n> 嗨\n>$0\n") == [">ja", ">"])
    #expect(accepted(">ja", "@languages en zh-Hans ja\n\nHi.\n>j$0\n") == ">ja ")
  }

  @Test func `a space asks for little`() {
    let fixture = Fixture("@speaker HO Host\n\nHO: Hello [^$0\n")
    let snapshot = fixture.snapshot
    #expect(snapshot.completions(at: fixture.cursor, hasTypedSpace: true).items.isEmpty)
    let value = Fixture("@languages $0\n")
    #expect(!value.snapshot.completions(at: value.cursor, hasTypedSpace: true).items.isEmpty)
  }

  // MARK: Any text

  @Test(arguments: 0..<12)
  func `anywhere in any text, what is put in stands at the cursor`(round: Int) {
    let seed = UInt64(round) + 4100
    var generator = SplitMix64(seed: seed)
    for _ in 0..<12 {
      let text = RandomText.make(40, using: &generator)
      let document = Document(text)
      let library = Library()
      let snapshot = Snapshot(Analysis(document, at: FilePath("/a.diglot"), in: library), in: library)
      for offset in -1...document.tree.count + 1 {
        for item in snapshot.completions(at: offset).items {
          let isAtCursor =
            item.typed.upperBound == offset && item.typed.lowerBound == item.whole.lowerBound
            && item.typed.upperBound <= item.whole.upperBound && item.whole.upperBound <= document.tree.count
          let isOnOneLine = !document.tree.text(in: item.whole).utf8.contains { $0 == 0x0A || $0 == 0x0D }
          guard isAtCursor, isOnOneLine else {
            Issue.record("seed \(seed), \(offset), \(item.label): \(text.debugDescription)")
            return
          }
        }
      }
    }
  }
}
