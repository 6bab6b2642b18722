import DiglotSemantics

/// What is kept of a passage and a translation of it, so that blocks can be compared without being
/// read again.
final class PairDigest: Sendable {
  /// Of the passage and of the translation; nil where the file does not name its languages.
  let languages: (source: String?, translation: String?)
  let source: TextDigest
  let translation: TextDigest
  let length: PairLength?
  /// Whether the translation keeps something of its own source.
  let isOwn: Bool
  /// The same for the same source in the same language of translations.
  let sourceKey: UInt64

  init?(_ pair: Pair) {
    guard let source = TextDigest(pair.source, terms: pair.mentionedTerms),
      let translation = TextDigest(pair.translation, terms: pair.renderedTerms)
    else { return nil }
    languages = (pair.source.language, pair.translation.language)
    self.source = source
    isOwn = source.sharesAnchors(with: translation)
    self.translation = translation
    sourceKey = (languages.translation ?? "").utf8.reduce(source.key) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    length = PairLength(source, languages.source, translation, languages.translation)
  }
}

/// A pair of a document, and where its block starts.
struct PlacedDigest: Sendable {
  let start: Int
  let pair: PairDigest

  /// In the document.
  var translationRange: Range<Int> {
    start + pair.translation.range.lowerBound..<start + pair.translation.range.upperBound
  }

  func moved(by distance: Int) -> PlacedDigest { PlacedDigest(start: start + distance, pair: pair) }
}
