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
      Translate it, or give it the tag of the language it is in. Chinese is looked at for simplified and
      traditional characters, where the file says which of them it is in (`zh-Hans`, `zh-Hant`); a text
      with a few of the others, as in names, is left alone.
      """)
  static let isDecisive = true

  /// Fewer letters may be a name, or a word that all languages share.
  private static let enough = 8

  static func check(_ pair: Pair, in context: BlockContext) -> [LocalFinding] {
    guard let language = pair.translation.language, let range = pair.translation.range else { return [] }
    let letters = pair.translationLetters
    guard letters.total >= enough, let own = letters.ofScript(of: language) else { return [] }
    if own.count == 0 {
      // What is as in the source was not translated, which is another rule's to say.
      guard letters.latin < letters.total else { return [] }
      return [LocalFinding(info, range, "this is to be in \(language), and has no \(own.name) letter")]
    }
    if language.hasPrefix("zh"), letters.kana >= enough, letters.kana * 4 > letters.han {
      return [LocalFinding(info, range, "this is to be in \(language), and looks like Japanese")]
    }
    return chineseScript(language, pair.translation.text).map { [LocalFinding(info, range, $0)] } ?? []
  }

  /// A clear majority of letters that only the other way of writing has.
  private static func chineseScript(_ language: String, _ text: String) -> String? {
    let isSimplified = ["zh-Hans", "zh-CN", "zh-SG"].contains(language)
    guard isSimplified || ["zh-Hant", "zh-TW", "zh-HK", "zh-MO"].contains(language) else { return nil }
    let counts = ChineseScript.count(in: [text])
    let (own, other) =
      isSimplified ? (counts.simplified, counts.traditional) : (counts.traditional, counts.simplified)
    guard other >= 4, other > own * 3 else { return nil }
    return
      "this is to be in \(isSimplified ? "simplified" : "traditional") characters, and is in \(isSimplified ? "traditional" : "simplified") ones"
  }
}
