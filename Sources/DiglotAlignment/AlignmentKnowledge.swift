public import DiglotSemantics
import DiglotSyntax

/// What a document teaches about how its languages are translated. To learn takes a while, so it is done in
/// the background; alignment goes without as well.
public struct AlignmentKnowledge: Sendable {
  private var models: [LanguagePair: AlignmentModel] = [:]

  /// Knows nothing but what is usual.
  public init() {}

  /// Learns from a document. Of a very long one, a part spread over all of it is enough.
  /// - Parameter isStopped: whether nobody wants it any more; it may take its time to answer.
  public init(
    learningFrom analysis: Analysis, evidence: Evidence = .all, isStopped: () -> Bool = { false }
  ) {
    let reader = SegmentReader(analysis, evidence)
    let chosen = Self.chosen(from: analysis)
    var sizes: [LanguagePair: [(source: Int, target: Int)]] = [:]
    for facts in chosen where !isStopped() {
      for segment in reader.segments(of: facts) {
        sizes[segment.pair, default: []].append((segment.source.length, segment.target.length))
      }
    }
    for (pair, sizes) in sizes { models[pair] = AlignmentModel(pair, sizes) }
    guard evidence.contains(.lexicon) else { return }
    // Read again, and not kept from the first time: it would be ten times the text.
    var beads: [LanguagePair: TranslatedWords] = [:]
    for facts in chosen where !isStopped() {
      for segment in reader.segments(of: facts) {
        let (source, target) = (segment.source.traits, segment.target.traits)
        let found = Windows.beads(source, target, model(for: segment.pair), evidence)
        for bead in found { beads[segment.pair, default: TranslatedWords()].add(source, target, bead) }
      }
    }
    for pair in sizes.keys where !isStopped() {
      // Taken out, so that they go when they have been read.
      models[pair]?.lexicon = LexiconTraining.learn(
        from: beads.removeValue(forKey: pair) ?? TranslatedWords())
    }
  }

  /// Segments that are translated, spread over the document.
  private static func chosen(from analysis: Analysis) -> [BlockFacts] {
    let step = max(1, (analysis.document.tree.count + enough - 1) / enough)
    return analysis.document.facts.enumerated().compactMap { index, element in
      let facts = element.facts
      let isRead = index % step == 0 && facts.block.kind == .segment && !facts.translations.isEmpty
      return isRead ? facts : nil
    }
  }

  /// In bytes of text.
  private static let enough = 700_000

  func model(for pair: LanguagePair) -> AlignmentModel {
    models[pair] ?? AlignmentModel(pair)
  }
}

extension SegmentReader.Side {
  /// In Unicode scalars.
  fileprivate var length: Int { traits.reduce(0) { $0 + $1.length } }
}
