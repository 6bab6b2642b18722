/// A word of a text, or a letter of Han or kana, which make words without spaces between.
///
/// Words are what has letters of scripts with spaces, digits and apostrophes, and nothing between.
public struct TextWord: Sendable {
  /// What its bytes are.
  public struct Kinds: OptionSet, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Letters of ASCII.
    public static let small = Self(rawValue: 1 << 0)
    public static let capital = Self(rawValue: 1 << 1)
    public static let digit = Self(rawValue: 1 << 2)
    public static let apostrophe = Self(rawValue: 1 << 3)
    /// Parts of other letters, and whatever else takes two bytes.
    public static let other = Self(rawValue: 1 << 4)
    /// The one letter of Han or kana that it is.
    public static let letter = Self(rawValue: 1 << 5)

    /// Whether there are letters of ASCII and nothing else.
    public var areLatin: Bool { isSubset(of: [.small, .capital]) }
  }

  /// The sum of its bytes in small letters, each times `base` for each that follows it: words put together have
  /// the sum of theirs. Of a letter, its number.
  public let hash: UInt64
  let offset: UInt32
  let length: UInt32
  public let kinds: Kinds

  /// UTF-8 offsets in the text.
  public var start: Int { Int(offset) }
  public var end: Int { Int(offset) &+ Int(length) }
  public var count: Int { Int(length) }

  /// Odd, so that no byte's part of the sum is ever lost.
  public static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// What each byte is: 256 entries. No word has those without a kind.
  static let kindsByByte: [Kinds] = (0...255).map { (value: Int) -> Kinds in
    switch value {
    case 0x61...0x7A: .small
    case 0x41...0x5A: .capital
    case 0x30...0x39: .digit
    case 0x27: .apostrophe
    // What is written in two bytes, the scripts of India and around, and Hangul.
    case 0x80..<0xE2, 0xEA...0xED: .other
    default: []
    }
  }
}
