import DiglotSemantics
import DiglotSyntax

/// Adds up what is kept of a passage, word by word, and character by character where a word is not of Latin
/// letters alone.
struct DigestReader {
  /// A sum of the letters and digits like that of a word, whatever stands between them.
  private(set) var key: UInt64 = 1
  private(set) var units = 0
  private(set) var syllables = 0
  private(set) var anchors: [UInt32] = []

  /// More would say nothing new, and would be kept for every block.
  private static let mostAnchors = 48

  private var word = Word()
  /// Whether the next word is the first of a sentence, where a capital says nothing.
  private var beginsSentence = true

  private struct Word {
    var hash: UInt64 = 1
    var length = 0
    var digits = 0
    var capitals = 0
    var isFirst = false
  }

  mutating func read(_ passage: Passage) {
    let bytes = passage.bytes
    let powers = Self.powers
    var end = 0
    passage.reading.words.withUnsafeBufferPointer { words in
      var next = 0
      while next < words.count {
        let word = words[next]
        if word.start == end &+ 1, bytes[end] == 0x20 {
          endWord()
        } else if word.start > end {
          read(bytes, end..<word.start)
        }
        end = word.end
        next &+= 1
        if word.kinds == .letter {
          endWord()
          let following = words[next...].prefix { following in
            guard following.kinds == .letter, following.start == end else { return false }
            end = following.end
            return true
          }
          addSyllables(word, following)
          next &+= following.count
        } else if word.kinds.areLatin, word.count < powers.count {
          addLetters(of: word, powers[word.count], bytes)
        } else {
          read(bytes, word.start..<end)
        }
      }
    }
    read(bytes, end..<bytes.count)
    endWord()
  }

  // MARK: Words

  /// By what a sum is multiplied for so many letters behind it.
  private static let powers = (1..<32).reduce(into: [1 as UInt64]) { powers, length in
    powers.append(powers[length - 1] &* TextWord.base)
  }

  private mutating func addLetters(of latin: TextWord, _ power: UInt64, _ bytes: [UInt8]) {
    beginLetters()
    key = key &* power &+ latin.hash
    word.hash = word.hash &* power &+ latin.hash
    word.length += latin.count
    guard latin.kinds.contains(.capital) else { return }
    for byte in bytes[latin.start..<latin.end] where byte < 0x61 { word.capitals += 1 }
  }

  /// A run of Han and kana.
  private mutating func addSyllables(_ first: TextWord, _ others: Slice<UnsafeBufferPointer<TextWord>>) {
    var key = self.key &* TextWord.base &+ first.hash
    for word in others { key = key &* TextWord.base &+ word.hash }
    self.key = key
    units += 1 + others.count
    syllables += 1 + others.count
    beginsSentence = false
  }

  private mutating func addSyllable(_ value: UInt64) {
    add(value)
    units += 1
    syllables += 1
    beginsSentence = false
  }

  private mutating func add(_ value: UInt64) { key = key &* TextWord.base &+ value }

  private mutating func beginLetters() {
    guard word.length == 0 else { return }
    units += 1
    word.isFirst = beginsSentence
    beginsSentence = false
  }

  private mutating func addLetter(_ value: UInt64) {
    beginLetters()
    add(value)
    word.hash = word.hash &* TextWord.base &+ value
    word.length += 1
  }

  private mutating func endWord() {
    guard word.length > 0 else { return }
    let isNumber = word.digits == word.length
    let isName = !isNumber && (word.digits > 0 || word.capitals > (word.isFirst ? 1 : 0))
    if word.length >= 2, isNumber || isName, anchors.count < Self.mostAnchors {
      anchors.append(UInt32(truncatingIfNeeded: (word.hash &* TextWord.base) >> 33))
    }
    word = Word()
  }

  // MARK: Characters

  private mutating func read(_ bytes: [UInt8], _ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound, let (scalar, length) = bytes.scalar(at: index) {
      if scalar.isASCII {
        readASCII(bytes[index], in: bytes, at: index)
      } else {
        read(scalar)
      }
      index += length
    }
  }

  private mutating func readASCII(_ byte: UInt8, in bytes: [UInt8], at index: Int) {
    if CharacterClasses.isLetter(byte) {
      addLetter(UInt64(byte | 0x20))
      if byte < 0x61 { word.capitals += 1 }
    } else if CharacterClasses.isDigit(byte) {
      addLetter(UInt64(byte))
      word.digits += 1
    } else {
      // The comma of “2,000” is no part of the number.
      let isGrouped =
        byte == 0x2C && word.digits > 0 && word.digits == word.length && index + 1 < bytes.count
        && CharacterClasses.isDigit(bytes[index + 1])
      if isGrouped { return }
      endWord()
      beginsSentence = beginsSentence || byte == 0x2E || byte == 0x3F || byte == 0x21 || byte == 0x3A
    }
  }

  private mutating func read(_ scalar: Unicode.Scalar) {
    let isSyllable =
      CharacterClasses.isHan(scalar) || CharacterClasses.isKana(scalar)
      || (0xAC00...0xD7A3).contains(scalar.value)
    if isSyllable {
      endWord()
      addSyllable(UInt64(scalar.value))
    } else if CharacterClasses.isAlphabetic(scalar) {
      addLetter(UInt64(scalar.value))
    } else if scalar != "’" {
      endWord()
    }
  }
}
