extension ByteScanner {
  /// Whether bytes are well-formed UTF-8: ASCII is passed over eight bytes at a time, the rest character by
  /// character.
  static func isUTF8(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var index = 0
      while index < buffer.count {
        let lead = buffer[index]
        if lead < 0x80 {
          index &+= 1
          while index &+ 8 <= buffer.count,
            buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
          { index &+= 8 }
        } else {
          let length = characterLength(buffer, at: index, lead)
          guard length > 0 else { return false }
          index &+= length
        }
      }
      return true
    }
  }

  /// The length of the character that begins at an index with a byte that is not of ASCII; 0 where it is
  /// ill-formed.
  @inline(__always)
  private static func characterLength(_ buffer: UnsafeRawBufferPointer, at index: Int, _ lead: UInt8) -> Int {
    let left = buffer.count &- index
    guard left > 1, lead >= 0xC2, lead <= 0xF4 else { return 0 }
    let second = buffer[index &+ 1]
    guard second & 0xC0 == 0x80 else { return 0 }
    if lead < 0xE0 { return 2 }
    guard left > 2, buffer[index &+ 2] & 0xC0 == 0x80 else { return 0 }
    if lead < 0xF0 {
      // No longer forms of what two bytes say, and no surrogates.
      return (lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) ? 0 : 3
    }
    guard left > 3, buffer[index &+ 3] & 0xC0 == 0x80 else { return 0 }
    // Nor of what three say, and nothing beyond U+10FFFF.
    return (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F) ? 0 : 4
  }
}
