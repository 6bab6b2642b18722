/// What nearly every Chinese text would be read for by several rules, and few hold: told by whole characters, and
/// not by bytes that all punctuation begins with.
extension TextTraits {
  /// Quotation marks and brackets that are not of ASCII, but for ’, which is an apostrophe.
  public static let wideBracket = Self(rawValue: 1 << 18)
  /// A space that is none of ASCII.
  public static let oddSpace = Self(rawValue: 1 << 19)
  /// A letter or digit of ASCII as wide as Han.
  public static let wideLetter = Self(rawValue: 1 << 20)
  /// A full-width mark that ends or divides a sentence beside another such mark, full-width or of ASCII.
  public static let neighbouringStops = Self(rawValue: 1 << 21)
  /// The same Han twice in a row.
  public static let doubledHan = Self(rawValue: 1 << 22)
  /// A letter that what remains of memory that nobody had written to begins with: 锟, 烫 or 屯.
  public static let uninitialized = Self(rawValue: 1 << 23)

  /// What the three bytes of a Han say.
  /// - Parameter last: the Han right before it, 0 where none is; then this one.
  @inline(__always)
  static func ofHan(_ lead: UInt8, _ second: UInt8, _ third: UInt8, after last: inout UInt32) -> Self {
    let han = UInt32(lead) &<< 16 | UInt32(second) &<< 8 | UInt32(third)
    defer { last = han }
    var traits: Self = .han
    if han == last { traits.formUnion(.doubledHan) }
    if isUninitialized(han) { traits.formUnion(.uninitialized) }
    return traits
  }

  /// What the three bytes of a character that is no Han say.
  static func ofPunctuation(
    _ lead: UInt8, _ second: UInt8, _ third: UInt8, in bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> Self {
    let traits = ofPunctuation(lead, second, third)
    guard isStop(lead, second, third), hasNeighbour(in: bytes, index) else { return traits }
    return traits.union(.neighbouringStops)
  }

  /// 锟, 烫, 屯, by their three bytes.
  @inline(__always)
  private static func isUninitialized(_ han: UInt32) -> Bool {
    han == 0xE9_949F || han == 0xE7_83AB || han == 0xE5_B1AF
  }

  private static func ofPunctuation(_ lead: UInt8, _ second: UInt8, _ third: UInt8) -> Self {
    switch (lead, second, third) {
    // ‘ “ ”
    case (0xE2, 0x80, 0x98), (0xE2, 0x80, 0x9C), (0xE2, 0x80, 0x9D): .wideBracket
    // U+2000 to U+200A, U+202F, U+205F
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F): .oddSpace
    case (0xE3, 0x80, 0x80): .oddSpace
    // U+3008 to U+3011, and 〔 〕
    case (0xE3, 0x80, 0x88...0x91), (0xE3, 0x80, 0x94), (0xE3, 0x80, 0x95): .wideBracket
    // （ ）
    case (0xEF, 0xBC, 0x88), (0xEF, 0xBC, 0x89): .wideBracket
    // ０ to ９, Ａ to Ｚ, ａ to ｚ
    case (0xEF, 0xBC, 0x90...0x99), (0xEF, 0xBC, 0xA1...0xBA), (0xEF, 0xBD, 0x81...0x9A): .wideLetter
    default: []
    }
  }

  /// `、` `。` `！` `，` `？`
  private static func isStop(_ lead: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    lead == 0xE3
      ? second == 0x80 && (third == 0x81 || third == 0x82)
      : lead == 0xEF && second == 0xBC && (third == 0x81 || third == 0x8C || third == 0x9F)
  }

  private static func hasNeighbour(in bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    if index > 0, isStop(bytes[index - 1]) { return true }
    let next = index + 3
    guard next < bytes.count else { return false }
    return isStop(bytes[next])
      || next + 2 < bytes.count && isStop(bytes[next], bytes[next + 1], bytes[next + 2])
  }

  private static func isStop(_ byte: UInt8) -> Bool {
    byte == 0x21 || byte == 0x2C || byte == 0x2E || byte == 0x3F
  }
}
