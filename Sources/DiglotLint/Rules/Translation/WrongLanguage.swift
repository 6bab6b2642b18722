import DiglotSemantics
import DiglotSyntax

enum WrongLanguage: PairRule {
  static let info = RuleInfo(
    name: "wrong-language", group: .translation, severity: .warning,
    summary: "A translation is not in the language that it is for.",
    reason: "Readers of that language can't read it, and nobody who knows only the source notices.",
    example: "@languages en zh-Hans\n\nWe leave tomorrow morning.\n> Мы уезжаем завтра утром.",
    mended: "@languages en zh-Hans\n\nWe leave tomorrow morning.\n> 我们明天早上出发。",
    advice: """
      Translate it, or give it the tag of the language it is in. Told by the script; Chinese is looked at
      for simplified and traditional characters, where the file says which of them it is in (`zh-Hans`,
      `zh-Hant`), and a text with a few of the others, as in names, is left alone.
      """)
  static let isDecisive = true

  /// Fewer letters may be a name, or a word that all languages share.
  private static let enough = 8
  /// So many small words are a sentence, and no name.
  private static let enoughWords = 4

  static func check(_ pair: Pair, in context: BlockContext) -> [LocalFinding] {
    guard let language = pair.translation.language, let range = pair.translation.range else { return [] }
    let letters = pair.translationLetters
    guard letters.total >= enough, let own = letters.ofScript(of: language) else { return [] }
    if own.count == 0 {
      guard letters.latin < letters.total || isLatinSentence(pair) else { return [] }
      return [LocalFinding(info, range, "this is to be in \(language), and has no \(own.name) letter")]
    }
    guard let message = chinese(language, pair.translation, letters) else { return [] }
    return [LocalFinding(info, range, message)]
  }

  /// Whether a text of Latin letters alone is a sentence. What is as in the source was not translated,
  /// which is another rule's to say.
  private static func isLatinSentence(_ pair: Pair) -> Bool {
    guard !pair.isCopy else { return false }
    let words = LatinWords(pair.translation)
    return words.areSentence(words.words, enough: enoughWords)
  }

  private static func chinese(_ language: String, _ passage: Passage, _ letters: Letters) -> String? {
    guard passage.writing == .chinese else { return nil }
    if letters.kana >= enough, letters.kana * 4 > letters.han {
      return "this is to be in \(language), and looks like Japanese"
    }
    guard let isSimplified = isSimplified(language), letters.han >= enough else { return nil }
    let counts = ChineseScript.count(in: passage.bytes)
    let (own, other) =
      isSimplified ? (counts.simplified, counts.traditional) : (counts.traditional, counts.simplified)
    // A clear majority of letters that only the other way of writing has.
    guard other >= 4, other > own * 3 else { return nil }
    return isSimplified
      ? "this is to be in simplified characters, and is in traditional ones"
      : "this is to be in traditional characters, and is in simplified ones"
  }

  /// As the tag says, by the script or else by the country; nil where it doesn't.
  private static func isSimplified(_ language: String) -> Bool? {
    let tag = LanguageTag(language)
    switch tag.script {
    case "Hans": return true
    case "Hant": return false
    default: break
    }
    switch tag.region {
    case "CN", "SG", "MY": return true
    case "TW", "HK", "MO": return false
    default: return nil
    }
  }
}
