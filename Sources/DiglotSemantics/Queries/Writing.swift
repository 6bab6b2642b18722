import DiglotSyntax

/// The conventions that a passage is written by, as far as they are known.
public enum Writing: Sendable, Hashable {
  case english, chinese, japanese, korean
  /// Another language, or one that is not declared and can't be told from the script.
  case other

  /// By the language where it is declared, else by the script where that leaves no doubt: kana is
  /// Japanese, Hangul Korean, some Han with neither Chinese.
  init(_ language: String?, _ bytes: [UInt8], _ traits: TextTraits) {
    if let language {
      self = Self(language: language)
    } else if traits.isDisjoint(with: [.han, .cjkPunctuation, .hangul]) {
      self = .other
    } else {
      self = Self(script: bytes)
    }
  }

  private init(language: String) {
    switch LanguageTag.primary(language) {
    case "en": self = .english
    case "zh", "cmn", "yue", "lzh", "wuu", "hak", "gan", "hsn": self = .chinese
    case "ja": self = .japanese
    case "ko": self = .korean
    default: self = .other
    }
  }

  /// Fewer Han than these may be Japanese.
  private static let enough = 4

  private init(script bytes: [UInt8]) {
    var han = 0
    var index = 0
    while let (scalar, length) = bytes.scalar(at: index) {
      index += length
      if CharacterClasses.isKana(scalar) {
        self = .japanese
        return
      }
      if (0xAC00...0xD7A3).contains(scalar.value) {
        self = .korean
        return
      }
      if CharacterClasses.isHan(scalar) { han += 1 }
    }
    self = han >= Self.enough ? .chinese : .other
  }
}
