public import DiglotSemantics
import DiglotSyntax

/// What a document teaches about how its languages are translated. To learn takes a while, so it is done in
/// the background; alignment goes without as well.
public struct AlignmentKnowledge: Sendable {
  private var models: [LanguagePair: AlignmentModel] = [:]

  /// Knows nothing but what is usual.
  public init() {}

  /// Learns from a document. Of a very long one, a part spread over all of it is enough.
  public init(learningFrom analysis: Analysis, evidence: Evidence = .all) {
    let reader = SegmentReader(analysis, evidence)
    let bytes = analysis.document.tree.count
    let step = max(1, (bytes + Self.enough - 1) / Self.enough)
    var segments: [LanguagePair: [(source: [SentenceTraits], target: [SentenceTraits])]] = [:]
    var pairs: [LanguagePair] = []
    for (index, element) in analysis.document.facts.enumerated() where index % step == 0 {
      guard element.facts.block.kind == .segment, !element.facts.translations.isEmpty else { continue }
      for segment in reader.segments(of: element.facts) {
        if segments[segment.pair] == nil { pairs.append(segment.pair) }
        segments[segment.pair, default: []].append((segment.source.traits, segment.target.traits))
      }
    }
    for pair in pairs {
      let usual = LengthModel.usual(pair.source, pair.target)
      models[pair] = AlignmentModel.learned(from: segments[pair] ?? [], usual, evidence)
    }
  }

  /// In bytes of text.
  private static let enough = 700_000

  func model(for pair: LanguagePair) -> AlignmentModel {
    models[pair] ?? AlignmentModel(lengths: LengthModel.usual(pair.source, pair.target))
  }
}
