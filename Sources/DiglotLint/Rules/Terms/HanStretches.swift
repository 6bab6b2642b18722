import DiglotSyntax

/// The stretches of Han in a translation that are as long as a name may be.
struct HanStretches {
  /// With a space where something else stands.
  private let scalars: [Unicode.Scalar]

  /// In characters.
  private static let lengths = 2...6

  init(_ text: String) {
    var scalars: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      if CharacterClasses.isHan(scalar) {
        scalars.append(scalar)
      } else if scalars.last != " " {
        scalars.append(" ")
      }
    }
    self.scalars = scalars
  }

  /// No fewer than there are stretches.
  var count: Int { scalars.count * Self.lengths.count }

  subscript(place: Range<Int>) -> ArraySlice<Unicode.Scalar> { scalars[place.clamped(to: scalars.indices)] }

  /// - Parameter body: given what equal stretches have in common, and where one stands among the rest.
  func forEach(_ body: (_ key: UInt64, _ place: Range<Int>) -> Void) {
    for start in scalars.indices {
      var key = Self.offsetBasis
      for end in start..<min(start + Self.lengths.upperBound, scalars.count) {
        guard scalars[end] != " " else { break }
        key = Self.extended(key, by: scalars[end])
        if Self.lengths.contains(end + 1 - start) { body(key, start..<end + 1) }
      }
    }
  }

  static func key(of stretch: [Unicode.Scalar]) -> UInt64 { stretch.reduce(offsetBasis, extended) }

  private static let offsetBasis: UInt64 = 0xCBF2_9CE4_8422_2325

  /// One more step of an FNV-1a hash, its high bits brought down.
  private static func extended(_ key: UInt64, by scalar: Unicode.Scalar) -> UInt64 {
    let product = (key ^ UInt64(scalar.value)) &* 0x100_0000_01B3
    return product ^ product >> 32
  }
}

/// In how many translations a stretch stands, or a few more: what shares a place is counted together,
/// so that the table is no larger than the text.
struct StretchCounts {
  private var buckets: [(count: Int32, last: Int32)]
  private let mask: UInt64

  init(capacity: Int) {
    var size = 1024
    while size < capacity, size < 1 << 24 { size *= 2 }
    buckets = Array(repeating: (0, -1), count: size)
    mask = UInt64(size - 1)
  }

  subscript(key: UInt64) -> Int { Int(buckets[Int(key & mask)].count) }

  /// - Parameter segment: by its index; they come in order.
  mutating func add(_ key: UInt64, in segment: Int) {
    let index = Int(key & mask)
    let number = Int32(truncatingIfNeeded: segment)
    guard buckets[index].last != number else { return }
    buckets[index].last = number
    buckets[index].count &+= 1
  }
}
