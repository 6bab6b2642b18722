/// Where letters are in a block of bytes that are all of ASCII, and no digits.
struct LetterBlock {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let index: Int
  /// A bit for each byte, the first one lowest: those of the block, and some behind it.
  private var letters: UInt64 = 0

  static let size = 44
  /// With what is looked at behind it.
  private static let reach = 48

  /// Nil where a byte of the block or of the four behind it is a digit, not of ASCII, or none.
  @inline(__always)
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    self.bytes = bytes
    self.index = index
    guard index &+ Self.reach <= bytes.count else { return nil }
    var others = Lanes()
    for offset in stride(from: 0, to: Self.reach, by: 16) {
      let lanes = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index &+ offset, as: Lanes.self)
      let isLetter = (lanes | 0x20) &- 0x61 .< Lanes(repeating: 26)
      let isDigit = lanes &- 0x30 .< Lanes(repeating: 10)
      others |= lanes.replacing(with: 0x80, where: isDigit)
      letters |= Self.bits(isLetter) &<< UInt64(truncatingIfNeeded: offset)
    }
    let halves = unsafeBitCast(others, to: SIMD2<UInt64>.self)
    guard (halves.x | halves.y) & Self.highest == 0 else { return nil }
  }

  private typealias Lanes = SIMD16<UInt8>

  /// Where words begin in the block.
  /// - Parameter isInWord: whether a letter is right before it.
  @inline(__always)
  func starts(isInWord: Bool) -> UInt64 {
    letters & ~(letters &<< 1 | (isInWord ? 1 : 0)) & ((1 &<< UInt64(Self.size)) &- 1)
  }

  /// The first four letters, made small, of the word that begins at an offset; fewer where it has fewer.
  @inline(__always)
  func beginning(ofWordAt offset: Int) -> UInt32 {
    let ends = ~(letters &>> UInt64(truncatingIfNeeded: offset)) | 0x10
    let mask = ((1 as UInt64) &<< UInt64(truncatingIfNeeded: ends.trailingZeroBitCount &<< 3)) &- 1
    let four = bytes.four(index &+ offset) | 0x2020_2020
    return four & UInt32(truncatingIfNeeded: mask)
  }

  var endsInLetter: Bool { letters &>> UInt64(Self.size - 1) & 1 != 0 }

  private static let highest: UInt64 = 0x8080_8080_8080_8080

  @inline(__always)
  private static func bits(_ mask: SIMDMask<SIMD16<Int8>>) -> UInt64 {
    let halves = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    return gathered(halves.x) | gathered(halves.y) &<< 8
  }

  /// The highest bit of each byte, one beside the other.
  @inline(__always)
  private static func gathered(_ bytes: UInt64) -> UInt64 {
    ((bytes & 0x0101_0101_0101_0101) &* 0x0102_0408_1020_4080) &>> 56
  }
}
