/// Looking at bytes of text at places that may lie outside of it.
extension RandomAccessCollection where Element == UInt8, Index == Int {
  /// The byte at `index`; 0 outside of the text.
  @inline(__always)
  func byte(_ index: Int) -> UInt8 { index >= 0 && index < count ? self[index] : 0 }

  /// The character at `index` and its length; U+FFFD of length one for what is not UTF-8.
  @inline(__always)
  func scalar(_ index: Int) -> (scalar: UInt32, length: Int) {
    let lead = byte(index)
    if lead < 0x80 { return (UInt32(lead), 1) }
    if lead & 0xF0 == 0xE0, index &+ 2 < count {
      let (second, third) = (self[index &+ 1] ^ 0x80, self[index &+ 2] ^ 0x80)
      guard second | third < 0x40 else { return (0xFFFD, 1) }
      return (UInt32(lead & 0x0F) << 12 | UInt32(second) << 6 | UInt32(third), 3)
    }
    if lead >= 0xC2, lead < 0xE0, byte(index + 1) & 0xC0 == 0x80 {
      return (UInt32(lead & 0x1F) << 6 | UInt32(byte(index + 1) & 0x3F), 2)
    }
    return lead >= 0xF0 && index + 4 <= count ? (0xFFFD, 4) : (0xFFFD, 1)
  }
}

extension UnsafeBufferPointer where Element == UInt8 {
  /// Eight bytes from `index` on, the first one lowest, where all are in the text.
  @inline(__always)
  func eight(_ index: Int) -> UInt64? {
    guard index &+ 8 <= count else { return nil }
    return UInt64(
      littleEndian: UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// Four bytes from `index` on, the first one lowest. All are in the text.
  @inline(__always)
  func four(_ index: Int) -> UInt32 {
    UInt32(littleEndian: UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: index, as: UInt32.self))
  }

  /// The bytes of two characters of three bytes each from `index` on, the first one lowest, and two more.
  @inline(__always)
  func twoWideCharacters(_ index: Int) -> UInt64? {
    guard let eight = eight(index), eight & 0xC0C0_F0C0_C0F0 == 0x8080_E080_80E0 else { return nil }
    return eight
  }
}

extension Array where Element == UInt8 {
  @inline(__always)
  func isDigit(_ index: Int) -> Bool { byte(index) &- 0x30 < 10 }

  @inline(__always)
  func isLetter(_ index: Int) -> Bool { (byte(index) | 0x20) &- 0x61 < 26 }

  func isCapital(_ index: Int) -> Bool { byte(index) &- 0x41 < 26 }

  /// The digit at `index`, ASCII or full width, and its length.
  @inline(__always)
  func digit(_ index: Int) -> (value: Int, length: Int)? {
    let first = byte(index)
    if first &- 0x30 < 10 { return (Int(first &- 0x30), 1) }
    guard first == 0xEF, byte(index + 1) == 0xBC, byte(index + 2) &- 0x90 < 10 else { return nil }
    return (Int(byte(index + 2) &- 0x90), 3)
  }

  /// Where the character that ends right before `index` starts; `index` at the start of the text.
  func start(before index: Int) -> Int {
    guard index > 0, index <= count else { return index }
    var start = index - 1
    while start > 0, index - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// The character that ends right before `index`; 0 at the start of the text.
  func scalar(before index: Int) -> UInt32 {
    guard index > 0, index <= count else { return 0 }
    return scalar(start(before: index)).scalar
  }

  func hasPrefix(_ prefix: StaticString, at index: Int) -> Bool {
    guard index >= 0, index + prefix.utf8CodeUnitCount <= count else { return false }
    return prefix.withUTF8Buffer { prefix in
      var offset = 0
      while offset < prefix.count {
        if self[index + offset] != prefix[offset] { return false }
        offset += 1
      }
      return true
    }
  }

  /// Past blanks: spaces, no-break spaces and line ends, not many.
  func skippingBlanks(_ start: Int) -> Int {
    var index = start
    while index - start < 8 {
      switch byte(index) {
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      case 0xC2 where byte(index + 1) == 0xA0: index += 2
      case 0xE2 where hasPrefix("\u{202F}", at: index) || hasPrefix("\u{2009}", at: index): index += 3
      default: return index
      }
    }
    return index
  }
}
