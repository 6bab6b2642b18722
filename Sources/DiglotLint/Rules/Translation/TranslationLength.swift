import DiglotSyntax

enum TranslationLength: FileRule {
  static let info = RuleInfo(
    name: "translation-length", group: .translation, severity: .warning,
    summary: "A translation is much shorter or longer than others of what is as long.",
    reason: "A sentence was left out, or something that nobody said was put in.",
    example: """
      @languages en zh-Hans

      The last train of the evening had left an hour before, and we sat in the waiting room with our coats on and listened to the rain on the roof.
      > 末班车早走了。
      """,
    mended: """
      @languages en zh-Hans

      The last train of the evening had left an hour before, and we sat in the waiting room with our coats on and listened to the rain on the roof.
      > 当晚的末班车一个小时前就开走了，我们裹着大衣坐在候车室里，听着雨打在屋顶上。
      """,
    advice: """
      Compare the two to the end. What is usual is known for English, Chinese, Japanese, Korean, German and
      French, and learnt from the file itself where it has fifty translations or more. If it is right:
      `%allow translation-length: a list of names`.
      """)

  /// How many words, or Han, kana and Hangul, say what an English word says; by language.
  private static let unitsPerWord: [String: Double] = [
    "en": 1, "zh": 1.6, "ja": 2.42, "ko": 2.24, "de": 1.11, "fr": 1.23,
  ]

  /// What a file must have for its own measure to be taken.
  private static let enoughPairs = 50
  /// Shorter ones vary too much to say something about the rest.
  private static let enoughWords = 15.0

  static func check(_ review: Review) -> [Finding] {
    review.translated().flatMap { pairs -> [Finding] in
      let measures = pairs.map(Measure.init)
      let usual = Usual(measures)
      return zip(pairs, measures).compactMap { pair, measure in
        guard let words = measure.words, let ratio = measure.ratio,
          let band = band(ofWords: words), let expected = usual.expected(by: measure), expected > 0
        else { return nil }
        let share = ratio / expected
        guard !band.contains(share), !usual.isUsual(ratio) else { return nil }
        return finding(pair, expected: expected, isShort: share < 1)
      }
    }
  }

  private static func finding(_ pair: PlacedDigest, expected: Double, isShort: Bool) -> Finding {
    let units = pair.pair.translation.units
    let name = pair.pair.translation.syllables * 2 > units ? "characters" : "words"
    let usual = Int((Double(pair.pair.source.units) * expected).rounded())
    return Finding(
      info, pair.translationRange,
      "\(usual) \(name) or so would be expected here, and there are \(units): "
        + (isShort ? "is something missing?" : "is there something that nobody said?"))
  }

  /// How much longer or shorter than usual a translation of so many English words may be.
  private static func band(ofWords words: Double) -> ClosedRange<Double>? {
    switch words {
    case ..<6: nil
    case ..<15: 0.28...2.5
    case ..<40: 0.44...1.88
    default: 0.59...1.5
    }
  }

  /// A pair's length, and what is known of its languages.
  private struct Measure {
    /// Of the source, in English words or what they would be.
    let words: Double?
    /// Of translation to source.
    let ratio: Double?
    /// The ratio that is usual between the languages; nil where it is not known.
    let known: Double?

    init(_ placed: PlacedDigest) {
      let pair = placed.pair
      let source = Self.unitsPerWord(pair.languages.source)
      let target = Self.unitsPerWord(pair.languages.translation)
      words = pair.source.units == 0 ? nil : Double(pair.source.units) / (source ?? 1)
      let isEmpty = pair.source.units == 0 || pair.translation.units == 0
      ratio = isEmpty ? nil : Double(pair.translation.units) / Double(pair.source.units)
      if let source, let target { known = target / source } else { known = nil }
    }

    private static func unitsPerWord(_ language: String?) -> Double? {
      language.flatMap { TranslationLength.unitsPerWord[String($0.prefix { $0 != "-" })] }
    }
  }

  /// What is usual in a file.
  private struct Usual {
    /// The middle of all ratios, and the factor within which half of them lie; nil for a small file.
    private let own: (middle: Double, factor: Double)?

    init(_ measures: [Measure]) {
      let ratios = measures.compactMap { measure -> Double? in
        guard let words = measure.words, words >= enoughWords else { return nil }
        return measure.ratio
      }
      guard ratios.count >= enoughPairs, let middle = median(ratios),
        let factor = median(ratios.map { Self.factor($0, middle) })
      else {
        own = nil
        return
      }
      // Texts without any variation are not taken at their word, and those of which all is said in all
      // lengths, as where half of everything is missing, are no measure.
      own = (middle, min(max(1.04, factor), 1.16))
    }

    func expected(by measure: Measure) -> Double? { measure.known ?? own?.middle }

    /// Whether the file has ratios such as this: within the sixth power of the factor, which is about
    /// four standard deviations.
    func isUsual(_ ratio: Double) -> Bool {
      guard let own else { return false }
      let cube = own.factor * own.factor * own.factor
      return Self.factor(ratio, own.middle) <= cube * cube
    }

    private static func factor(_ ratio: Double, _ middle: Double) -> Double {
      max(ratio / middle, middle / ratio)
    }
  }

  private static func median(_ values: [Double]) -> Double? {
    let sorted = values.sorted()
    return sorted.isEmpty ? nil : sorted[sorted.count / 2]
  }
}
