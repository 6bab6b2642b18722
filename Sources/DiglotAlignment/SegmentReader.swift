import DiglotSemantics
import DiglotSyntax

/// Reads segments as alignment needs them: sentences in both languages, and what is to be known of them.
struct SegmentReader: Sendable {
  struct Side {
    let passage: Passage
    let sentences: Sentences
    let traits: [SentenceTraits]
  }

  /// What is said, and one translation of it.
  struct Segment {
    let pair: LanguagePair
    let source: Side
    let target: Side
  }

  private let languages: Languages
  private let names: NameFinder?
  private let evidence: Evidence

  init(_ analysis: Analysis, _ evidence: Evidence) {
    languages = analysis.document.languages
    names = evidence.contains(.names) ? NameFinder(analysis.scope, languages) : nil
    self.evidence = evidence
  }

  /// Whether it would read the segments of another version of the document in the same way.
  func reads(like analysis: Analysis) -> Bool {
    languages == analysis.document.languages
      && names.map { $0.finds(like: analysis.scope) } != false
  }

  /// One for each translation that holds anything, if anything is said.
  func segments(of facts: BlockFacts) -> [Segment] {
    let passages = Passages(of: facts, in: languages)
    guard passages.source.range != nil, !passages.translations.isEmpty else { return [] }
    let sentences = Sentences(of: passages.source)
    guard sentences.count > 0 else { return [] }
    return passages.translations.compactMap { translation in
      let rendered = Sentences(of: translation)
      guard rendered.count > 0 else { return nil }
      return Segment(
        pair: LanguagePair(passages.source, translation),
        source: side(passages.source, sentences, besides: translation, isTranslation: false, facts.block),
        target: side(translation, rendered, besides: passages.source, isTranslation: true, facts.block))
    }
  }

  private func side(
    _ passage: Passage, _ sentences: Sentences, besides other: Passage, isTranslation: Bool, _ block: Block
  ) -> Side {
    let traits = TraitReader.read(
      passage, sentences.ranges, besides: other, isTranslation: isTranslation, in: block, names, evidence)
    return Side(passage: passage, sentences: sentences, traits: traits)
  }
}
