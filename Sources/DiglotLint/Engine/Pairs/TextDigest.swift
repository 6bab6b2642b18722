import DiglotSemantics
import DiglotSyntax

/// What is kept of a passage, so that it can be compared with others without being read again.
struct TextDigest: Sendable {
  /// In the block.
  let range: Range<Int>
  /// Passages with the same words have the same; what is not a word or is written in another case makes
  /// no difference.
  let key: UInt64
  /// How much it says: each Han, kana or Hangul by itself, and words in other scripts.
  let units: Int
  /// How many of these are Han, kana or Hangul.
  let syllables: Int
  /// What a translation keeps: names and numbers of several digits as they are written, and terms.
  /// Sorted, each once.
  let anchors: [UInt32]

  /// Whether it is a sentence of some length, which nobody says twice by chance.
  var isLong: Bool { units - syllables >= 5 || syllables >= 12 }

  /// - Parameter terms: the keys of those that stand in it.
  init?(_ passage: Passage, terms: [UInt64]) {
    guard let range = passage.range else { return nil }
    var reader = DigestReader()
    reader.read(passage.bytes)
    self.range = range
    key = reader.key
    units = reader.units
    syllables = reader.syllables
    let all = reader.anchors + terms.map { UInt32(truncatingIfNeeded: $0) | 1 << 31 }
    anchors = all.count > 1 ? all.sorted().reduce(into: []) { if $0.last != $1 { $0.append($1) } } : all
  }

  func sharesAnchors(with other: TextDigest) -> Bool {
    var shares = false
    forEachShared(with: other) { _ in shares = true }
    return shares
  }

  func forEachShared(with other: TextDigest, _ body: (UInt32) -> Void) {
    var left = anchors.startIndex
    var right = other.anchors.startIndex
    while left < anchors.endIndex, right < other.anchors.endIndex {
      let (mine, theirs) = (anchors[left], other.anchors[right])
      if mine == theirs { body(mine) }
      if mine <= theirs { left += 1 }
      if theirs <= mine { right += 1 }
    }
  }
}

/// Reads a passage once.
private struct DigestReader {
  /// An FNV-1a hash of the letters and digits.
  private(set) var key = offsetBasis
  private(set) var units = 0
  private(set) var syllables = 0
  private(set) var anchors: [UInt32] = []

  private static let offsetBasis: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3
  /// More would say nothing new, and would be kept for every block.
  private static let mostAnchors = 48

  private var word = Word()
  /// Whether the next word is the first of a sentence, where a capital says nothing.
  private var beginsSentence = true

  private struct Word {
    var hash = DigestReader.offsetBasis
    var length = 0
    var digits = 0
    var capitals = 0
    var isFirst = false
  }

  mutating func read(_ bytes: [UInt8]) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if CharacterClasses.isLetter(byte) {
        index = readLetters(in: bytes, from: index)
      } else if Self.isHan(byte), index + 2 < bytes.count {
        index = readHan(in: bytes, from: index)
      } else if byte < 0x80 {
        readASCII(byte, in: bytes, at: index)
        index += 1
      } else {
        guard let (scalar, length) = bytes.scalar(at: index) else { break }
        read(scalar)
        index += length
      }
    }
    endWord()
  }

  /// Reads letters of ASCII to their end, with all that changes at hand. Gives the end.
  private mutating func readLetters(in bytes: [UInt8], from start: Int) -> Int {
    beginLetters()
    return bytes.withUnsafeBufferPointer { bytes in
      var (key, hash, capitals) = (self.key, word.hash, 0)
      var index = start
      while index < bytes.count, case let byte = bytes[index], CharacterClasses.isLetter(byte) {
        let letter = UInt64(byte | 0x20)
        key = (key ^ letter) &* Self.prime
        hash = (hash ^ letter) &* Self.prime
        capitals &+= byte < 0x61 ? 1 : 0
        index &+= 1
      }
      self.key = key
      word.hash = hash
      word.capitals += capitals
      word.length += index - start
      return index
    }
  }

  /// U+5000 to U+9FFF begin with these, and are all Han.
  @inline(__always)
  private static func isHan(_ lead: UInt8) -> Bool { lead >= 0xE5 && lead <= 0xE9 }

  /// Reads Han to its end, with all that changes at hand. Gives the end.
  private mutating func readHan(in bytes: [UInt8], from start: Int) -> Int {
    endWord()
    return bytes.withUnsafeBufferPointer { bytes in
      var (key, count) = (self.key, 0)
      var index = start
      while index &+ 2 < bytes.count, case let lead = bytes[index], Self.isHan(lead) {
        let (second, third) = (UInt64(bytes[index &+ 1] & 0x3F), UInt64(bytes[index &+ 2] & 0x3F))
        key = (key ^ (UInt64(lead & 0x0F) &<< 12 | second &<< 6 | third)) &* Self.prime
        count &+= 1
        index &+= 3
      }
      self.key = key
      units += count
      syllables += count
      beginsSentence = false
      return index
    }
  }

  private mutating func readASCII(_ byte: UInt8, in bytes: [UInt8], at index: Int) {
    if CharacterClasses.isDigit(byte) {
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
      hash(UInt64(scalar.value))
      units += 1
      syllables += 1
      beginsSentence = false
    } else if CharacterClasses.isAlphabetic(scalar) {
      addLetter(UInt64(scalar.value))
    } else if scalar != "’" {
      endWord()
    }
  }

  private mutating func hash(_ value: UInt64) { key = (key ^ value) &* Self.prime }

  private mutating func beginLetters() {
    guard word.length == 0 else { return }
    units += 1
    word.isFirst = beginsSentence
    beginsSentence = false
  }

  private mutating func addLetter(_ value: UInt64) {
    beginLetters()
    hash(value)
    word.hash = (word.hash ^ value) &* Self.prime
    word.length += 1
  }

  private mutating func endWord() {
    guard word.length > 0 else { return }
    let isNumber = word.digits == word.length
    let isName = !isNumber && (word.digits > 0 || word.capitals > (word.isFirst ? 1 : 0))
    if word.length >= 2, isNumber || isName, anchors.count < Self.mostAnchors {
      anchors.append(UInt32(truncatingIfNeeded: word.hash >> 17) & 0x7FFF_FFFF)
    }
    word = Word()
  }
}
