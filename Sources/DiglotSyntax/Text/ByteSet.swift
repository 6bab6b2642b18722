/// A set of bytes, as bits: whoever goes through a text asks it at every byte.
package struct ByteSet: Sendable {
  @usableFromInline let words: SIMD4<UInt64>

  package init(_ bytes: some Sequence<UInt8>) {
    var words = SIMD4<UInt64>()
    for byte in bytes { words[Int(byte >> 6)] |= 1 << UInt64(byte & 63) }
    self.words = words
  }

  @inlinable
  package func contains(_ byte: UInt8) -> Bool {
    words[Int(byte >> 6)] & (1 &<< UInt64(byte & 63)) != 0
  }
}
