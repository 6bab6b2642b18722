import DiglotSemantics
import DiglotSyntax

enum Untranslated: PairRule {
  static let info = RuleInfo(
    name: "untranslated", group: .translation, severity: .warning,
    summary: "A translation is the same as its source, or a part of it was left in the source's language.",
    reason: "Machine translation leaves out what it stumbles over, and copies paragraphs that are too long for it.",
    example: "@languages en zh-Hans\n\nWe leave tomorrow morning.\n> We leave tomorrow morning.",
    mended: "@languages en zh-Hans\n\nWe leave tomorrow morning.\n> 我们明天早上出发。",
    advice: """
      Translate it. Names, titles in quotation marks, code and single words are left alone. If it is to
      stay as it is: `%allow untranslated: a song`.
      """)
  static let isDecisive = true

  /// So many small words in a row are a piece of a sentence, and no name.
  private static let longRun = 5

  static func check(_ pair: Pair, in context: BlockContext) -> [LocalFinding] {
    guard pair.source.language != pair.translation.language || pair.source.language == nil,
      let range = pair.translation.range, pair.translationLetters.latin > 0 || pair.isCopy
    else { return [] }
    if pair.isCopy {
      return pair.hasSentence ? [LocalFinding(info, range, "this is the same as the source")] : []
    }
    let letters = pair.translationLetters
    guard letters.han + letters.kana + letters.hangul > 0, let run = smallWords(in: pair.translation.text),
      let place = pair.translation.plain.origin(of: run)
    else { return [] }
    return [LocalFinding(info, place, "this was left in the language of the source")]
  }

  /// The first long run of words of small Latin letters with nothing but spaces and commas between,
  /// outside of quotation marks.
  private static func smallWords(in text: String) -> Range<Int>? {
    var start = 0
    var end = 0
    var count = 0
    var word = 0
    var isSmall = true
    var quotes = 0
    let bytes = Array(text.utf8)
    func isLong() -> Bool { count >= longRun }
    for (index, byte) in bytes.enumerated() + [(bytes.count, 0x0A)] {
      if CharacterClasses.isLetter(byte) || byte == 0x27 {
        if word == 0 { isSmall = byte >= 0x61 }
        word += 1
        continue
      }
      if word > 0 {
        if isSmall, quotes == 0 {
          if count == 0 { start = index - word }
          count += 1
          end = index
        } else {
          if isLong() { return start..<end }
          count = 0
        }
        word = 0
      }
      switch byte {
      case 0x20, 0x2C: continue
      case 0x22: quotes = 1 - quotes
      case 0xE2 where bytes[index...].starts(with: [0xE2, 0x80, 0x9C]): quotes = 1
      case 0xE2 where bytes[index...].starts(with: [0xE2, 0x80, 0x9D]): quotes = 0
      default: break
      }
      if isLong() { return start..<end }
      count = 0
    }
    return nil
  }
}
