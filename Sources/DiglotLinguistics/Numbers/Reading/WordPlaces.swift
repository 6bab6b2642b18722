/// Finds where quantities may begin in a text whose words are parted by spaces. Nearly all of it is passed over, so
/// that where it is letters and marks of ASCII, many bytes are looked at together.
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
    var nextBlock = start
    while index < bytes.count {
      while index >= nextBlock, let block = LetterBlock(bytes, at: index) {
        var starts = block.starts(isInWord: isInWord)
        while starts != 0 {
          let offset = starts.trailingZeroBitCount
          word = index &+ offset
          if lookup.mayHold(block.beginning(ofWordAt: offset)) { return word..<end(from: word) }
          starts &= starts &- 1
        }
        isInWord = block.endsInLetter
        index &+= LetterBlock.size
      }
      if index >= nextBlock { nextBlock = index &+ LetterBlock.size }
      let (place, next) = step(from: index, lastWord: word, isInWord: isInWord)
      if let place { return place }
      isInWord = false
      index = next
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
