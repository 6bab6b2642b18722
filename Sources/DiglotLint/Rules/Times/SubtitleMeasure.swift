import DiglotSemantics
import DiglotSyntax

/// How subtitles are measured.
enum SubtitleMeasure {
  /// The length of a text in halves of a character: where letters are wide, those of ASCII count half.
  static func halves(_ bytes: ArraySlice<UInt8>, countsHalf: Bool) -> Int {
    var halves = 0
    for byte in bytes where byte & 0xC0 != 0x80 && byte != 0x0A {
      halves += countsHalf && byte < 0x80 ? 1 : 2
    }
    return halves
  }

  /// The value for a language, by its tag or the first part of it.
  static func value<Value>(_ table: [String: Value], for language: String) -> Value? {
    table[language] ?? table[LanguageTag.primary(language)]
  }
}
