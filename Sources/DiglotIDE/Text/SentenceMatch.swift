import DiglotAlignment
import DiglotSemantics
import DiglotSyntax

/// Sentences at a place, and those that translate them, or that they translate.
struct SentenceMatch {
  /// Those at the place, and those of the other language.
  let own: Sentence
  let other: Sentence
  /// Whether the segment says more than these.
  let isPart: Bool

  /// Neighbouring sentences of one language.
  struct Sentence {
    let passage: Passage
    /// UTF-8 offsets in the passage's text.
    let text: Range<Int>
    /// UTF-8 offsets in the block, markup included.
    let written: Range<Int>

    fileprivate init?(_ side: SegmentAlignment.Side, _ indices: Range<Int>) {
      guard let first = indices.first, let last = indices.last, side.sentences.indices.contains(last) else {
        return nil
      }
      passage = side.passage
      text = side.sentences.ranges[first].lowerBound..<side.sentences.ranges[last].upperBound
      written = side.sentences.written[first].lowerBound..<side.sentences.written[last].upperBound
    }
  }
}

extension Snapshot {
  /// The sentences at an offset of a segment with their counterparts, one for each language that is known
  /// well enough: a wrong sentence is worse than a whole paragraph.
  func sentenceMatches(at offset: Int, in placed: Document.PlacedFacts) -> [SentenceMatch] {
    let alignments = self.alignments(of: placed.facts)
    switch placed.block.lines[placed.block.line(at: offset)].kind {
    case .source:
      return alignments.compactMap { alignment in
        let sentence = alignment.source.sentences.index(at: offset)
        guard let bead = sentence.flatMap(alignment.bead(ofSource:)), bead.isTrustworthy,
          let own = SentenceMatch.Sentence(alignment.source, bead.source),
          let other = SentenceMatch.Sentence(alignment.target, bead.target)
        else { return nil }
        return SentenceMatch(own: own, other: other, isPart: alignment.beads.count > 1)
      }
    case .translation:
      return alignments.filter { $0.target.passage.holds(offset) }.compactMap { alignment in
        let sentence = alignment.target.sentences.index(at: offset)
        guard let bead = sentence.flatMap(alignment.bead(ofTarget:)), bead.isTrustworthy,
          let own = SentenceMatch.Sentence(alignment.target, bead.target),
          let other = SentenceMatch.Sentence(alignment.source, bead.source)
        else { return nil }
        return SentenceMatch(own: own, other: other, isPart: alignment.beads.count > 1)
      }
    default: return []
    }
  }
}

extension Passage {
  /// Whether an offset in the block is on it; its end too.
  func holds(_ offset: Int) -> Bool {
    lines.contains { line in
      guard let first = line.first, let last = line.last else { return false }
      return first.range.lowerBound <= offset && offset <= last.range.upperBound
    }
  }
}
