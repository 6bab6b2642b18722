import DiglotSyntax

/// How much is said: in words where the script has spaces, in characters where it has none.
public struct WordCount: Sendable, Hashable {
  /// Runs of anything but white space that hold a letter or digit.
  public var words = 0
  /// Han and kana, each by itself; they are not part of words.
  public var characters = 0

  public init(words: Int = 0, characters: Int = 0) {
    self.words = words
    self.characters = characters
  }

  /// - Parameter text: in UTF-8.
  public init(of text: [UInt8]) {
    var counter = WordCounter()
    counter.add(text, 0..<text.count)
    self = counter.count
  }

  public static func + (left: WordCount, right: WordCount) -> WordCount {
    WordCount(words: left.words + right.words, characters: left.characters + right.characters)
  }
}

/// Counts piece by piece; a word may go on from one piece to the next.
struct WordCounter {
  private(set) var count = WordCount()
  private var isInWord = false

  mutating func endWord() { isInWord = false }

  /// - Parameter range: whole characters of `bytes`.
  mutating func add(_ bytes: [UInt8], _ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte < 0x80 {
        index = addASCII(bytes, index..<range.upperBound)
      } else if byte >= 0xE5, byte <= 0xE9 {
        // U+5000 to U+9FFF, which is all Han.
        count.characters += 1
        isInWord = false
        index += 3
      } else if byte >= 0xE0 {
        guard let (scalar, length) = bytes.scalar(at: index) else { return }
        add(scalar)
        index += length
      } else {
        // Latin with accents, Greek, Cyrillic, Hebrew, Arabic.
        if byte >= 0xC3 { addLetter() }
        index += 1
      }
    }
  }

  /// Counts in ASCII, with all that changes at hand. Gives where something else begins.
  private mutating func addASCII(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var (words, isInWord) = (0, self.isInWord)
    var index = range.lowerBound
    bytes.withUnsafeBufferPointer { bytes in
      let end = min(range.upperBound, bytes.count)
      while index < end, case let byte = bytes[index], byte < 0x80 {
        if isInWord {
          // To its end.
          while index < end, bytes[index] &- 0x21 < 0x5F { index &+= 1 }
          if index < end, bytes[index] <= 0x20 { isInWord = false }
        } else {
          if CharacterClasses.isLetterOrDigit(byte) {
            words &+= 1
            isInWord = true
          }
          index &+= 1
        }
      }
    }
    count.words += words
    self.isInWord = isInWord
    return index
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    if CharacterClasses.isHan(scalar) || CharacterClasses.isKana(scalar) {
      count.characters += 1
      isInWord = false
    } else if CharacterClasses.isWhiteSpace(scalar) || CharacterClasses.joinsWithoutSpace(scalar) {
      isInWord = false
    } else if !(0x2000...0x2BFF).contains(scalar.value) {
      addLetter()
    }
  }

  private mutating func addLetter() {
    if !isInWord { count.words += 1 }
    isInWord = true
  }
}
