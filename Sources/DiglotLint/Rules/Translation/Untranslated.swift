import DiglotSemantics
import DiglotSyntax

enum Untranslated: PairRule {
  static let info = RuleInfo(
    name: "untranslated", group: .translation, severity: .warning,
    summary: "A translation is the same as its source, or a part of it was left in the source's language.",
    reason:
      "Machine translation leaves out what it stumbles over, and copies paragraphs that are too long for it.",
    example: "@languages en zh-Hans\n\nWe leave tomorrow morning.\n> We leave tomorrow morning.",
    mended: "@languages en zh-Hans\n\nWe leave tomorrow morning.\n> 我们明天早上出发。",
    advice: """
      Translate it. Names, titles, what stands in parentheses and quotation marks, code and single words are
      left alone. Parts are looked for in Chinese, Japanese and Korean, where they are of English, German,
      French or Spanish. If it is to stay as it is: `%allow untranslated: a song`.
      """)
  static let isDecisive = true

  /// So many small words in a row are a piece of a sentence, and no name.
  private static let longRun = 4
  /// So many letters without capitals or spaces between words are no name.
  private static let longName = 8

  static func check(_ pair: Pair, in context: BlockContext) -> [LocalFinding] {
    guard differ(pair.source.language, pair.translation.language), let range = pair.translation.range,
      pair.translation.traits.contains(.latin) || pair.isCopy
    else { return [] }
    if pair.isCopy {
      return isSentence(pair) ? [LocalFinding(info, range, "this is the same as the source")] : []
    }
    let letters = pair.translationLetters
    guard letters.han + letters.kana + letters.hangul > 0, letters.latin >= longRun,
      pair.translation.traits.contains(.space), pair.source.traits.contains(.latin),
      pair.preamble == nil, let run = run(in: pair.translation),
      let place = pair.translation.plain.origin(of: run)
    else { return [] }
    return [LocalFinding(info, place, "this was left in the language of the source")]
  }

  /// Whether what is the same in both should not be: “color” may well be right in two kinds of English.
  private static func differ(_ source: String?, _ target: String?) -> Bool {
    guard let source, let target else { return true }
    return LanguageTag.primary(source) != LanguageTag.primary(target)
  }

  private static func isSentence(_ pair: Pair) -> Bool {
    let letters = pair.sourceLetters
    if letters.latin < letters.total / 2 { return letters.total - letters.latin >= longName }
    let words = LatinWords(pair.source)
    return words.areSentence(words.words, enough: 3)
  }

  /// The first long run of small words with nothing but spaces between. UTF-8 offsets.
  private static func run(in passage: Passage) -> Range<Int>? {
    let words = LatinWords(passage)
    var start = 0
    for end in words.words.indices {
      let isLast = end + 1 == words.words.count || !words.words[end + 1].isNext
      guard isLast else { continue }
      let run = words.words[start...end]
      if words.areSentence(run, enough: longRun), let first = run.first, let last = run.last {
        return first.range.lowerBound..<last.range.upperBound
      }
      start = end + 1
    }
    return nil
  }
}
