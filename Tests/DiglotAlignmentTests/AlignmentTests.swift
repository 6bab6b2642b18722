import DiglotAlignment
import DiglotSemantics
import DiglotSyntax
import TestSupport
import Testing

struct AlignmentTests {
  @Test func `sentence by sentence, joined and parted ones by their length`() {
    let sample = Sample(
      """

      The harbour was closed for the whole of the winter. Nobody complained. The boats lay under snow, and we \
      mended our nets by the stove.
      > 整个冬天港口都关闭着，没有人抱怨。船埋在雪里。我们在炉子旁边补渔网。

      """)
    #expect(sample.beads(learns: false) == ["0+1=0 2=1+2"])
  }

  @Test func `numbers, Latin words and questions hold sentences together`() {
    let sample = Sample(
      """

      It took 14 days. Was it Anna? Yes. We used RADAR and 3 lamps there, and that was all that we had.
      > 花了十四天。是Anna吗？我们当时在那里用了RADAR和三盏灯，这就是我们的一切。

      """)
    #expect(sample.beads(learns: false) == ["0=0 1=1 2= 3=2"])
  }

  @Test func `terms and speakers' names do so too`() {
    let text = """
      @speaker IM Ingrid Moe | 英格丽·莫
      @term signal box | 信号楼

      Then it rained. Ingrid was up. The signal box was dark.
      > 英格丽起来了。信号楼里很黑。

      """
    #expect(Sample(text).beads(learns: false) == ["0= 1=0 2=1"])
  }

  @Test func `notes and links belong to the sentences that they stand in`() {
    let text = """

      We left.[^a] We came back. See [the log](#log), it is there.
      > 我们走了。[^a]见[日志](#log)，就在那里。

      """
    #expect(Sample(text).beads([.markup], learns: false) == ["0=0 1= 2=1"])
  }

  @Test func `what a translator says of the translation translates nothing`() {
    let sample = Sample("\nThe door is open. The lamp is lit.\n> 翻译成中文：门是开着的。灯亮着。\n")
    #expect(sample.beads(learns: false) == ["=0 0=1 1=2"])
  }

  @Test func `a file teaches its words`() {
    // Of about the same length, so that length alone can't tell which sentence was left out.
    let facts = [
      ("The baker sells bread.", "面包师卖面包。"), ("The sailor mends nets.", "水手补渔网。"),
      ("The tailor sews coats.", "裁缝做大衣。"), ("The potter burns clay.", "陶工烧黏土。"),
    ]
    var text = "\n"
    for first in facts {
      for second in facts where second != first {
        text += "\(first.0) \(second.0)\n> \(first.1)\(second.1)\n\n"
      }
    }
    text += "The baker sells bread. The potter burns clay. The tailor sews coats.\n> 面包师卖面包。裁缝做大衣。\n"
    text += "\nThe sailor mends nets. The tailor sews coats. The baker sells bread.\n> 裁缝做大衣。面包师卖面包。\n"
    #expect(Sample(text).beads().suffix(2) == ["0=0 1= 2=1", "0= 1=0 2=1"])
  }

  @Test func `each translation has its own alignment`() {
    let sample = Sample("\nOne day. Then another.\n> 有一天。又一天。\n>ja ある日。また別の日。\n", languages: "en zh-Hans ja")
    #expect(sample.beads(learns: false) == ["0=0 1=1", "0=0 1=1"])
    #expect(sample.alignments().map { $0.target.passage.language } == ["zh-Hans", "ja"])
  }

  @Test func `what says nothing or is not translated has no alignment`() {
    #expect(Sample("\nHello.\n").beads().isEmpty)
    #expect(Sample("\n[laughs]\n> [笑]\n").beads().isEmpty)
    #expect(Sample("").beads().isEmpty)
  }

  @Test func `the bead of a sentence is found from both sides`() {
    let text = "\nThe lamp is lit. It is late. We go home.\n> 灯亮着，天晚了。我们回家。\n"
    let alignment = Sample(text).alignments(learns: false)[0]
    #expect(alignment.bead(ofSource: 1)?.source == 0..<2)
    #expect(alignment.bead(ofTarget: 1)?.source == 2..<3)
    #expect(alignment.bead(ofSource: 3) == nil)
  }

  @Test func `in any text, beads are in order, and every sentence is in just one`() {
    var random = SplitMix64(seed: 7)
    let pieces =
      RandomText.pieces + [
        ". ", "? ", "。", "！", "3.5", " two ", "三", "Anna", "船", "\n> 好。", "\n\nYes. No. ", "\n> ",
      ]
    for round in 0..<150 {
      let text = (0..<60).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      expectWhole(Sample("\n" + text).alignments(learns: round % 2 == 0), text)
    }
  }

  @Test func `texts of very different lengths are aligned whole`() {
    let many = String(repeating: "Yes, it is so. ", count: 1000)
    for (source, target) in [(many, "是。"), ("Yes.", many), (many, many), (many + "No. ", "不。" + many)] {
      expectWhole(Sample("\n\(source)\n> \(target)\n").alignments(), "")
    }
  }

  @Test func `a long text is aligned from its start to its end`() {
    // No two sentences are alike, and their numbers tell which belong together.
    let source = (1...400).map { "We counted \($0) gulls\($0 % 3 == 0 ? " and a very old ship" : ""). " }
      .joined()
    let target = (1...400).map { "我们数了\($0)只海鸥\($0 % 3 == 0 ? "和一艘很旧的船" : "")。" }.joined()
    let alignment = Sample("\n\(source)\n> \(target)\n").alignments()[0]
    #expect(alignment.beads.count == 400)
    #expect(alignment.beads.allSatisfy { $0.source == $0.target })
  }

  private func expectWhole(_ alignments: [SegmentAlignment], _ text: String) {
    for alignment in alignments {
      var (source, target) = (0, 0)
      for bead in alignment.beads {
        #expect(
          bead.source.lowerBound == source && bead.target.lowerBound == target, "\(text.debugDescription)")
        #expect(bead.source.count + bead.target.count > 0)
        #expect((0...1).contains(bead.confidence))
        (source, target) = (bead.source.upperBound, bead.target.upperBound)
      }
      #expect(source == alignment.source.sentences.count, "\(text.debugDescription)")
      #expect(target == alignment.target.sentences.count, "\(text.debugDescription)")
    }
  }
}
