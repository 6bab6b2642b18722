/// Finds where quantities may begin in a text whose words are parted by spaces. Nearly all of it is passed over, so
/// that where it is of ASCII, eight bytes are looked at together.
struct WordPlaces {
  private let lookup: WordBeginnings.Lookup
  private let bytes: UnsafeBufferPointer<UInt8>
  private let start: Int

  /// The first place at or after `start`: a word that may be one of a set, or that a digit follows as in “GPT-4”; or,
  /// empty, a digit.
  @inline(never)
  static func first(in bytes: [UInt8], from start: Int, _ beginnings: WordBeginnings) -> Range<Int>? {
    beginnings.withLookup(in: bytes) { lookup in
      WordPlaces(lookup: lookup, bytes: lookup.bytes, start: start).first()
    }
  }

  @inline(__always)
  private func first() -> Range<Int>? {
    var index = start
    // Where the last word begins, and whether a letter of it is right before `index`.
    var word = start
    var isInWord = false
    while index < bytes.count {
      // Two bytes more than the eight, for what may begin with the last.
      guard index &+ 10 <= bytes.count, let block = Block(bytes, at: index) else {
        let (place, next) = step(from: index, lastWord: word, isInWord: isInWord)
        if let place { return place }
        isInWord = false
        index = next
        continue
      }
      var starts = block.starts(isInWord: isInWord)
      while starts != 0 {
        word = index &+ starts.trailingZeroBitCount &>> 3
        if lookup.mayHold(threeBytesAt: word) { return word..<end(from: word) }
        starts &= starts &- 1
      }
      if block.digits != 0 {
        let digit = index &+ block.digits.trailingZeroBitCount &>> 3
        return place(ofDigit: digit, after: word)
      }
      isInWord = block.endsInLetter
      index &+= 8
    }
    return nil
  }

  /// The last word, where the digit follows it with or without a hyphen between; else the digit.
  private func place(ofDigit digit: Int, after word: Int) -> Range<Int> {
    let end = digit > start && bytes[digit &- 1] == 0x2D ? digit &- 1 : digit
    // What is beyond ASCII is looked at whole, with what follows.
    let isWord = end > start && WordReader.isWordByte(bytes[end &- 1]) && bytes[end &- 1] < 0x80
    return isWord && word < end ? word..<end : digit..<digit
  }

  /// Goes past the word, digit or character at `index`, or says that it is a place.
  /// - Parameters:
  ///   - word: where the last word begins.
  ///   - isInWord: whether a letter of it is right before.
  @inline(never)
  private func step(
    from index: Int, lastWord word: Int, isInWord: Bool
  ) -> (place: Range<Int>?, next: Int) {
    let byte = bytes[index]
    if isInWord || WordReader.isWordByte(byte) {
      let end = end(from: index)
      let isPlace =
        !isInWord && lookup.mayHold(wordAt: index) || isDigit(end) || byteAt(end) == 0x2D && isDigit(end &+ 1)
      return (isPlace ? (isInWord ? word : index)..<end : nil, end)
    }
    if byte &- 0x30 < 10 { return (place(ofDigit: index, after: word), index) }
    if byte == 0xEF, isWideDigit(index) { return (index..<index, index) }
    return (nil, index &+ (byte < 0x80 ? 1 : byte == 0xC2 ? 2 : 3))
  }

  private func end(from index: Int) -> Int {
    var end = index
    while end < bytes.count, WordReader.isWordByte(bytes[end]) { end &+= 1 }
    return end
  }

  private func byteAt(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

  private func isDigit(_ index: Int) -> Bool { byteAt(index) &- 0x30 < 10 }

  private func isWideDigit(_ index: Int) -> Bool {
    byteAt(index &+ 1) == 0xBC && byteAt(index &+ 2) &- 0x90 < 10
  }
}

/// Eight bytes of ASCII, each told by the highest bit of its place.
private struct Block {
  private let letters: UInt64
  let digits: UInt64

  /// Nil where one is not of ASCII.
  @inline(__always)
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    guard let block = bytes.eight(index), block & Self.high == 0 else { return nil }
    // Added to a byte, 0x80 - c lifts its highest bit where it is c or more.
    let small = block | 0x2020_2020_2020_2020
    letters = (small &+ Self.each(0x80 - 0x61)) & ~(small &+ Self.each(0x80 - 0x7B)) & Self.high
    digits = (block &+ Self.each(0x80 - 0x30)) & ~(block &+ Self.each(0x80 - 0x3A)) & Self.high
  }

  /// Where words begin that are in front of all digits.
  /// - Parameter isInWord: whether a letter is right before.
  @inline(__always)
  func starts(isInWord: Bool) -> UInt64 {
    let beforeDigits = (digits & (0 &- digits)) &- 1
    return letters & ~(letters &<< 8 | (isInWord ? 0x80 : 0)) & beforeDigits
  }

  var endsInLetter: Bool { letters >> 63 != 0 }

  private static let high: UInt64 = 0x8080_8080_8080_8080

  @inline(__always)
  private static func each(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }
}
