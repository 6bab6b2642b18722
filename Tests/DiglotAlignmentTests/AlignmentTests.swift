import DiglotAlignment
import DiglotSemantics
import DiglotSyntax
import TestSupport
import Testing

struct AlignmentTests {
  /// Long enough that nobody can have rendered it in passing.
  private static let lost = """
    For the rest of that long and cold night the rain came down on the roofs and the yards, and nobody could say \
    when it would stop or whether the river would hold until the morning, when the others were to come back from \
    the hills with the horses.
    """

  @Test func `sentences that the translation joins are told by their lengths`() {
    let sample = Sample(
      """

      It was late. We went to bed early that night, all of us. In the morning the whole valley was white.
      > 时间很晚了，那天夜里我们大家都早早地睡下了。早上整个山谷一片雪白。

      """)
    #expect(sample.beads([], learns: false) == ["0+1=0 2=1"])
  }

  @Test func `what is not translated is left alone, and numbers and words keep their sentences`() {
    let text = "\nIt took 14 days. \(Self.lost) We used RADAR and 3 lamps there.\n> 花了十四天。我们在那里用了RADAR和三盏灯。\n"
    #expect(Sample(text).beads(learns: false) == ["0=0 1= 2=1"])
  }

  @Test func `terms and names of speakers keep their sentences`() {
    let text = """
      @speaker IM Ingrid Moe | 英格丽·莫
      @term signal box | 信号楼

      \(Self.lost) Ingrid was up. The signal box was dark.
      > 英格丽起来了。信号楼里很黑。

      """
    #expect(Sample(text).beads([.names], learns: false) == ["0= 1=0 2=1"])
  }

  @Test func `notes and links keep theirs`() {
    let text = "\nWe left.[^a] \(Self.lost) See [the log](#log), it is there.\n> 我们走了。[^a]见[日志](#log)，就在那里。\n"
    #expect(Sample(text).beads([.markup], learns: false) == ["0=0 1= 2=1"])
  }

  @Test func `what a translator says of the translation translates nothing`() {
    let sample = Sample("\nThe door is open. The lamp is lit.\n> 翻译成中文：门是开着的。灯亮着。\n")
    #expect(sample.beads(learns: false) == ["=0 0=1 1=2"])
  }

  @Test func `a file teaches its words`() {
    // All are of the same length, which can't tell which two were joined.
    let facts = [
      ("The baker sells bread.", "面包师卖面包。"), ("The sailor mends nets.", "水手补渔网。"),
      ("The tailor sews coats.", "裁缝做大衣。"), ("The potter burns clay.", "陶工烧黏土。"),
    ]
    var text = "\n"
    for first in facts + facts + facts {
      for second in facts where second != first {
        text += "\(first.0) \(second.0)\n> \(first.1)\(second.1)\n\n"
      }
    }
    text += facts[1...].map(\.0).joined(separator: " ") + " \(facts[0].0)\n> 水手补渔网，裁缝做大衣。陶工烧黏土。面包师卖面包。\n"
    #expect(Sample(text).beads().last == "0+1=0 2=1 3=2")
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
    for round in 0..<60 {
      let text = (0..<60).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      expectWhole(Sample("\n" + text).alignments(learns: round % 2 == 0), text)
    }
  }

  @Test func `texts of very different lengths are aligned whole`() {
    let many = String(repeating: "Yes, it is so. ", count: 130)
    for (source, target) in [(many, "是。"), ("Yes.", many), (many, many), (many + "No. ", "不。" + many)] {
      expectWhole(Sample("\n\(source)\n> \(target)\n").alignments(), "")
    }
  }

  @Test func `a long text is aligned from its start to its end`() {
    // No two sentences are alike, and their numbers tell which belong together.
    let source = (1...120).map { "We counted \($0) gulls\($0 % 3 == 0 ? " and a very old ship" : ""). " }
      .joined()
    let target = (1...120).map { "我们数了\($0)只海鸥\($0 % 3 == 0 ? "和一艘很旧的船" : "")。" }.joined()
    let alignment = Sample("\n\(source)\n> \(target)\n").alignments()[0]
    #expect(alignment.beads.count == 120)
    #expect(alignment.beads.allSatisfy { $0.source == $0.target })
  }

  @Test func `what is kept holds until languages or names are others`() throws {
    let text = "\n\(Self.lost) Ingrid was up. The lamp was lit.\n> 英格丽起来了。灯亮着。\n"
    let sample = Sample(text)
    let aligner = Aligner(sample.analysis, evidence: [.names])
    let facts = try #require(sample.segments.first)
    let found = aligner.alignments(of: facts).map(\.beads)
    #expect(aligner.alignments(of: facts).map(\.beads) == found)

    let named = Sample("@speaker IM Ingrid | 英格丽\n@term lamp | 灯\n" + text).analysis
    let followed = aligner.following(named).alignments(of: facts).map(\.beads)
    #expect(followed == Aligner(named, evidence: [.names]).alignments(of: facts).map(\.beads))
    #expect(followed != found)

    let japanese = aligner.following(Sample(text, languages: "en ja").analysis).alignments(of: facts)
    #expect(japanese.map(\.target.passage.language) == ["ja"])
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
