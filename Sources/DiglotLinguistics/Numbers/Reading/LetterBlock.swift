/// Where letters are in a block of bytes that are all of ASCII, and no digits.
struct LetterBlock {
  /// A bit for each byte, the first one lowest.
  private var letters: UInt32 = 0

  static let size = 32

  /// Nil where one is a digit or not of ASCII, or where no three bytes follow the start of a last word.
  @inline(__always)
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    guard index &+ Self.size &+ 2 <= bytes.count else { return nil }
    var others: UInt64 = 0
    for offset in stride(from: 0, to: Self.size, by: 8) {
      guard let eight = bytes.eight(index &+ offset) else { return nil }
      // Added to a byte of ASCII, 0x80 - c lifts its highest bit where it is c or more.
      let small = eight | 0x2020_2020_2020_2020
      let isLetter = (small &+ Self.each(0x80 - 0x61)) & ~(small &+ Self.each(0x80 - 0x7B))
      let isDigit = (eight &+ Self.each(0x80 - 0x30)) & ~(eight &+ Self.each(0x80 - 0x3A))
      others |= eight | isDigit
      letters |= Self.gathered(isLetter) &<< UInt32(truncatingIfNeeded: offset)
    }
    guard others & Self.highest == 0 else { return nil }
  }

  /// Where words begin.
  /// - Parameter isInWord: whether a letter is right before the block.
  @inline(__always)
  func starts(isInWord: Bool) -> UInt32 { letters & ~(letters &<< 1 | (isInWord ? 1 : 0)) }

  var endsInLetter: Bool { letters &>> 31 != 0 }

  private static let highest: UInt64 = 0x8080_8080_8080_8080

  @inline(__always)
  private static func each(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

  /// The highest bit of each byte, one beside the other.
  @inline(__always)
  private static func gathered(_ bytes: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: ((bytes & highest) &>> 7 &* 0x0102_0408_1020_4080) &>> 56)
  }
}
