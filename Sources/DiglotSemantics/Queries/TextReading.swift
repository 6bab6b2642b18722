import DiglotSyntax

/// What one pass over a text finds: its words, its letters, and which kinds of characters it holds. Rules ask for
/// these of every text; none has to read it for them again.
public struct TextReading: Sendable {
  public let words: [TextWord]
  /// What the text holds, at a glance.
  public let traits: TextTraits
  /// How many letters of ASCII, Han and kana there are.
  public let letters: (latin: Int, han: Int, kana: Int)
  /// Whether there may be other letters besides.
  public let mayHaveOtherLetters: Bool

  /// - Parameter text: well-formed UTF-8.
  public init(_ text: [UInt8]) {
    var reader = TextReader()
    words = text.withUnsafeBufferPointer { bytes in
      TextWord.kindsByByte.withUnsafeBufferPointer { kinds in
        TextTraits.byByte.withUnsafeBufferPointer { traits in
          // Between two words is a byte at least, unless one of them is a letter of three.
          [TextWord](unsafeUninitializedCapacity: bytes.count / 2 + 1) { words, count in
            count = reader.read(bytes, kinds, traits, into: words)
          }
        }
      }
    }
    traits = reader.traits
    letters = (reader.latin, reader.han, reader.kana)
    mayHaveOtherLetters = reader.mayHaveOtherLetters
  }
}

/// Goes through a text once.
private struct TextReader {
  private(set) var traits: TextTraits = []
  private(set) var latin = 0
  private(set) var han = 0
  private(set) var kana = 0
  private(set) var mayHaveOtherLetters = false
  /// The three bytes of the Han right before; 0 where none is.
  private var lastHan: UInt32 = 0

  typealias Bytes = UnsafeBufferPointer<UInt8>
  /// What each byte is a part of, and what it says of the text: 256 entries each.
  typealias Kinds = UnsafeBufferPointer<TextWord.Kinds>
  typealias Traits = UnsafeBufferPointer<TextTraits>

  /// Gives the number of words.
  /// - Parameter words: has room for all of them.
  mutating func read(
    _ bytes: Bytes, _ kindsByByte: Kinds, _ traitsByByte: Traits,
    into words: UnsafeMutableBufferPointer<TextWord>
  ) -> Int {
    var count = 0
    var index = 0
    // The byte right before, where it is of ASCII and in no word.
    var last: UInt8 = 0
    while index < bytes.count {
      let byte = bytes[index]
      // U+5000 to U+9FFF, which is all Han.
      if byte >= 0xE5, byte <= 0xE9, index &+ 2 < bytes.count, count < words.count {
        words.initializeElement(at: count, to: readHan(bytes, at: index))
        last = 0
        count &+= 1
        index &+= 3
        continue
      }
      let word: TextWord?
      if kindsByByte[Int(byte)].rawValue != 0 {
        word = readWord(bytes, from: index, kindsByByte, traitsByByte)
        last = 0
      } else if byte < 0x80 {
        add(byte, traitsByByte[Int(byte)], after: last)
        last = byte
        index &+= 1
        continue
      } else {
        let length = byte >= 0xF0 ? 4 : 3
        guard index &+ length <= bytes.count else { break }
        traits.formUnion(traitsByByte[Int(byte)])
        word = readLong(bytes, at: index, length)
        last = 0
        if word == nil { index &+= length }
      }
      guard let word else { continue }
      index = word.end
      guard count < words.count else { continue }
      words.initializeElement(at: count, to: word)
      count &+= 1
    }
    return count
  }

  /// A word that begins with a byte of one.
  @inline(__always)
  private mutating func readWord(
    _ bytes: Bytes, from start: Int, _ kindsByByte: Kinds, _ traitsByByte: Traits
  ) -> TextWord {
    var index = start
    var hash: UInt64 = 0
    var kinds: TextWord.Kinds = []
    while index < bytes.count, case let byte = bytes[index], case let kind = kindsByByte[Int(byte)],
      kind.rawValue != 0
    {
      kinds.formUnion(kind)
      hash = hash &* TextWord.base &+ UInt64(byte | 0x20)
      index &+= 1
    }
    lastHan = 0
    if kinds.areLatin {
      latin &+= index &- start
      traits.formUnion(.latin)
    } else {
      readOdd(bytes, start..<index, kinds, traitsByByte)
    }
    return TextWord(
      hash: hash, offset: UInt32(truncatingIfNeeded: start),
      length: UInt32(truncatingIfNeeded: index &- start),
      kinds: kinds)
  }

