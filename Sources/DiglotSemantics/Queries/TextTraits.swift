/// Which kinds of bytes a text holds, so that whoever looks for something rare need not read texts that
/// have none of it.
public struct TextTraits: OptionSet, Sendable, Hashable {
  public let rawValue: UInt32

  public init(rawValue: UInt32) { self.rawValue = rawValue }

  public static let space = Self(rawValue: 1 << 0)
  /// `,` `.` `?` `!` `:` `;`.
  public static let stop = Self(rawValue: 1 << 1)
  /// `"` and `'`.
  public static let straightQuote = Self(rawValue: 1 << 2)
  public static let parenthesis = Self(rawValue: 1 << 3)
  public static let hyphen = Self(rawValue: 1 << 4)
  /// ASCII letters and digits.
  public static let latin = Self(rawValue: 1 << 5)
  /// The first byte of U+2000 to U+2FFF: curly quotes, dashes, ellipses, invisible characters.
  public static let generalPunctuation = Self(rawValue: 1 << 6)
  /// The first byte of U+3000 to U+3FFF: CJK punctuation and kana.
  public static let cjkPunctuation = Self(rawValue: 1 << 7)
  /// The first byte of U+4000 to U+9FFF, or of a character beyond U+FFFF.
  public static let han = Self(rawValue: 1 << 8)
  /// The first byte of U+F000 to U+FFFF: full-width forms, U+FEFF, U+FFFD.
  public static let forms = Self(rawValue: 1 << 9)
  /// The first byte of U+00A0 to U+00FF.
  public static let latin1 = Self(rawValue: 1 << 10)
  /// The first byte of U+0300 to U+036F, and of some Greek.
  public static let marks = Self(rawValue: 1 << 11)
  /// The first byte of Greek and Cyrillic.
  public static let greekOrCyrillic = Self(rawValue: 1 << 12)
  /// The same stop twice in a row.
  public static let doubledStop = Self(rawValue: 1 << 13)
  public static let doubledSpace = Self(rawValue: 1 << 14)
  /// The first byte of U+A000 to U+DFFF: among others, Hangul.
  public static let hangul = Self(rawValue: 1 << 15)
  /// A stop right behind a space.
  public static let spacedStop = Self(rawValue: 1 << 16)
  /// `"`.
  public static let doubleQuote = Self(rawValue: 1 << 17)

  /// - Parameter text: well-formed UTF-8.
  public init(_ text: [UInt8]) { self = TextReading(text).traits }

  /// By byte: 256 entries.
  static let byByte: [Self] = (0...255).map { (value: Int) -> Self in
    switch value {
    case 0x20: .space
    case 0x2C, 0x2E, 0x3F, 0x21, 0x3A, 0x3B: .stop
    case 0x22: [.straightQuote, .doubleQuote]
    case 0x27: .straightQuote
    case 0x28, 0x29: .parenthesis
    case 0x2D: .hyphen
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: .latin
    case 0xC2, 0xC3: .latin1
    case 0xCC, 0xCD: .marks
    case 0xCE...0xD3: .greekOrCyrillic
    case 0xE2: .generalPunctuation
    case 0xE3: .cjkPunctuation
    case 0xE4...0xE9, 0xF0: .han
    case 0xEA...0xED: .hangul
    case 0xEF: .forms
    default: []
    }
  }
}
