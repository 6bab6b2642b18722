import DiglotIDE
import DiglotSemantics
import DiglotSyntax
import TestSupport
import Testing

struct OutlineTests {
  private func lines(_ items: [OutlineItem], _ indent: String = "") -> [String] {
    items.flatMap { item in
      ["\(indent)\(item.kind) \(item.name)" + (item.detail.map { " — \($0)" } ?? "")]
        + lines(item.children, indent + "  ")
    }
  }

  private func outline(_ text: String) -> [String] { lines(Fixture(text).snapshot.outline()) }

  @Test func `chapters hold their segments, with speaker, time and both languages`() {
    #expect(
      outline(
        """
        @title The mill | 磨坊
        @speaker HO Host | 主持人

        HO: Before all.
        > 一切之前。

        # [00:01:00 #m] Morning | 早晨

        [00:01:04] HO: Good evening[^a]. [laughs]
        > 晚上好。

        And so on.

        ## Deeper | 深处

        XX: Who?

        # Last

        [^a]: A note.
        """) == [
          "title The mill — 磨坊", "speaker Host — HO · 主持人", "segment Host: Before all. — 一切之前。",
          "chapter Morning — 00:01:00 · 早晨", "  segment Host: Good evening. [laughs] — 00:01:04 · 晚上好。",
          "  segment Host: And so on.", "  chapter Deeper — 深处", "    segment XX: Who?", "chapter Last",
          "  note [^a] — A note.",
        ])
  }

  @Test func `names are never empty, and cut at a character`() {
    #expect(outline("#\n\n[0:01]\n\n> x\n\n@term\n").allSatisfy { !$0.hasSuffix(" ") })
    let long = outline(String(repeating: "字", count: 500) + "\n")
    #expect(long.first?.hasSuffix("…") == true)
    #expect((long.first?.count ?? 0) < 120)
    let flag = outline(String(repeating: "👩‍👩‍👧", count: 100) + "\n")
    #expect(flag.first?.hasSuffix("…") == true)
  }

  @Test func `chapters nest by level, whatever level comes first`() {
    #expect(
      outline("### A\n\n# B\n\n### C\n\n## D\n\n###### E\n\n## F\n\n# G\n") == [
        "chapter A", "chapter B", "  chapter C", "  chapter D", "    chapter E", "  chapter F", "chapter G",
      ])
  }

  @Test func `a chapter reaches to the end of what is in it`() {
    let fixture = Fixture("««# A»\n\n«HO: One.\n> 一。»»\n\n\n«# B»\n")
    let items = fixture.snapshot.outline()
    let chapter = items.first
    #expect(
      [chapter?.range, chapter?.selectionRange, chapter?.children.first?.range, items.last?.range]
        == fixture.main.ranges)
  }

  @Test func `names say what is said`() {
    #expect(
      outline("{x -> Take} [this](#a), {?now}[^n] `a` \\* [0:01].\n") == ["segment Take this, now a * ."])
    #expect(outline("[laughs]\n> [笑]\n") == ["segment [laughs] — [笑]"])
    #expect(outline("HO: [sighs]\n") == ["segment HO: [sighs]"])
    #expect(outline("One\ntwo\n% no\nthree.\n") == ["segment One two three."])
    #expect(outline("一\n二。\n") == ["segment 一二。"])
  }

  @Test func `what says nothing has a name nonetheless`() {
    #expect(outline("[0:01]\n") == ["segment 00:00:01 — 00:00:01"])
    #expect(outline("[#x]\n> 一\n") == ["segment 一 — 一"])
    #expect(
      outline("[#x]\n\n#\n\n# | 二\n\n[^]: \n") == [
        "segment Empty segment", "chapter Untitled", "chapter 二 — 二", "  note [^]",
      ])
    #expect(outline("HO:\n") == ["segment HO"])
  }

  @Test func `long texts are cut at a word, or else at a character`() {
    let words = String(repeating: "seven words in each of these ", count: 10)
    #expect(outline(words + "\n") == ["segment seven words in each of these seven words in each…"])
    #expect(
      outline(String(repeating: "字", count: 60)) == ["segment " + String(repeating: "字", count: 47) + "…"])
    let family = String(repeating: "👩‍👩‍👧", count: 30)
    #expect(outline(family) == ["segment " + String(repeating: "👩‍👩‍👧", count: 9) + "…"])
    #expect(outline("a" + String(repeating: " ", count: 500) + "b\n") == ["segment a…"])
  }

  @Test func `an outline made from the one before is the same as a new one`() {
    var generator = SplitMix64(seed: 9)
    for _ in 0..<60 {
      let library = Library()
      var analysis = Analysis(Document(RandomText.make(60, using: &generator)), at: nil, in: library)
      var entries = OutlinePieces<OutlineEntry>()
      for version in 0..<4 {
        let snapshot = Snapshot(analysis, in: library)
        #expect(snapshot.outline(reusing: &entries) == snapshot.outline())
        let count = analysis.document.tree.count
        let start = Int.random(in: 0...count, using: &generator)
        let end = min(count, start + Int.random(in: 0...4, using: &generator))
        let text = RandomText.make(3, using: &generator)
        _ = analysis.apply([TextEdit(start..<end, text)], version: version, in: library)
      }
    }
  }

  @Test func `ranges hold each other`() {
    var generator = SplitMix64(seed: 4)
    func check(_ items: [OutlineItem], within range: Range<Int>) {
      var end = range.lowerBound
      for item in items {
        #expect(item.range.lowerBound >= end && item.range.upperBound <= range.upperBound)
        #expect(item.selectionRange.clamped(to: item.range) == item.selectionRange)
        #expect(!item.name.isEmpty && !item.name.contains("\n"))
        check(item.children, within: item.range)
        end = item.range.upperBound
      }
    }
    for _ in 0..<200 {
      let snapshot = Fixture(RandomText.make(60, using: &generator)).snapshot
      check(snapshot.outline(), within: 0..<snapshot.analysis.document.tree.count)
    }
  }
}
