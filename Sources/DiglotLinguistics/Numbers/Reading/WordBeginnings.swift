/// How the words of a set begin, by three letters in any case: most words of a text are none of them, which this
/// says before they are looked at from end to end.
struct WordBeginnings: Sendable {
  /// A bit for every three of 32 letters.
  private var bits = [UInt64](repeating: 0, count: 512)

  /// 1 to 26 for the letters of ASCII, 31 for what stands for all others, 0 for what is in no word.
  static let codes: [UInt8] = (0...255).map { (byte: UInt8) -> UInt8 in
    if !WordReader.isWordByte(byte) { return 0 }
    return byte < 0x80 ? byte & 0x1F : 31
  }

  mutating func insert(_ word: some Collection<UInt8>) {
    var bit = 0
    var length = 0
    for byte in word.prefix(3) {
      bit |= Int(Self.codes[Int(byte)]) << (5 * length)
      length += 1
    }
    // Behind a word of one letter, the third byte may be any.
    for third in 0..<(length == 1 ? 32 : 1) {
      let bit = bit | third << 10
      bits[bit >> 6] |= 1 << UInt64(bit & 63)
    }
  }

  /// Looks a text up. Only made where it reads inside of the text.
  struct Lookup {
    let bytes: UnsafeBufferPointer<UInt8>
    fileprivate let codes: UnsafeBufferPointer<UInt8>
    fileprivate let bits: UnsafeBufferPointer<UInt64>

    /// Whether one of the words may be what begins at `start`, which is in the text.
    @inline(__always)
    func mayHold(wordAt start: Int) -> Bool {
      if start &+ 2 < bytes.count { return mayHold(threeBytesAt: start) }
      return mayHold(bytes[start], start &+ 1 < bytes.count ? bytes[start &+ 1] : 0, 0)
    }

    /// The same, where two more bytes of the text follow.
    @inline(__always)
    func mayHold(threeBytesAt start: Int) -> Bool {
      mayHold(bytes[start], bytes[start &+ 1], bytes[start &+ 2])
    }

    @inline(__always)
    private func mayHold(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
      let bit = Int(codes[Int(first)]) | Int(codes[Int(second)]) &<< 5 | Int(codes[Int(third)]) &<< 10
      return bits[bit &>> 6] &>> UInt64(truncatingIfNeeded: bit) & 1 != 0
    }
  }

  @inline(__always)
  func withLookup<Result>(in bytes: [UInt8], _ body: (Lookup) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { bytes in
      Self.codes.withUnsafeBufferPointer { codes in
        bits.withUnsafeBufferPointer { body(Lookup(bytes: bytes, codes: codes, bits: $0)) }
      }
    }
  }
}
