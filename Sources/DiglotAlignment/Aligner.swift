public import DiglotSemantics

/// Finds which sentences translate which, segment by segment. A value for one version of a document.
public struct Aligner: Sendable {
  private let reader: SegmentReader
  private let knowledge: AlignmentKnowledge
  private let evidence: Evidence

  /// - Parameter knowledge: what was learned from this version of the document, or from one before it.
  public init(
    _ analysis: Analysis, knowing knowledge: AlignmentKnowledge = AlignmentKnowledge(),
    evidence: Evidence = .all
  ) {
    reader = SegmentReader(analysis, evidence)
    self.knowledge = knowledge
    self.evidence = evidence
  }

  /// The alignments of a block with each of its translations, in the order of the languages; none where
  /// nothing is said, or nothing is translated.
  public func alignments(of facts: BlockFacts) -> [SegmentAlignment] {
    reader.segments(of: facts).map { segment in
      SegmentAlignment(
        source: SegmentAlignment.Side(passage: segment.source.passage, sentences: segment.source.sentences),
        target: SegmentAlignment.Side(passage: segment.target.passage, sentences: segment.target.sentences),
        beads: Windows.beads(
          segment.source.traits, segment.target.traits, knowledge.model(for: segment.pair), evidence))
    }
  }
}
