import DiglotSyntax

/// Reads the words of a text: in small letters and without the commonest endings of English where the script
/// has spaces; where it has none, and in Korean, whose particles cling to their nouns, each character and
/// each pair of neighbours.
struct WordReader {
  struct Word {
    let key: UInt64
    /// The UTF-8 offset of its first character.
    let start: Int
    /// In characters.
    let length: Int
    let hasCapital: Bool
    /// Whether it is a character or a pair of a script that puts no spaces between words.
    let isDense: Bool
    /// Whether it holds a letter, and not digits only.
    let hasLetter: Bool
  }

  private let bytes: [UInt8]
  private let readsDense: Bool
  private var words: [Word] = []
  private var letters: [UInt32] = []
  private var start = 0
  private var hasCapital = false
  private var isAfterApostrophe = false
  /// The character before, in a dense script.
  private var previous: (scalar: UInt32, start: Int)?

  private init(_ bytes: [UInt8], dense: Bool) {
    self.bytes = bytes
    readsDense = dense
  }

  /// The words of a text in order of their ends.
  /// - Parameter dense: whether those of scripts are wanted that put no spaces between words.
  static func read(_ bytes: [UInt8], dense: Bool = true) -> [Word] {
    var reader = WordReader(bytes, dense: dense)
    if dense { reader.words.reserveCapacity(bytes.count / 3) }
    reader.read()
    return reader.words
  }

  private mutating func read() {
    var index = 0
    while let (scalar, length) = bytes.scalar(at: index) {
      read(scalar, at: index)
      index += length
    }
    endWord()
  }

  private mutating func read(_ scalar: Unicode.Scalar, at index: Int) {
    if Self.isDense(scalar) {
      endWord()
      isAfterApostrophe = false
      if readsDense { addDense(scalar, at: index) }
      return
    }
    previous = nil
    if let small = Self.letter(scalar) {
      if letters.isEmpty { start = index }
      if small != scalar.value { hasCapital = true }
      if letters.count < Self.longest { letters.append(small) }
    } else {
      endWord()
      isAfterApostrophe = scalar == "'" || scalar == "’"
    }
  }

  private mutating func addDense(_ scalar: Unicode.Scalar, at index: Int) {
    func word(_ key: UInt64, at start: Int, length: Int) -> Word {
      Word(key: key, start: start, length: length, hasCapital: false, isDense: true, hasLetter: true)
    }
    let value = UInt64(scalar.value)
    words.append(word(Key.of(.character, value), at: index, length: 1))
    if let previous {
      words.append(word(Key.of(.pair, UInt64(previous.scalar), value), at: previous.start, length: 2))
    }
    previous = (scalar.value, index)
  }

  /// Of what is longer the beginning is enough.
  private static let longest = 40

  private mutating func endWord() {
    guard !letters.isEmpty else { return }
    // “'s”, “'ll”: what they are short for is not worth a word.
    if !(isAfterApostrophe && letters.count <= 2) {
      let stem = Self.stem(letters)
      var key = Key(.word)
      for letter in stem { key.add(UInt64(letter)) }
      words.append(
        Word(
          key: key.value, start: start, length: letters.count, hasCapital: hasCapital, isDense: false,
          hasLetter: letters.contains { $0 > 0x39 }))
    }
    letters.removeAll(keepingCapacity: true)
    hasCapital = false
    isAfterApostrophe = false
  }

  /// The letters without an ending that many words of English have, if three are left.
  private static func stem(_ letters: [UInt32]) -> ArraySlice<UInt32> {
    for ending in endings where letters.count >= ending.count + 3 && letters.suffix(ending.count) == ending {
      return letters.dropLast(ending.count)
    }
    return letters[...]
  }

  private static let endings: [ArraySlice<UInt32>] = ["ing", "ed", "es", "s"].map { ending in
    ending.unicodeScalars.map(\.value)[...]
  }

  // MARK: Characters

  /// Letters of scripts without spaces between words, and Hangul.
  static func isDense(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0xE00 { return false }
    switch scalar.value {
    case 0xAC00...0xD7A3, 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF: return true
    default: return CharacterClasses.isHan(scalar) || CharacterClasses.isKana(scalar)
    }
  }

  /// The small letter, or the digit, that a character is; nil for what is neither.
  static func letter(_ scalar: Unicode.Scalar) -> UInt32? {
    let value = scalar.value
    switch value {
    case 0x30...0x39, 0x61...0x7A: return value
    case 0x41...0x5A: return value | 0x20
    case 0..<0xC0, 0xD7, 0xF7, 0x2000...0x2BFF, 0x2E00...0x303F, 0xFE00...0xFE6F, 0xFF00...0xFFEF: return nil
    case 0xC0...0xDE, 0x391...0x3A9, 0x410...0x42F: return value + 0x20
    case 0x100...0x137, 0x14A...0x177: return value | 1
    case 0x400...0x40F: return value + 0x50
    default: return scalar.properties.isAlphabetic || scalar.properties.isGraphemeExtend ? value : nil
    }
  }
}
