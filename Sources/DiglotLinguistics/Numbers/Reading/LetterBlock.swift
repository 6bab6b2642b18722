/// Where letters are in a block of bytes that are all of ASCII, and no digits.
struct LetterBlock {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let index: Int
  /// A bit for each byte, the first one lowest: those of the block, and some behind it.
  private var letters: UInt64 = 0

  static let size = 32

  /// Nil where a byte of the block or of the eight behind it is a digit, not of ASCII, or none.
  @inline(__always)
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    self.bytes = bytes
    self.index = index
    guard index &+ Self.size &+ 8 <= bytes.count else { return nil }
    var others: UInt64 = 0
    for offset in stride(from: 0, through: Self.size, by: 8) {
      guard let eight = bytes.eight(index &+ offset) else { return nil }
      // Added to a byte of ASCII, 0x80 - c lifts its highest bit where it is c or more.
      let small = eight | 0x2020_2020_2020_2020
      let isLetter = (small &+ Self.each(0x80 - 0x61)) & ~(small &+ Self.each(0x80 - 0x7B))
      let isDigit = (eight &+ Self.each(0x80 - 0x30)) & ~(eight &+ Self.each(0x80 - 0x3A))
      others |= eight | isDigit
      letters |= Self.gathered(isLetter) &<< UInt64(truncatingIfNeeded: offset)
    }
    guard others & Self.highest == 0 else { return nil }
  }

  /// Where words begin in the block.
  /// - Parameter isInWord: whether a letter is right before it.
  @inline(__always)
  func starts(isInWord: Bool) -> UInt32 {
    UInt32(truncatingIfNeeded: letters & ~(letters &<< 1 | (isInWord ? 1 : 0)))
  }

  /// The first four letters, made small, of the word that begins at an offset; fewer where it has fewer.
  @inline(__always)
  func beginning(ofWordAt offset: Int) -> UInt32 {
    let ends = ~(letters &>> UInt64(truncatingIfNeeded: offset)) | 0x10
    let mask = ((1 as UInt64) &<< UInt64(truncatingIfNeeded: ends.trailingZeroBitCount &<< 3)) &- 1
    let four = bytes.four(index &+ offset) | 0x2020_2020
    return four & UInt32(truncatingIfNeeded: mask)
  }

  var endsInLetter: Bool { letters &>> 31 & 1 != 0 }

  private static let highest: UInt64 = 0x8080_8080_8080_8080

  @inline(__always)
  private static func each(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

  /// The highest bit of each byte, one beside the other.
  @inline(__always)
  private static func gathered(_ bytes: UInt64) -> UInt64 {
    (((bytes & highest) &>> 7) &* 0x0102_0408_1020_4080) &>> 56
  }
}
