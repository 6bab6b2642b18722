public import DiglotSemantics
import DiglotSyntax

/// Finds which sentences translate which, segment by segment, and keeps what it found with the blocks. A
/// value for one version of a document, and for those after it that have the same languages and names.
public struct Aligner: Sendable {
  private let reader: SegmentReader
  private let knowledge: AlignmentKnowledge
  private let evidence: Evidence
  private let kept = KeptAlignments()

  /// - Parameter knowledge: what was learned from this version of the document, or from one before it.
  public init(
    _ analysis: Analysis, knowing knowledge: AlignmentKnowledge = AlignmentKnowledge(),
    evidence: Evidence = .all
  ) {
    reader = SegmentReader(analysis, evidence)
    self.knowledge = knowledge
    self.evidence = evidence
  }

  /// One that knows as much, for another version of the document: this one, with all that it keeps, where
  /// languages, terms and speakers are the same.
  public func following(_ analysis: Analysis) -> Aligner {
    reader.reads(like: analysis) ? self : Aligner(analysis, knowing: knowledge, evidence: evidence)
  }

  /// The alignments of a block with each of its translations, in the order of the languages; none where
  /// nothing is said, or nothing is translated.
  public func alignments(of facts: BlockFacts) -> [SegmentAlignment] {
    guard facts.block.kind == .segment, !facts.translations.isEmpty else { return [] }
    return kept.alignments(of: facts) { newAlignments(of: facts) }
  }

  /// The same for who goes through a whole document, of which not everything is to be kept.
  func newAlignments(of facts: BlockFacts) -> [SegmentAlignment] {
    reader.segments(of: facts).map(alignment)
  }

  private func alignment(of segment: SegmentReader.Segment) -> SegmentAlignment {
    SegmentAlignment(
      source: SegmentAlignment.Side(passage: segment.source.passage, sentences: segment.source.sentences),
      target: SegmentAlignment.Side(passage: segment.target.passage, sentences: segment.target.sentences),
      beads: Windows.beads(
        segment.source.traits, segment.target.traits, knowledge.model(for: segment.pair), evidence))
  }
}
