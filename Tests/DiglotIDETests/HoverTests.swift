import DiglotIDE
import DiglotSemantics
import DiglotSyntax
import TestSupport
import Testing

struct HoverTests {
  /// The text that is shown, plain, paragraphs parted by ` / `.
  private func hover(_ marked: String) -> String? {
    let fixture = Fixture(marked)
    return fixture.snapshot.hover(at: fixture.cursor)?.content.plainText.split(separator: "\n\n").joined(
      separator: " / ")
  }

  private static let head = """
    @languages en zh-Hans
    @speaker HO Host | 主持人
    @term agent, agents | 智能体, 代理人, !代理
      Software that acts. | 会行动的软件。

    """

  @Test func `source text shows its translation, with speaker and time`() {
    #expect(
      hover(Self.head + "[00:00:04 --> 00:00:11] HO: Good eve$0ning.[^a]\n> 晚上\n> 好。\n")
        == "Host · 主持人 · 00:00:04–00:00:11 / 晚上好。")
  }

  @Test func `a translation shows its source, joined as the language says`() {
    #expect(hover(Self.head + "HO: Good\nevening.\n> 晚$0上好。\n") == "Host · 主持人 / Good evening.")
  }

  @Test func `of a paragraph the matching sentence comes first, then what is around it`() {
    let text = "The lamp is lit. Who lit it? Nobody knows.\n> 灯亮着。是谁点的？没有人知道。\n"
    #expect(hover(text.replacing("Who", with: "Wh$0o")) == "是谁点的？ / 灯亮着。…没有人知道。")
    #expect(hover(text.replacing("谁点", with: "谁$0点")) == "Who lit it? / The lamp is lit. … Nobody knows.")
    let fixture = Fixture(text.replacing("Who", with: "Wh$0o"))
    let shown = fixture.snapshot.hover(at: fixture.cursor)
    #expect(shown?.content.markdown.hasPrefix("**是谁点的？**\n") == true)
    #expect(shown?.range == 17..<28)
  }

  @Test func `a segment that names nobody goes on with the speaker before it`() {
    #expect(hover(Self.head + "HO: One.\n> 一。\n\nTw$0o.\n> 二。\n") == "Host · 主持人 / 二。")
  }

  @Test func `several translations are told apart`() {
    #expect(
      hover("@languages en zh-Hans ja\n\nHel$0lo.\n> 你好。\n>ja こんにちは。\n") == "zh-Hans 你好。 / ja こんにちは。")
  }

  @Test func `what is not translated is told so`() {
    #expect(hover("Hel$0lo.\n") == "Not translated.")
  }

  @Test func `a term shows its renderings, what it means, and where it is declared`() {
    let text = "HO: Ag$0ents, and an agent.\n> 智能体。\n"
    #expect(
      hover(Self.head + text)
        == "agent, agents / 智能体 (preferred) · 代理人 (admitted) · 代理 (deprecated) / Software that acts. / 会行动的软件。 / 2 mentions here · declared here, line 3"
    )
  }

  @Test func `a speaker's code shows the names and how much they speak`() {
    #expect(
      hover(Self.head + "[0:00 --> 1:30] H$0O: One two three.\n> 一。\n\nFour.\n")
        == "Host · 主持人 · HO / 2 segments · 1 min 30 s · 4 words / Declared here, line 2.")
    #expect(hover("X$0X: Hi.\n")?.hasSuffix("Not declared.") == true)
  }

  @Test func `a link and a note reference show what they point at, in both languages`() {
    #expect(
      hover(Self.head + "[0:01 #a] HO: One.\n> 一。\n\nSee [it](#a$0).\n")
        == "Host · 主持人 · 00:00:01 / One. / 一。 / #a · 1 link here")
    #expect(
      hover("See[^n$0].\n\n[^n]: A note. | 注释。\n") == "A note. / 注释。 / Note n · referred to 1 time")
  }

  @Test func `a link into another file shows what is there`() {
    let text =
      "//- /a/one.diglot\nSee [it](../b/two.diglot#x$0).\n//- /b/two.diglot\n@speaker HO Host\n\n[#x] HO: There.\n> 那里。\n"
    #expect(hover(text) == "Host / There. / 那里。 / #x · in two.diglot")
  }

  @Test func `a cue shows its length`() {
    #expect(hover("[0:0$01 --> 0:31] Hi.\n") == "00:00:01–00:00:31 · 30 s")
    #expect(
      hover("[0:0$01] Hi.\n\n[0:05] Ho.\n")
        == "00:00:01–00:00:05 · 4 s / Up to the start of the next segment.")
  }

  @Test func `marks say what they are`() {
    #expect(hover("I use {clo$0ud -> Claude}.\n") == "Correction · heard “cloud”, meant “Claude”")
    #expect(hover("So {?sti$0ll} here.\n") == "Unsure · “still” was not heard for sure")
    #expect(hover("Ha. [lau$0ghs]\n") == "Event · heard, and not said: laughs")
  }

  @Test(arguments: DirectiveName.allCases)
  func `a directive says what it does`(name: DirectiveName) {
    let shown = hover("@\(name.rawValue.prefix(2))$0\(name.rawValue.dropFirst(2)) x\n")
    #expect(shown?.hasPrefix("@\(name.rawValue)") == true)
  }

  @Test func `a rule's name and a file's path are explained`() {
    #expect(hover("a\n%allow unclosed-br$0ace\n")?.hasPrefix("unclosed-brace · warning") == true)
    #expect(
      hover("//- /a.diglot\n@use b$0.diglot\n//- /b.diglot\n@title B\n@speaker HO Host\n@term a | b\n")
        == "b.diglot · B / 1 speaker · 1 term")
  }

  @Test func `Markdown shows the text as it is`() {
    let fixture = Fixture("a$0\n> 1. *x* _y_ `z` # <b> [c](d) & \\\\ ![e]\n")
    let markdown = fixture.snapshot.hover(at: fixture.cursor)?.content.markdown ?? ""
    #expect(markdown.hasPrefix("1\\. \\*x\\*"))
    for piece in ["\\<b", "`z`"] { #expect(markdown.contains(piece)) }
    #expect(!markdown.contains(" <b>"))
  }

  @Test func `hidden characters are spelt out`() {
    #expect(hover("a$0\n> b\u{202E}c\u{200B}d\n")?.unicodeScalars.contains("\u{202E}") == false)
  }

  @Test func `headings, notes and titles show their other languages`() {
    let head = "@languages en zh-Hans ja\n\n"
    #expect(hover(head + "# [1:00] Bre$0ad | 面包\n>ja パン\n") == "00:01:00 / zh-Hans 面包 / ja パン")
    #expect(hover(head + "# Bread | 面$0包\n>ja パン\n") == "Bread")
    #expect(hover(head + "[^a]: Bre$0ad | 面包 |\n") == "面包")
    #expect(hover("@title Bre$0ad | 面包\n") == "面包")
    #expect(hover("@title Bre$0ad\n") == nil)
  }

  @Test func `a passage is read as it was meant, with what was heard besides`() {
    let text = "a$0\n> {x -> Take} [this](#a), {?now}[^n] `a*b` \\* [0:01]{?} [laughs]\n> and\\\n> go.\n"
    #expect(hover(text) == "Take this, now a*b * … [laughs] and\ngo.")
  }

  @Test func `what is marked is the text, without cue, speaker and marker`() {
    for marked in ["[0:01] HO: «He$0llo.»\n> 你好。\n", "HO: Hello.\n> «你$0好。»\n"] {
      let fixture = Fixture(marked)
      #expect(fixture.snapshot.hover(at: fixture.cursor)?.range == fixture.main.ranges.first)
    }
  }

  @Test func `a language has a name and a place among the others`() {
    #expect(hover("@languages e$0n zh-Hans\n") == "English · en · the source language")
    #expect(
      hover("@languages en zh-Ha$0ns\n") == "Chinese (Simplified) · zh-Hans · the first target language")
    #expect(hover("@languages en zh xq$0\n") == "xq · a target language")
    #expect(hover("a\n>ja$0 b\n") == "Japanese · ja")
    #expect(hover("a\n>xq$0 b\n") == nil)
  }

  @Test func `a file that can't be brought in says why`() {
    let path = FilePath("/a.diglot")
    var library = Library()
    library[FilePath("/b.diglot")] = .unreadable("there is no such file")
    library[FilePath("/c.diglot")] = .document(Document("@use a.diglot\n"))
    func hover(_ text: String) -> String? {
      let snapshot = Snapshot(Analysis(Document(text), at: path, in: library), in: library)
      return snapshot.hover(at: 6)?.content.plainText
    }
    #expect(hover("@use b.diglot\n") == "b.diglot · can't be read: there is no such file")
    #expect(hover("@use c.diglot\n") == "c.diglot\n\nuses 1 file\n\nIt brings this file in itself.")
    #expect(hover("@use a.diglot\n") == "a.diglot · this file")
    #expect(hover("@use d.diglot\n") == nil)
  }

  @Test func `a term from another file says where it is from`() {
    let text = """
      //- /one.diglot
      @languages zh en
      @use two.diglot

      智能$0体，智能体。
      //- /two.diglot
      @languages en zh

      @term agent, agents | 智能体
      """
    #expect(
      hover(text)
        == "智能体 / agent (preferred) · agents (admitted) / 2 mentions here · declared in two.diglot, line 3")
  }

  @Test func `times are shown as people write them`() {
    #expect(hover("[0:0$01.5 --> 1:02:03.25] Hi.\n") == "00:00:01.500–01:02:03.250 · 1 h 2 min")
    #expect(hover("[104:1$05 --> 105:15] Hi.\n") == "01:44:15–01:45:15 · 1 min")
    #expect(hover("Hi [1:0$05] there.\n") == "00:01:05 · the recording is here at this point")
    #expect(hover("[0:0$05 --> 0:01] Hi.\n") == "00:00:05–00:00:01")
  }

  @Test func `a paragraph of any length is shown as far as anyone reads`() {
    let shown = hover("a$0\n> " + String(repeating: "字", count: 12_000) + "\n")
    #expect(shown == String(repeating: "字", count: 10_000) + "…")
  }

  @Test(arguments: [
    ("1\\. x", "1\\. x"), ("- x", "\\- x"), ("snake_case _x_", "snake_case \\_x\\_"), ("# x", "\\# x"),
    ("a # b - c", "a # b - c"),
    ("AT&T &amp;", "AT&T \\&amp;"), ("`a` `b``c`", "`a` `bc`"), ("a|b ~~c~~", "a\\|b \\~\\~c\\~\\~"),
    ("<b>", "\\<b>"),
    ("> x", "\\> x"), ("=== ", "\\==="), ("1984) x", "1984\\) x"), ("《*》", "《\\*》"),
  ])
  func `Markdown is escaped where it would be markup, and nowhere else`(text: String, expected: String) {
    let fixture = Fixture("a$0\n> \(text)\n")
    #expect(fixture.snapshot.hover(at: fixture.cursor)?.content.markdown == expected)
  }

  @Test func `no place is too odd to be asked about`() {
    var generator = SplitMix64(seed: 21)
    for _ in 0..<150 {
      let text = RandomText.make(40, using: &generator)
      let snapshot = Fixture(text.replacing("$0", with: "")).snapshot
      let count = snapshot.analysis.document.tree.count
      for offset in [-5, 0, count, count + 9, .max, .min]
        + (0..<20).map({ _ in Int.random(in: 0...count, using: &generator) })
      {
        if let hover = snapshot.hover(at: offset) {
          #expect(hover.range.lowerBound >= 0 && hover.range.upperBound <= count)
          #expect(hover.range.lowerBound <= offset && offset <= hover.range.upperBound)
          #expect(!hover.content.markdown.isEmpty && !hover.content.plainText.isEmpty)
        }
        _ = snapshot.definition(at: offset)
        _ = snapshot.references(at: offset, includingDeclaration: true)
        _ = snapshot.highlights(at: offset)
      }
    }
  }
}
