/// The words of a language, found by their letters in any case.
struct WordTable: Sendable {
  private var slots: [Int16]
  private var keys: [[UInt8]] = []
  private var entries: [WordEntry] = []
  private let mask: Int
  /// The beginnings of the words with which a quantity can begin, as bits by their hash.
  private var beginnings = [UInt64](repeating: 0, count: 64)

  static let longestWord = 24

  /// - Parameter beginnings: the words with which one that is written as one with others can begin.
  init(_ lines: [[(String, WordEntry)]], beginnings: [[(String, WordEntry)]] = []) {
    let words = lines.flatMap { $0 }
    var capacity = 64
    while capacity < words.count * 4 { capacity *= 2 }
    mask = capacity - 1
    slots = Array(repeating: -1, count: capacity)
    for (word, entry) in words { insert(word, entry) }
    for (word, _) in beginnings.flatMap({ $0 }) { insertBeginning(word.utf8.map { $0 | 0x20 }) }
  }

  /// The first entry of a word is kept, and given the unit of a later one.
  private mutating func insert(_ word: String, _ entry: WordEntry) {
    let key = word.utf8.map { $0 | 0x20 }
    if entry.word.beginsQuantity { insertBeginning(key) }
    var slot = Self.slot(key.reduce(Self.seed) { Self.add($1, to: $0) }, mask)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if keys[index] == key {
        entries[index].unit = entries[index].unit ?? entry.unit
        return
      }
      slot = (slot + 1) & mask
    }
    slots[slot] = Int16(truncatingIfNeeded: keys.count)
    keys.append(key)
    entries.append(entry)
  }

  private mutating func insertBeginning(_ word: [UInt8]) {
    // A word of one or two letters is asked for with nothing behind it.
    let bit = Self.beginning(word.first ?? 0, word.count > 1 ? word[1] : 0, word.count > 2 ? word[2] : 0)
    beginnings[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  /// Whether a quantity may begin with the word in `range`.
  @inline(__always)
  func mayBegin(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let start = range.lowerBound
    let count = range.count
    let bit = Self.beginning(
      bytes[start], count > 1 ? bytes[start &+ 1] : 0, count > 2 ? bytes[start &+ 2] : 0)
    return beginnings[bit >> 6] & (1 << UInt64(bit & 63)) != 0
  }

  @inline(__always)
  private static func beginning(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    let letters = UInt32(first) | UInt32(second) << 8 | UInt32(third) << 16 | 0x202020
    return Int(truncatingIfNeeded: (letters &* 0x9E37_79B1) >> 20)
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash of a word with one more byte. Setting a bit makes letters small, those of Latin-1 as well.
  @inline(__always)
  private static func add(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    (hash ^ UInt64(byte | 0x20)) &* 0x100_0000_01B3
  }

  @inline(__always)
  private static func slot(_ hash: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: hash ^ (hash >> 29)) & mask
  }

  func find(_ bytes: [UInt8], _ range: Range<Int>) -> WordEntry? {
    guard range.count <= Self.longestWord, range.lowerBound >= 0, range.upperBound <= bytes.count else {
      return nil
    }
    var hash = Self.seed
    for index in range { hash = Self.add(bytes[index], to: hash) }
    var slot = Self.slot(hash, mask)
    while case let index = Int(slots[slot]), index >= 0 {
      if Self.isEqual(keys[index], bytes, range) { return entries[index] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private static func isEqual(_ key: [UInt8], _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard key.count == range.count, range.upperBound <= bytes.count else { return false }
    for offset in 0..<key.count where key[offset] != bytes[range.lowerBound + offset] | 0x20 { return false }
    return true
  }
}
