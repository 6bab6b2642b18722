import DiglotSyntax

/// Reads the words by which sentences are compared: as they are spoken, whatever capitals and punctuation they
/// are written with. Where a script puts no spaces between words, each character is one.
///
/// A question mark is a word as well: who asks does not say the same.
enum ComparedWords {
  /// Of a text, keys that are the same for the same word.
  static func read(_ text: [UInt8]) -> [UInt32] {
    var words: [UInt32] = []
    words.reserveCapacity(text.count / 4)
    /// The word that is not at its end yet.
    var open: Key?
    func endWord() {
      if let word = open { words.append(shortened(word.value)) }
      open = nil
    }
    var index = 0
    while let (scalar, length) = text.scalar(at: index) {
      index += length
      if SentenceMarks.isHangul(scalar) {
        open = added(UInt64(scalar.value), to: open)
      } else if WordReader.isDense(scalar) {
        endWord()
        words.append(shortened(Key.of(.character, UInt64(scalar.value))))
      } else if let letter = WordReader.letter(scalar) {
        open = added(UInt64(letter), to: open)
      } else {
        endWord()
        if SentenceMarks.asks(scalar) { words.append(question) }
      }
    }
    endWord()
    return words
  }

  private static let question = shortened(Key.of(.markup, UInt64(0x3F)))

  private static func added(_ letter: UInt64, to word: Key?) -> Key {
    var word = word ?? Key(.word)
    word.add(letter)
    return word
  }

  /// Half of the bits keep apart all words that a workspace has.
  private static func shortened(_ key: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: key) }
}
