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
    guard letters.han + letters.kana + letters.hangul > 0,
      TranslatorPreamble.preamble(in: pair.translation.text) == nil,
      let run = smallWords(in: pair.translation.text),
      !pair.translation.plain.isVerbatim(at: run.lowerBound),
      let place = pair.translation.plain.origin(of: run)
    else { return [] }
    return [LocalFinding(info, place, "this was left in the language of the source")]
  }

  /// The first long run of words of small Latin letters with nothing but spaces and commas between,
  /// outside of quotation marks. UTF-8 offsets.
  private static func smallWords(in text: String) -> Range<Int>? {
    // A line end at the end, so that the last word ends like any other.
    let bytes = Array(text.utf8) + [0x0A]
    var run = 0..<0
    var count = 0
    var wordStart: Int?
    var isQuoted = false
    for (index, byte) in bytes.enumerated() {
      if CharacterClasses.isLetter(byte) || byte == 0x27 {
        if wordStart == nil { wordStart = index }
        continue
      }
      if let start = wordStart {
        let isSmall = bytes[start] >= 0x61 && !isQuoted
        if !isSmall, count >= longRun { return run }
        run = (count > 0 ? run.lowerBound : start)..<index
        count = isSmall ? count + 1 : 0
        wordStart = nil
      }
      if byte == 0x20 || byte == 0x2C { continue }
      if count >= longRun { return run }
      count = 0
      isQuoted = self.isQuoted(bytes, index, isQuoted)
    }
    return nil
  }

  /// Whether what follows the byte at an index is in quotation marks.
  private static func isQuoted(_ bytes: [UInt8], _ index: Int, _ before: Bool) -> Bool {
    if bytes[index] == 0x22 { return !before }
    guard bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return before }
    return bytes[index + 2] == 0x9C ? true : bytes[index + 2] == 0x9D ? false : before
  }
}
