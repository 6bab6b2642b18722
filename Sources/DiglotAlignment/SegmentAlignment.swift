public import DiglotSemantics
public import DiglotSyntax

/// Which sentences of what is said translate to which, in one language.
public struct SegmentAlignment: Sendable {
  public struct Side: Sendable {
    public let passage: Passage
    public let sentences: Sentences
  }

  public let source: Side
  public let target: Side
  /// In order. Every sentence is in exactly one.
  public let beads: [Bead]

  /// As far as a passage and its translation tell by themselves, without the rest of the file.
  public init(of source: Passage, _ translation: Passage, in block: Block) {
    let (said, rendered) = (Sentences(of: source), Sentences(of: translation))
    let traits = TraitReader.readPair((source, said.ranges), (translation, rendered.ranges), in: block)
    let pair = LanguagePair(source, translation)
    let model = AlignmentModel(pair)
    self.init(
      source: Side(passage: source, sentences: said), target: Side(passage: translation, sentences: rendered),
      beads: Windows.beads(traits.source, traits.target, model, .ofOne))
  }

  init(source: Side, target: Side, beads: [Bead]) {
    self.source = source
    self.target = target
    self.beads = beads
  }

  /// The bead that holds a sentence of the source.
  public func bead(ofSource sentence: Int) -> Bead? { bead { $0.source.upperBound > sentence } }

  /// The bead that holds a sentence of the translation.
  public func bead(ofTarget sentence: Int) -> Bead? { bead { $0.target.upperBound > sentence } }

  /// Where the sentence at an offset of the block is translated, in the block; nil where that is not known well
  /// enough, or is all that there is.
  public func translation(at offset: Int) -> Range<Int>? {
    counterpart(source.sentences.index(at: offset).flatMap(bead(ofSource:)), target, \.target)
  }

  /// Where what the sentence at an offset of the block translates is, in the block; nil as above.
  public func original(at offset: Int) -> Range<Int>? {
    counterpart(target.sentences.index(at: offset).flatMap(bead(ofTarget:)), source, \.source)
  }

  private func counterpart(_ bead: Bead?, _ side: Side, _ sentences: (Bead) -> Range<Int>) -> Range<Int>? {
    guard let bead, bead.isTrustworthy, beads.count > 1, let first = sentences(bead).first,
      let last = sentences(bead).last, side.sentences.indices.contains(last)
    else { return nil }
    return side.sentences.written[first].lowerBound..<side.sentences.written[last].upperBound
  }

  private func bead(where isReached: (Bead) -> Bool) -> Bead? {
    var (low, high) = (0, beads.count)
    while low < high {
      let middle = (low + high) / 2
      if isReached(beads[middle]) { high = middle } else { low = middle + 1 }
    }
    return beads.indices.contains(low) ? beads[low] : nil
  }
}
