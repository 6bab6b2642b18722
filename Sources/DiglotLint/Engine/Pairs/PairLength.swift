import DiglotSemantics

/// How long a translation is for its source.
struct PairLength: Sendable {
  /// Of the source, in English words or what they would be. Longer texts vary less.
  enum Size: Int, Sendable, CaseIterable {
    case short, middling, long

    /// How much longer or shorter than usual a translation may be.
    var band: ClosedRange<Float> {
      switch self {
      case .short: 0.28...2.5
      case .middling: 0.44...1.88
      case .long: 0.59...1.5
      }
    }
  }

  /// Nil for a source that is too short to say anything.
  let size: Size?
  /// Of translation to source, in words or syllables.
  let ratio: Float
  /// The ratio that is usual between the languages; nil where it is not known.
  let known: Float?

  /// How many words, or Han, kana and Hangul, say what an English word says; by language.
  private static let unitsPerWord: [String: Float] = [
    "en": 1, "zh": 1.6, "ja": 2.42, "ko": 2.24, "de": 1.11, "fr": 1.23,
  ]

  /// Nil where one of the two says nothing.
  init?(
    _ source: TextDigest, _ sourceLanguage: String?, _ translation: TextDigest, _ translationLanguage: String?
  ) {
    guard source.units > 0, translation.units > 0 else { return nil }
    let own = Self.unitsPerWord(sourceLanguage)
    let target = Self.unitsPerWord(translationLanguage)
    switch Float(source.units) / (own ?? 1) {
    case ..<6: size = nil
    case ..<15: size = .short
    case ..<40: size = .middling
    default: size = .long
    }
    ratio = Float(translation.units) / Float(source.units)
    if let own, let target { known = target / own } else { known = nil }
  }

  private static func unitsPerWord(_ language: String?) -> Float? {
    language.flatMap { unitsPerWord[LanguageTag.primary($0)] }
  }

  /// Whether the translation is longer or shorter than the band around what is expected.
  func isOut(expected: Float) -> Bool { size.map { !$0.band.contains(ratio / expected) } ?? false }
}

/// How far the lengths of a run of pairs are from what is usual, so that runs without a striking one can
/// be passed over.
struct LengthExtent: Sendable {
  /// Whether any is out of its band around what is known to be usual.
  private var isOut = false
  /// Of pairs of which nothing is known, the smallest and the largest ratio beside the band of its size:
  /// one below the first or over the second is out.
  private var smallest = Float.infinity
  private var largest: Float = 0

  static let none = LengthExtent()

  private init() {}

  init(_ length: PairLength) {
    guard let size = length.size else { return }
    if let known = length.known {
      isOut = length.isOut(expected: known)
    } else {
      smallest = length.ratio / size.band.lowerBound
      largest = length.ratio / size.band.upperBound
    }
  }

  static func + (left: LengthExtent, right: LengthExtent) -> LengthExtent {
    var sum = left
    sum.isOut = left.isOut || right.isOut
    sum.smallest = min(left.smallest, right.smallest)
    sum.largest = max(left.largest, right.largest)
    return sum
  }

  /// Whether any may be out, where one of some ratios is usual between languages of which nothing is known.
  func mayBeOut(expected: some Sequence<Float>) -> Bool {
    isOut || expected.contains { smallest <= $0 || largest >= $0 }
  }
}
