/// A set of bytes, as bits: whoever goes through a text asks it at every byte.
@frozen
public struct ByteSet: Sendable {
  @usableFromInline
  let words: (UInt64, UInt64, UInt64, UInt64)

  public init(_ bytes: some Sequence<UInt8>) {
    var words = SIMD4<UInt64>()
    for byte in bytes { words[Int(byte >> 6)] |= 1 << UInt64(byte & 63) }
    self.words = (words.x, words.y, words.z, words.w)
  }

  // A call would cost more than all that it does; and calls of what only the package sees are not inlined.
  @inlinable @inline(__always)
  public func contains(_ byte: UInt8) -> Bool {
    let word =
      byte & 0x80 == 0
      ? (byte & 0x40 == 0 ? words.0 : words.1) : (byte & 0x40 == 0 ? words.2 : words.3)
    return word & (1 &<< UInt64(byte & 63)) != 0
  }
}