  /// What there is to see in a word that is not of Latin letters alone.
  private mutating func readOdd(
    _ bytes: Bytes, _ range: Range<Int>, _ kinds: TextWord.Kinds, _ traitsByByte: Traits
  ) {
    var last: UInt8 = 0
    for byte in bytes[range] {
      traits.formUnion(traitsByByte[Int(byte)])
      if CharacterClasses.isLetter(byte) { latin &+= 1 }
      if last == 0xC2, byte == 0xA0 { traits.formUnion(.oddSpace) }
      last = byte
    }
    if kinds.contains(.other) { mayHaveOtherLetters = true }
  }

  /// What is neither in a word nor beyond ASCII.
  @inline(__always)
  private mutating func add(_ byte: UInt8, _ own: TextTraits, after last: UInt8) {
    lastHan = 0
    traits.formUnion(own)
    guard last == byte || last == 0x20 else { return }
    if own.contains(.stop) {
      if last == byte { traits.formUnion(.doubledStop) }
      if last == 0x20 { traits.formUnion(.spacedStop) }
    } else if last == byte, byte == 0x20 {
      traits.formUnion(.doubledSpace)
    }
  }

  /// One of the Han that nearly all are of.
  @inline(__always)
  private mutating func readHan(_ bytes: Bytes, at index: Int) -> TextWord {
    let (lead, second, third) = (bytes[index], bytes[index &+ 1], bytes[index &+ 2])
    traits.formUnion(TextTraits.ofHan(lead, second, third, after: &lastHan))
    han &+= 1
    let value = UInt32(lead & 0x0F) &<< 12 | UInt32(second & 0x3F) &<< 6 | UInt32(third & 0x3F)
    return TextWord(
      hash: UInt64(value), offset: UInt32(truncatingIfNeeded: index), length: 3, kinds: .letter)
  }

  /// A character of three bytes or four, where it is a letter of Han or kana; nil for all others.
  @inline(__always)
  private mutating func readLong(_ bytes: Bytes, at index: Int, _ length: Int) -> TextWord? {
    let (lead, second, third) = (bytes[index], bytes[index &+ 1], bytes[index &+ 2])
    var value = UInt32(lead & 0x0F) &<< 12 | UInt32(second & 0x3F) &<< 6 | UInt32(third & 0x3F)
    if lead == 0xE4 {
      traits.formUnion(TextTraits.ofHan(lead, second, third, after: &lastHan))
      // U+4DC0 to U+4DFF are signs of divination.
      if second == 0xB7 {
        mayHaveOtherLetters = true
        return nil
      }
      han &+= 1
    } else {
      lastHan = 0
      if length == 4 { value = (value & 0x7FFF) &<< 6 | UInt32(bytes[index &+ 3] & 0x3F) }
      if length == 3 { traits.formUnion(TextTraits.ofPunctuation(lead, second, third, in: bytes, at: index)) }
      guard isLetter(value) else { return nil }
    }
    return TextWord(
      hash: UInt64(value), offset: UInt32(truncatingIfNeeded: index),
      length: UInt32(truncatingIfNeeded: length), kinds: .letter)
  }

  /// Whether a character is Han or kana, which are counted.
  private mutating func isLetter(_ value: UInt32) -> Bool {
    switch value {
    // The punctuation that Chinese and English are full of.
    case 0x2000...0x206F, 0x3000...0x3004, 0x3008...0x3020, 0xFF00...0xFF20: return false
    default: break
    }
    guard let scalar = Unicode.Scalar(value) else { return false }
    if CharacterClasses.isHan(scalar) {
      han &+= 1
    } else if CharacterClasses.isKana(scalar) {
      kana &+= 1
    } else {
      mayHaveOtherLetters = true
      return false
    }
    return true
  }
}
