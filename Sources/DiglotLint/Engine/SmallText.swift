/// A text in UTF-8 with small letters for the capitals of ASCII and Latin-1, to be compared with phrases byte
/// by byte: comparing strings, which are equal however their letters are composed, costs many times that.
struct SmallText: Sendable {
  let bytes: [UInt8]

  init(_ text: some Collection<UInt8>) {
    var bytes = Array(text)
    var last: UInt8 = 0
    for index in bytes.indices {
      let byte = bytes[index]
      let isCapital =
        byte &- 0x41 < 26
        // U+00C0 to U+00DE are C3 80 to C3 9E; the sign of multiplication is among them.
        || (last == 0xC3 && byte >= 0x80 && byte <= 0x9E && byte != 0x97)
      if isCapital { bytes[index] = byte | 0x20 }
      last = byte
    }
    self.bytes = bytes
  }

  func hasPrefix(_ other: SmallText) -> Bool { holds(other, at: 0) }

  func contains(_ other: SmallText) -> Bool {
    guard let first = other.bytes.first else { return true }
    return bytes.indices.contains { bytes[$0] == first && holds(other, at: $0) }
  }

  /// Whether another text stands at an offset.
  func holds(_ other: SmallText, at start: Int) -> Bool {
    guard start >= 0, start <= bytes.count - other.bytes.count else { return false }
    for (offset, byte) in other.bytes.enumerated() where bytes[start + offset] != byte { return false }
    return true
  }
}
