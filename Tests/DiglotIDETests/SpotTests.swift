import DiglotIDE
import DiglotSemantics
import DiglotSyntax
import TestSupport
import Testing

/// What is at a place: the fixture's cursor, and its range.
struct SpotTests {
  private func expect(_ marked: String, _ symbol: Symbol?, sourceLocation: SourceLocation = #_sourceLocation)
  {
    let fixture = Fixture(marked)
    let spot = fixture.snapshot.spot(at: fixture.cursor)
    #expect(spot?.symbol == symbol, sourceLocation: sourceLocation)
    let marked = spot.map { fixture.main.marking([$0.range]) }
    #expect(
      spot.map { [$0.range] } ?? [] == fixture.main.ranges, "\(marked ?? "nothing")",
      sourceLocation: sourceLocation)
  }

  @Test func `speakers`() {
    expect("@speaker «$0HO» Host | 主持人\n", .speaker("HO"))
    expect("@speaker «HO$0» Host | 主持人\n", .speaker("HO"))
    expect("@speaker HO «Ho$0st» | 主持人\n", .speaker("HO"))
    expect("@speaker HO Host | «主持人$0»\n", .speaker("HO"))
    expect("[0:01] «H$0O»: Hello.\n", .speaker("HO"))
    expect("«HO$0»:", .speaker("HO"))
    expect("«主$0»: 你好。\n", .speaker("主"))
  }

  @Test func `ids, and the links to them`() {
    expect("[0:01 #«mi$0ll»] Hello.\n", .identifier("mill", in: nil))
    expect("[0:01 #«mill$0»] Hello.\n", .identifier("mill", in: nil))
    expect("# [$0#«mill»] Hello\n", .identifier("mill", in: nil))
    expect("As I [said](#«mi$0ll»).\n", .identifier("mill", in: nil))
    expect("As I «[sa$0id](#mill)».\n", .identifier("mill", in: nil))
    expect("As I «[said](#mill)$0».\n", .identifier("mill", in: nil))
    expect("[a](#«%E7%A3$0%A8»)\n", .identifier("磨", in: nil))
  }

  @Test func `ids of other files, and the files`() {
    let two = FilePath("/talks/two.diglot")
    let head = "//- /talks/one.diglot\n"
    expect(head + "«[a$0](two.diglot#mill)»\n", .identifier("mill", in: two))
    expect(head + "[a](two.diglot#«mi$0ll»)\n", .identifier("mill", in: two))
    expect(head + "[a](«two$0.diglot»#mill)\n", .file(two))
    expect(head + "[a](«../talks/two.diglot$0»)\n", .file(two))
    expect(head + "«[$0a](two.diglot)»\n", .file(two))
    expect(head + "[a](./one.diglot#«mill$0»)\n", .identifier("mill", in: nil))
    expect(head + "@use «two$0.diglot»\n", .file(two))
  }

  @Test func `notes`() {
    expect("[^«no$0te»]: Text.\n", .note("note"))
    expect("$0[^«note»]: Text.\n".replacing("$0[^", with: "[$0^"), .note("note"))
    expect("Text[^«note$0»].\n", .note("note"))
    expect("Text$0[^«note»].\n", .note("note"))
  }

  @Test func `terms, declared and mentioned`() {
    let head = "@term box, boxes | 箱, !盒 | 匣\n\n"
    expect(head + "A «bo$0x».\n", .term(0))
    expect(head + "A «box$0» here.\n", .term(0))
    expect(head + "Two «boxes$0».", .term(0))
    expect("@term box, «box$0es» | 箱\n", .term(0))
    expect("@term box | 箱, !«盒$0»\n", .term(0))
    expect("@term box | 箱\n  «Made of$0 wood.» | 木头做的。\n", .term(0))
    expect(head + "I said {packs -> «bo$0x»}.\n", .term(0))
    expect(head + "I said «{pa$0cks -> box}».\n", .correction(heard: "packs", meant: "box"))
    expect(head + "A «[bo$0x](#x)».\n", .identifier("x", in: nil))
    expect(head + "A [«bo$0x»](https://example.org/).\n", .term(0))
  }

  @Test func `words of the format`() {
    expect("«@ti$0tle» A | B\n", .directive(.title))
    expect("«@title$0»\n", .directive(.title))
    expect("@languages en «zh$0-Hans»\n", .language("zh-Hans"))
    expect("A\n>«ja$0» B\n", .language("ja"))
    expect("A\n«%al$0low» empty-note: why\n", .comment(.allow))
    expect("A\n%allow «empty$0-note»: why\n", .rule("empty-note"))
    expect("@allow empty-note, «empty-link$0»\n", .rule("empty-link"))
    expect("A\n«%$0» why\n", .comment(.comment))
  }

  @Test func `marks`() {
    expect("«[0:0$01 --> 0:02 #a]» Hello.\n", .cue)
    expect("«[0:01]$0» Hello.\n", .cue)
    expect("Hello «[0:$001]» there.\n", .timeMark)
    expect("Hello. «[lau\\$0ghs]»\n".replacing("\\$0", with: "$0"), .event("laughs"))
    expect("«{cloud $0-> Claude}»\n", .correction(heard: "cloud", meant: "Claude"))
    expect("So «{?st$0ill}» much\n", .unsure("still"))
    expect("So «{?$0}» much\n", .unsure(""))
  }

  @Test func `text`() {
    expect("[0:01] HO: «Hel$0lo\nthere.»\n> 你好。\n", .text(.part(0)))
    expect("Hello.\n> «你$0好。\n> 再见。»\n>ja さよなら。\n", .text(.lines(tag: nil)))
    expect("Hello.\n> 你好。\n>ja «さよ$0なら。»\n", .text(.lines(tag: "ja")))
    expect("# [0:01] «Ti$0tle» | 标题\n", .text(.part(0)))
    expect("# [0:01] Title | «标题$0»\n", .text(.part(1)))
    expect("[^a]: «No$0te»| 注\n", .text(.part(0)))
    expect("@title A | «B$0»\n", .text(.part(1)))
    expect("Hello $0 «there»\n".replacing("Hello $0 «there»", with: "«Hello $0 there»"), .text(.part(0)))
  }

  @Test func `nothing`() {
    for text in [
      "", "$0\n", "A\n\n$0", "A\n$0\n", "@meta key val$0ue\n", "@date 2025-01$0-01\n", "@wh$0at\n",
      "A\n% comm$0ent\n",
      "A $0\r\n".replacing("A $0\r\n", with: "@diglot 1\r$0\n"), "#$0 | x\n", "@speaker h$0o Host\n",
    ] {
      expect(text, nil)
    }
  }

  @Test func `places outside of the text are nothing`() {
    let snapshot = Fixture("HO: Hello.").snapshot
    for offset in [-1, 11, Int.max, Int.min] { #expect(snapshot.spot(at: offset) == nil) }
    #expect(snapshot.spot(at: 10)?.symbol == .text(.part(0)))
  }

  @Test func `a text that is in no file has no other files`() {
    let document = Document("@use two.diglot\n\n[a](two.diglot#x) [b](#y)\n\n[#y] Y.\n")
    let snapshot = Snapshot(Analysis(document, at: nil, in: Library()), in: Library())
    #expect(snapshot.spot(at: 7) == nil)
    #expect(snapshot.spot(at: 20)?.symbol == .text(.part(0)))
    #expect(snapshot.references(at: 39, includingDeclaration: true)?.count == 2)
  }
}
