/// Where to look closer in a text of characters: how numbers begin, and words that have a numeral in them.
///
/// Nearly all characters begin neither. Those that do are known by themselves or by the one behind them, and two
/// characters are looked at together, as the six bytes that they are.
struct HanBeginnings: Sendable {
  private var singles = ScalarSet()
  /// Pairs of characters, as bits by their hash.
  private var pairs = [UInt64](repeating: 0, count: 1_024)
  /// Whether any word is a single character.
  private var hasSingleWords = false

  /// Adds a character with which something begins, whatever follows. What begins with one of less than three bytes,
  /// such as a digit, is found otherwise.
  mutating func insert(_ character: UInt32) {
    if character >= Self.first { singles.insert(character) }
  }

  mutating func insert(firstOf word: Substring) {
    if let first = word.unicodeScalars.first { insert(first.value) }
  }

  /// Adds a word by its first two characters.
  mutating func insert(_ word: some Sequence<Unicode.Scalar>) {
    var rest = word.makeIterator()
    guard let first = rest.next()?.value, first >= Self.first else { return }
    guard let second = rest.next()?.value else {
      hasSingleWords = true
      return insert(first)
    }
    let pair = Self.pair(Self.bytes(first) | Self.bytes(second) << 24)
    pairs[pair >> 6] |= 1 << UInt64(pair & 63)
  }

  /// Whether one of the words may begin with two characters.
  @inline(__always)
  func mayBeginWord(_ first: UInt32, _ second: UInt32) -> Bool {
    if hasSingleWords { return true }
    let pair = Self.pair(Self.bytes(first) | Self.bytes(second) << 24)
    return pairs[pair >> 6] & (1 << UInt64(pair & 63)) != 0
  }

  /// The first ideographic character.
  private static let first: UInt32 = 0x3000

  /// A character's bits, as they are parted among the bytes of UTF-8.
  @inline(__always)
  private static func bytes(_ character: UInt32) -> UInt64 {
    UInt64(character >> 12 | (character >> 6 & 0x3F) << 8 | (character & 0x3F) << 16)
  }

  @inline(__always)
  private static func pair(_ bytes: UInt64) -> Int {
    Int(truncatingIfNeeded: (bytes &* 0x9E37_79B9_7F4A_7C15) &>> 48)
  }

  struct Lookup {
    fileprivate let singles: ScalarSet.Lookup
    fileprivate let pairs: UnsafeBufferPointer<UInt64>

    /// Whether something may begin with two characters of three bytes each.
    /// - Parameter bytes: the six, the first one lowest.
    @inline(__always)
    func mayBegin(_ bytes: UInt64) -> Bool {
      let bits = bytes & 0x3F3F_0F3F_3F0F
      return singles.contains(Int(bits & 0x0F) &<< 6 | Int(bits &>> 8) & 0x3F, bits &>> 16) || hasPair(bits)
    }

    func mayBegin(_ first: UInt32, _ second: UInt32) -> Bool {
      first < 0x10000
        && (singles.contains(first)
          || hasPair(HanBeginnings.bytes(first) | HanBeginnings.bytes(second) << 24))
    }

    /// There are as many bits as a hash has values.
    @inline(__always)
    private func hasPair(_ bytes: UInt64) -> Bool {
      let pair = HanBeginnings.pair(bytes)
      return pairs[pair &>> 6] &>> UInt64(truncatingIfNeeded: pair) & 1 != 0
    }
  }

  @inline(__always)
  func withLookup<Result>(_ body: (Lookup) -> Result) -> Result {
    singles.withLookup { singles in
      pairs.withUnsafeBufferPointer { body(Lookup(singles: singles, pairs: $0)) }
    }
  }
}
