/// Finds where quantities may begin in a text whose words are parted by spaces. Nearly all of it is passed over, so
/// that where it is of ASCII, eight bytes are looked at together.
struct WordPlaces {
  private let lookup: WordBeginnings.Lookup
  private let start: Int
  private var index: Int
  /// Where the last word begins, and whether it goes on at `index`.
  private var word: Int
  private var isInWord = false

  private init(_ lookup: WordBeginnings.Lookup, from start: Int) {
    self.lookup = lookup
    self.start = start
    index = start
    word = start
  }

  /// The first place at or after `start`: a word that may begin a quantity, or that a digit follows as in “GPT-4”; or,
  /// empty, a digit.
  static func first(in bytes: [UInt8], from start: Int, _ beginnings: WordBeginnings) -> Range<Int>? {
    beginnings.withLookup(in: bytes) { lookup in
      var places = WordPlaces(lookup, from: start)
      return places.next()
    }
  }

  private var bytes: UnsafeBufferPointer<UInt8> { lookup.bytes }

  private mutating func next() -> Range<Int>? {
    while index < bytes.count {
      let block = index &+ 8 <= bytes.count ? Block(bytes, at: index) : nil
      if let block {
        if let place = place(in: block) { return place }
        isInWord = block.endsInLetter
        index &+= 8
      } else if let place = placeAtIndex() {
        return place
      }
    }
    return nil
  }

  /// The first place in eight bytes of ASCII.
  @inline(__always)
  private mutating func place(in block: Block) -> Range<Int>? {
    var marks = block.marks(isInWord: isInWord)
    while marks != 0 {
      let place = index &+ marks.trailingZeroBitCount &>> 3
      marks &= marks &- 1
      if bytes[place] < 0x3A { return endOfWord(before: place).map { word..<$0 } ?? place..<place }
      word = place
      if lookup.mayHold(wordAt: place) { return word..<end(from: place) }
    }
    return nil
  }

  /// The end of the word that a digit follows, with or without a hyphen between.
  private func endOfWord(before digit: Int) -> Int? {
    let end = digit > start && bytes[digit &- 1] == 0x2D ? digit &- 1 : digit
    return end > start && WordReader.isWordByte(bytes[end &- 1]) && bytes[end &- 1] < 0x80 ? end : nil
  }

  /// Goes past the word, digit or character at `index`, where that is no place.
  private mutating func placeAtIndex() -> Range<Int>? {
    let byte = bytes[index]
    if isInWord || WordReader.isWordByte(byte) {
      let isKnown = isInWord
      if !isInWord { word = index }
      isInWord = false
      index = end(from: index)
      let isPlace = !isKnown && lookup.mayHold(wordAt: word)
      return isPlace || isDigit(index) || byteAt(index) == 0x2D && isDigit(index &+ 1) ? word..<index : nil
    }
    if byte &- 0x30 < 10 || byte == 0xEF && isWideDigit(index) { return index..<index }
    index &+= byte < 0x80 ? 1 : byte == 0xC2 ? 2 : 3
    return nil
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
  private let digits: UInt64

  /// Nil where one is not of ASCII. All eight are in the text.
  @inline(__always)
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    let block = UInt64(
      littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self))
    guard block & Self.high == 0 else { return nil }
    // Added to a byte, 0x80 - c lifts its highest bit where it is c or more.
    let small = block | 0x2020_2020_2020_2020
    letters = (small &+ Self.each(0x80 - 0x61)) & ~(small &+ Self.each(0x80 - 0x7B)) & Self.high
    digits = (block &+ Self.each(0x80 - 0x30)) & ~(block &+ Self.each(0x80 - 0x3A)) & Self.high
  }

  /// Where words begin, and where digits are.
  /// - Parameter isInWord: whether a letter is right before.
  @inline(__always)
  func marks(isInWord: Bool) -> UInt64 { letters & ~(letters &<< 8 | (isInWord ? 0x80 : 0)) | digits }

  var endsInLetter: Bool { letters >> 63 != 0 }

  private static let high: UInt64 = 0x8080_8080_8080_8080

  @inline(__always)
  private static func each(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }
}
