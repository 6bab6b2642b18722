/// How the words of a set begin, by four letters in any case: nearly all words of a text are none of them, which this
/// says before they are looked at from end to end.
struct WordBeginnings: Sendable {
  /// By the hash of the letters.
  private var bits = [UInt64](repeating: 0, count: 512)

  mutating func insert(_ word: some Sequence<UInt8>) {
    var letters: UInt32 = 0
    for (index, byte) in word.prefix(4).enumerated() { letters |= UInt32(byte | 0x20) << UInt32(8 * index) }
    let bit = Self.bit(of: letters)
    bits[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  /// Adds all words that begin with another, as it or with any letter behind it.
  mutating func insert(prefix: [UInt8]) {
    insert(prefix)
    guard prefix.count < 4 else { return }
    for letter in UInt8(ascii: "a")...UInt8(ascii: "z") { insert(prefix: prefix + [letter]) }
  }

  @inline(__always)
  private static func bit(of letters: UInt32) -> Int {
    Int(truncatingIfNeeded: (letters &* 0x9E37_79B1) &>> 17)
  }

  /// Looks words of a text up.
  struct Lookup {
    let bytes: UnsafeBufferPointer<UInt8>
    fileprivate let bits: UnsafeBufferPointer<UInt64>

    /// Whether one of the words begins with these letters, small ones, the first one lowest; of a shorter word, the
    /// rest is 0. There are as many bits as a hash has values.
    @inline(__always)
    func mayHold(_ letters: UInt32) -> Bool {
      let bit = WordBeginnings.bit(of: letters)
      return bits[bit &>> 6] &>> UInt64(truncatingIfNeeded: bit) & 1 != 0
    }

    /// Whether one of the words may be what begins at `start`.
    func mayHold(wordAt start: Int) -> Bool {
      var letters: UInt32 = 0
      for offset in 0..<4 {
        let byte = start &+ offset < bytes.count ? bytes[start &+ offset] : 0
        guard WordReader.isWordByte(byte) else { break }
        letters |= UInt32(byte | 0x20) &<< UInt32(8 &* offset)
      }
      return letters != 0 && mayHold(letters)
    }
  }

  @inline(__always)
  func withLookup<Result>(in bytes: [UInt8], _ body: (Lookup) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { bytes in
      bits.withUnsafeBufferPointer { body(Lookup(bytes: bytes, bits: $0)) }
    }
  }
}
