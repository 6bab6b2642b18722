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
