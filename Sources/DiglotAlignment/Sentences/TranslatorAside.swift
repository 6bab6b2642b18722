import DiglotSyntax

/// What a translation program says before it translates: “Here is the translation:”. It ends with a colon, and
/// is a sentence of its own that translates nothing.
enum TranslatorAside {
  /// Where it ends; nil where a text does not begin so.
  static func end(in text: [UInt8]) -> Int? {
    let head = text.prefix(longest)
    guard let end = colonEnd(in: head) else { return nil }
    let said = String(decoding: head[..<end], as: UTF8.self).lowercased()
    return words.contains { $0.isFound(in: said.utf8) } ? end : nil
  }

  /// In UTF-8.
  private static let longest = 120

  private static let words = [
    "翻译", "翻譯", "译文", "譯文", "中文是", "here is the translation", "here's the translation", "translated text",
    "翻訳", "訳文", "번역", "übersetzung", "traduction",
    "traducción",
  ].map { RunSearch(for: $0.utf8) }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    CharacterClasses.isLetterOrDigit(byte) || byte == 0x2F
  }

  /// Behind the first colon, if no sentence ends before it, and text follows.
  private static func colonEnd(in head: ArraySlice<UInt8>) -> Int? {
    for index in head.indices {
      switch head[index] {
      case 0x2E, 0x3F, 0x21: return nil
      // Within a time or an address it is no end.
      case 0x3A: return head[(index + 1)...].first.map(isWordByte) ?? true ? nil : index + 1
      case 0xE3 where head[index...].starts(with: "。".utf8): return nil
      case 0xEF where head[index...].starts(with: "：".utf8): return index + 3
      default: break
      }
    }
    return nil
  }
}
