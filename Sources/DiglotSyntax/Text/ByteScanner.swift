/// Dense passes over bytes, many at a time. They read memory without bounds checks: every load here is behind a
/// comparison with the buffer's count.
package enum ByteScanner {
  private typealias Lanes = SIMD16<UInt8>

  /// The first byte at or after `start` that ends a line or with which inline markup can begin:
  /// LF, CR, `\`, a backtick, `[`, `{`, or the `:` of a bare URL. The end when there is none.
  static func nextActive(in bytes: [UInt8], from start: Int) -> Int {
    bytes.withUnsafeBytes { buffer in
      scan(buffer, from: start) { lanes in
        // `[` `\` and `{` `|` differ from their neighbours in one bit each: fewer comparisons.
        let brackets = (lanes & Lanes(repeating: 0xDF)) .== Lanes(repeating: 0x5B)
        let breaks = (lanes .== Lanes(repeating: 0x0A)) .| (lanes .== Lanes(repeating: 0x0D))
        let others = (lanes .== Lanes(repeating: 0x5C)) .| (lanes .== Lanes(repeating: 0x60))
        return brackets .| breaks .| others .| (lanes .== Lanes(repeating: 0x3A))
      } isHit: { byte in
        switch byte {
        case 0x0A, 0x0D, 0x3A, 0x5B, 0x5C, 0x60, 0x7B: true
        default: false
        }
      }
    }
  }

  /// The first LF or CR at or after `start`; the end when there is none.
  static func nextLineEnd(in bytes: [UInt8], from start: Int) -> Int {
    bytes.withUnsafeBytes { buffer in
      scan(buffer, from: start) { lanes in
        (lanes .== Lanes(repeating: 0x0A)) .| (lanes .== Lanes(repeating: 0x0D))
      } isHit: {
        $0 == 0x0A || $0 == 0x0D
      }
    }
  }

  /// The first of four bytes at or after `start`; nil when there is none.
  package static func next(
    of wanted: (UInt8, UInt8, UInt8, UInt8), in bytes: [UInt8], from start: Int
  ) -> Int? {
    let found = bytes.withUnsafeBytes { buffer in
      scan(buffer, from: start) { lanes in
        let left = (lanes .== Lanes(repeating: wanted.0)) .| (lanes .== Lanes(repeating: wanted.1))
        return left .| (lanes .== Lanes(repeating: wanted.2)) .| (lanes .== Lanes(repeating: wanted.3))
      } isHit: {
        $0 == wanted.0 || $0 == wanted.1 || $0 == wanted.2 || $0 == wanted.3
      }
    }
    return found < bytes.count ? found : nil
  }

  /// The first byte at or after `start` that is a control, but for tabs and line ends, or with which a character
  /// can begin that nobody sees or that stands for one that was lost: C2, D8, E2, EF. Nil when there is none.
  package static func nextUnusual(in bytes: [UInt8], from start: Int) -> Int? {
    let found = bytes.withUnsafeBytes { buffer in
      scan(buffer, from: start) { lanes in
        let ends = (lanes .== Lanes(repeating: 0x0A)) .| (lanes .== Lanes(repeating: 0x0D))
        let blanks = ends .| (lanes .== Lanes(repeating: 0x09))
        let controls = (lanes .< Lanes(repeating: 0x20)) .& .!blanks
        let leads = (lanes .== Lanes(repeating: 0xC2)) .| (lanes .== Lanes(repeating: 0xD8))
        let longer = (lanes .== Lanes(repeating: 0xE2)) .| (lanes .== Lanes(repeating: 0xEF))
        return controls .| (lanes .== Lanes(repeating: 0x7F)) .| leads .| longer
      } isHit: { byte in
        switch byte {
        case 0x09, 0x0A, 0x0D: false
        case 0x00...0x1F, 0x7F, 0xC2, 0xD8, 0xE2, 0xEF: true
        default: false
        }
      }
    }
    return found < bytes.count ? found : nil
  }

  /// How many bytes continue a character, and how many begin one of four bytes.
  static func countWidths(in bytes: ArraySlice<UInt8>) -> (continuations: Int, astral: Int) {
    bytes.withUnsafeBytes { buffer in
      var continuations = 0
      var astral = 0
      var index = 0
      while index &+ 16 <= buffer.count {
        // A lane counts up to 255 before it is added to the sum.
        let end = min(buffer.count &- 15, index &+ 255 &* 16)
        var continuing = Lanes(repeating: 0)
        var leading = Lanes(repeating: 0)
        while index < end {
          let lanes = buffer.loadUnaligned(fromByteOffset: index, as: Lanes.self)
          continuing &+= ones(where: (lanes & Lanes(repeating: 0xC0)) .== Lanes(repeating: 0x80))
          leading &+= ones(where: (lanes & Lanes(repeating: 0xF0)) .== Lanes(repeating: 0xF0))
          index &+= 16
        }
        continuations &+= Int(SIMD16<UInt16>(truncatingIfNeeded: continuing).wrappedSum())
        astral &+= Int(SIMD16<UInt16>(truncatingIfNeeded: leading).wrappedSum())
      }
      while index < buffer.count {
        continuations &+= buffer[index] & 0xC0 == 0x80 ? 1 : 0
        astral &+= buffer[index] >= 0xF0 ? 1 : 0
        index &+= 1
      }
      return (continuations, astral)
    }
  }

  @inline(__always)
  private static func ones(where mask: SIMDMask<SIMD16<Int8>>) -> Lanes {
    Lanes(repeating: 0).replacing(with: Lanes(repeating: 1), where: mask)
  }

  @inline(__always)
  private static func scan(
    _ buffer: UnsafeRawBufferPointer, from start: Int, lanes: (Lanes) -> SIMDMask<SIMD16<Int8>>,
    isHit: (UInt8) -> Bool
  ) -> Int {
    var index = max(0, start)
    while index &+ 16 <= buffer.count {
      let hits = lanes(buffer.loadUnaligned(fromByteOffset: index, as: Lanes.self))
      let words = unsafeBitCast(ones(where: hits), to: SIMD2<UInt64>.self)
      if words.x | words.y != 0 { break }
      index &+= 16
    }
    while index < buffer.count, !isHit(buffer[index]) { index &+= 1 }
    return min(index, buffer.count)
  }
}
