import DiglotSemantics

/// How long a translation is expected to be, after Gale and Church: its length varies around that of the
/// source, by a ratio, with a variance that grows with the length.
public struct LengthModel: Sendable, Hashable {
  /// Characters of the translation for each of the source.
  let ratio: Double
  /// For each character of the source.
  let variance: Double

  /// The logarithm of how likely a length of translation is for one of the source, but for a constant.
  @inline(__always)
  func score(_ source: Int, _ target: Int) -> Double {
    let expected = Double(source) * ratio
    let mean = max(1, (expected + Double(target)) / 2)
    let spread = variance * mean / ratio
    let difference = Double(target) - expected
    return -0.5 * (difference * difference / spread + Logarithm.natural(spread))
  }

  /// The score of what has no counterpart: less, the longer it is.
  func lonelyScore(_ source: Int, _ target: Int) -> Double {
    let length = Double(source) * ratio + Double(target)
    return -0.15 * length - 0.5 * Logarithm.natural(variance * 15 / ratio)
  }
}

extension LengthModel {
  /// What is usual for a pair of languages, where the file does not tell; nil stands for any.
  /// Measured over news and dialogue.
  static func usual(_ source: String?, _ target: String?) -> LengthModel {
    let (from, to) = (measure(source), measure(target))
    // The variance is told for each character of English.
    let variance = max(from.variance, to.variance)
    return LengthModel(ratio: to.length / from.length, variance: max(variance, 0.8) / from.length)
  }

  /// How many characters of a language say what one of English says, and how much that varies.
  private static func measure(_ language: String?) -> (length: Double, variance: Double) {
    switch language.map(LanguageTag.primary) {
    case "zh", "cmn", "yue", "lzh", "wuu": (0.34, 0.8)
    case "ja": (0.45, 1.1)
    case "ko": (0.54, 1.8)
    case "de", "fr": (1.18, 3.2)
    case "es", "it", "pt", "nl", "ru": (1.12, 3.2)
    default: (1, 0)
    }
  }

  /// How many characters of a language say what one of English says.
  static func size(_ language: String?) -> Double { measure(language).length }

  /// The same for translations that are so much longer.
  func scaled(by factor: Double) -> LengthModel { LengthModel(ratio: ratio * factor, variance: variance) }

  /// Measured anew over the lengths of whole segments and their translations, as far as there are enough.
  func calibrated(over segments: [(source: Int, target: Int)]) -> LengthModel {
    let enough = 2000
    let source = segments.reduce(0) { $0 + $1.source }
    let target = segments.reduce(0) { $0 + $1.target }
    // What is usual counts as much as so many characters.
    let prior = Double(enough)
    let measured = (Double(target) + prior * ratio) / (Double(source) + prior)
    guard measured > ratio / 4, measured < ratio * 4 else { return self }
    return LengthModel(ratio: measured, variance: variance)
  }
}
