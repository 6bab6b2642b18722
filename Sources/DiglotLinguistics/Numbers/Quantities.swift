/// Reads the quantities of a text: the numbers in it by their values, in digits or in words.
public enum Quantities {
  /// - Parameters:
  ///   - text: in UTF-8.
  ///   - language: a BCP 47 tag.
  ///   - masked: UTF-8 offsets of what is not looked at: code, addresses, terms that have numbers in them.
  /// - Returns: The quantities in the order of the text; none in a language that is not known.
  public static func read(_ text: [UInt8], language: String, masked: [Range<Int>] = []) -> [Quantity] {
    guard let numerals = NumeralSystem(language) else { return [] }
    let bytes = masked.isEmpty ? text : covered(text, masked)
    switch numerals {
    case .words(let language):
      var reader = WordReader(bytes, language)
      return reader.read()
    case .characters(let language):
      var reader = HanReader(bytes, language)
      return reader.read()
    }
  }

  private static func covered(_ text: [UInt8], _ masked: [Range<Int>]) -> [UInt8] {
    var text = text
    for range in masked {
      for index in range.clamped(to: text.indices) { text[index] = mask }
    }
    return text
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
    switch Self.letters(of: tag) {
    case 0x65_6E: self = .words(.english)  // en
    case 0x7A_68, 0x63_6D_6E, 0x79_75_65: self = .characters(.chinese)  // zh, cmn, yue
    case 0x6A_61: self = .characters(.japanese)  // ja
    case 0x6B_6F: self = .characters(.korean)  // ko
    case 0x64_65: self = .words(.german)  // de
    case 0x66_72: self = .words(.french)  // fr
    case 0x65_73: self = .words(.spanish)  // es
    default: return nil
    }
  }

  /// The first subtag in small letters, one after the other in a number: it is asked for with every text. 0 where it
  /// has more than three.
  private static func letters(of tag: String) -> UInt32 {
    var letters: UInt32 = 0
    for byte in tag.utf8 {
      if byte == 0x2D || byte == 0x5F { break }
      guard letters < 0x1_0000 else { return 0 }
      letters = letters << 8 | UInt32(byte | 0x20)
    }
    return letters
  }
}
