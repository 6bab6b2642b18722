/// Reads the quantities of a text: the numbers in it by their values, in digits or in words.
public enum Quantities {
  /// - Parameters:
  ///   - text: in UTF-8.
  ///   - language: a BCP 47 tag.
  ///   - masked: UTF-8 offsets of what is not looked at: code, addresses, terms that have numbers in them.
  /// - Returns: The quantities in the order of the text; none in a language that is not known.
  public static func read(_ text: [UInt8], language: String, masked: [Range<Int>] = []) -> [Quantity] {
    guard let numerals = NumeralSystem(language) else { return [] }
    var bytes = text
    for range in masked {
      for index in range.clamped(to: 0..<bytes.count) { bytes[index] = mask }
    }
    switch numerals {
    case .words(let language):
      var reader = WordReader(bytes, language)
      return reader.read()
    case .characters(let language):
      var reader = HanReader(bytes, language)
      return reader.read()
    }
  }

  /// Whether numbers are read in the language.
  public static func supports(_ language: String) -> Bool { NumeralSystem(language) != nil }

  /// A character that no number goes over.
  private static let mask: UInt8 = 0x01
}

/// How a language writes numbers, by its tag.
enum NumeralSystem {
  case words(WordLanguage)
  case characters(HanLanguage)

  init?(_ tag: String) {
    switch Self.primary(tag) {
    case "en": self = .words(.english)
    case "zh", "cmn", "yue": self = .characters(.chinese)
    case "ja": self = .characters(.japanese)
    case "ko": self = .characters(.korean)
    case "de": self = .words(.german)
    case "fr": self = .words(.french)
    case "es": self = .words(.spanish)
    default: return nil
    }
  }

  /// The first subtag in small letters; empty where it has more than three.
  private static func primary(_ tag: String) -> String {
    let bytes = tag.utf8.prefix { $0 != 0x2D && $0 != 0x5F }
    guard bytes.count <= 3 else { return "" }
    return String(unsafeUninitializedCapacity: 3) { buffer in
      for (index, byte) in bytes.enumerated() { buffer[index] = byte | 0x20 }
      return bytes.count
    }
  }
}
