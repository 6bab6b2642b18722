import DiglotAlignment
import DiglotSemantics
import DiglotSyntax
import TestSupport
import Testing

/// Sentences that a translation leaves out.
struct OmissionTests {
  private static let source = """
    In 1911 the mill stood still, and its wheel rotted in the pond. They brought 40 sacks of rye from the coast by \
    cart, over the old road. Nobody in the valley spoke of it for 12 years.
    """
  private static let rendered = ["1911年水车没有转动，轮子在池塘里烂掉了。", "他们沿着老路，用大车从海边运来了四十袋黑麦。", "山谷里有十二年没有人说起这件事。"]

  private func omissions(_ sample: Sample) -> [(Omission, Block)] {
    sample.segments.flatMap { facts in
      let passages = Passages(of: facts, in: sample.analysis.document.languages)
      return passages.translations.compactMap { translation in
        Omission.find(in: passages.source, translation, of: facts.block).map { ($0, facts.block) }
      }
    }
  }

  private func find(_ source: String, _ translation: String) -> (Omission, Block)? {
    omissions(Sample("\n\(source)\n> \(translation)\n")).first
  }

  @Test(arguments: [
    (0, "In 1911 the mill stood still, and its wheel rotted in the pond.", 1, false),
    (1, "They brought 40 sacks of rye from the coast by cart, over the old road.", 0, true),
    (2, "Nobody in the valley spoke of it for 12 years.", 1, true),
  ])
  func `what is left out is found, and where it belongs`(
    missing: Int, text: String, neighbour: Int, isBehind: Bool
  ) throws {
    var rendered = Self.rendered
    rendered.remove(at: missing)
    let (found, block) = try #require(find(Self.source, rendered.joined()))
    #expect(found.text == text)
    #expect(block.text(found.sentence) == text)
    #expect(block.text(found.neighbour) == Self.rendered[neighbour])
    #expect(found.isBehindNeighbour == isBehind)
    let share = Double(text.utf8.count) / Double(Self.source.utf8.count)
    #expect(abs(found.share - share) < 0.001)
    #expect((0.6...1).contains(found.leastLength))
  }

  @Test func `where all is said nothing is missing, and where sentences are joined`() {
    #expect(find(Self.source, Self.rendered.joined()) == nil)
    let joined = Self.rendered.joined().replacing("了。他们", with: "了，他们").replacing("黑麦。山谷", with: "黑麦，山谷")
    #expect(find(Self.source, joined) == nil)
  }

  @Test func `a few words are not missed`() {
    let source = "Yeah, that's right. " + Self.source
    #expect(find(source, Self.rendered.joined()) == nil)
  }

  @Test func `where lengths tell as much of two sentences, none is named`() {
    let source = "The baker had sold all his bread by noon. The smith had sold all his tools by noon."
    #expect(find(source, "中午前面包师把他的面包都卖完了。") == nil)
  }

  @Test func `the other way round it is found as well`() throws {
    let target =
      "In 1911 the mill stood still, and its wheel rotted in the pond. Nobody in the valley spoke of it for 12 years."
    let sample = Sample("\n\(Self.rendered.joined())\n> \(target)\n", languages: "zh-Hans en")
    #expect(omissions(sample).map(\.0.text) == [Self.rendered[1]])
  }

  @Test func `in any text, what is found is in it`() {
    var random = SplitMix64(seed: 11)
    let sentences = [
      Self.source, "They left. ",
      "[laughs] We counted 40 {gulls -> ships} by the old road in the morning.[^a] ",
      "Why was it never said by anybody who lived there at the time? ", "\\\n", "https://example.org/a?b=c ",
    ]
    let pieces = RandomText.pieces + sentences + sentences + Self.rendered + ["\n> ", "\n> ", "。"]
    var count = 0
    for _ in 0..<200 {
      let text = (0..<30).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      for (found, block) in omissions(Sample("\n" + text)) {
        count += 1
        let whole = 0..<block.bytes.count
        #expect(whole.contains(found.sentence.lowerBound) && found.sentence.upperBound <= whole.upperBound)
        #expect(whole.contains(found.neighbour.lowerBound) && found.neighbour.upperBound <= whole.upperBound)
        #expect((0...1).contains(found.share) && !found.text.isEmpty)
      }
    }
    #expect(count > 0)
  }

  @Test func `what is very long is passed over`() {
    let many = String(repeating: "They brought the rye from the coast by cart in those days. ", count: 5_000)
    #expect(find(many, "他们用大车运来黑麦。") == nil)
  }
}
