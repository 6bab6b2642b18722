import DiglotSyntax

/// The first bytes of some phrases: rules most texts out before any phrase is looked for.
struct Beginnings {
  /// Bits by the hash of the first three bytes, or of two where there are no more.
  private var three = [UInt64](repeating: 0, count: 64)
  private var two = [UInt64](repeating: 0, count: 64)

  /// - Parameter phrases: of two bytes at least.
  init(_ phrases: [SmallText]) {
    for phrase in phrases {
      let bytes = phrase.bytes
      if bytes.count > 2 {
        Self.insert(Self.bit(bytes[0], bytes[1], bytes[2]), in: &three)
      } else if bytes.count == 2 {
        Self.insert(Self.bit(bytes[0], bytes[1], 0), in: &two)
      }
    }
  }

  /// Whether one of the phrases may begin at an index, in small letters or capitals.
  func mayBegin(_ bytes: [UInt8], at index: Int) -> Bool {
    guard index >= 0, index + 1 < bytes.count else { return false }
    let (first, second) = (bytes[index], bytes[index + 1])
    if Self.contains(Self.bit(first, second, 0), in: two) { return true }
    return index + 2 < bytes.count && Self.contains(Self.bit(first, second, bytes[index + 2]), in: three)
  }

  /// Setting a bit makes letters small; of other bytes it makes some the same, which is as well.
  private static func bit(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    let letters = UInt32(first) | UInt32(second) << 8 | UInt32(third) << 16 | 0x202020
    return Int(truncatingIfNeeded: (letters &* 0x9E37_79B1) >> 20)
  }

  private static func insert(_ bit: Int, in words: inout [UInt64]) {
    words[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  private static func contains(_ bit: Int, in words: [UInt64]) -> Bool {
    words[bit >> 6] & (1 << UInt64(bit & 63)) != 0
  }
}
