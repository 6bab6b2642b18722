import DiglotSemantics
import DiglotSyntax

/// How many letters of each script a text has.
struct Letters {
  private(set) var latin = 0
  private(set) var han = 0
  private(set) var kana = 0
  private(set) var hangul = 0
  private(set) var cyrillic = 0
  private(set) var other = 0

  init(_ passage: Passage) {
    (latin, han, kana) = passage.reading.letters
    if passage.reading.mayHaveOtherLetters { addOthers(passage.bytes) }
  }

  /// Adds those that the reading of a passage does not tell apart.
  private mutating func addOthers(_ text: [UInt8]) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        index &+= 1
      } else if byte >= 0xE5, byte <= 0xE9 {
        // U+5000 to U+9FFF, which is all Han.
        index &+= 3
      } else {
        guard let (scalar, length) = text.scalar(at: index) else { break }
        add(scalar)
        index &+= length
      }
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0...0xBF: break
    case 0xC0...0x24F: latin += 1
    case 0x400...0x52F: cyrillic += 1
    case 0xAC00...0xD7A3: hangul += 1
    default:
      let isCounted = CharacterClasses.isHan(scalar) || CharacterClasses.isKana(scalar)
      if !isCounted, CharacterClasses.isAlphabetic(scalar) { other += 1 }
    }
  }

  var total: Int { latin + han + kana + hangul + cyrillic + other }

  /// How many are of the script that a language is written in, and what that is called; nil for
  /// languages of which that is not known.
  func ofScript(of language: String) -> (count: Int, name: String)? {
    let tag = LanguageTag(language)
    if let script = tag.script {
      switch script {
      case "Latn": return (latin, "Latin")
      case "Cyrl": return (cyrillic, "Cyrillic")
      case "Hans", "Hant", "Hani": return (han, "Han")
      case "Jpan", "Kore": break
      default: return nil
      }
    }
    return switch tag.primary {
    case "zh", "yue", "cmn", "lzh": (han, "Han")
    case "ja": (han + kana, "Japanese")
    case "ko": (hangul, "Korean")
    case "ru", "uk", "be", "bg", "mk", "kk", "ky", "mn": (cyrillic, "Cyrillic")
    case "en", "fr", "de", "es", "it", "pt", "nl", "sv", "da", "nb", "no", "fi", "pl", "cs", "sk", "hu", "ro",
      "tr", "vi", "id", "ms", "ca", "hr", "sl", "et", "lv", "lt":
      (latin, "Latin")
    default: nil
    }
  }
}
