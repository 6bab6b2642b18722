/// The words of a language, found by their letters in any case.
struct WordTable: Sendable {
  private var slots: [Int16]
  /// The letters of all words, one behind the other, and where each one's are.
  private var letters: [UInt8] = []
  private var places: [(start: Int, count: Int)] = []
  private var entries: [WordEntry] = []
  private let mask: Int
  /// How any of the words begin, those with which a quantity can begin, and those that say a unit.
  private(set) var beginnings = WordBeginnings()
  private(set) var openings = WordBeginnings()
  private(set) var units = WordBeginnings()

  static let longestWord = 24

  /// - Parameter parts: the words with which one that is written as one with others can begin.
  init(_ lines: [[(String, WordEntry)]], parts: [[(String, WordEntry)]] = []) {
    let words = lines.flatMap { $0 }
    var capacity = 64
    while capacity < words.count * 4 { capacity *= 2 }
    mask = capacity - 1
    slots = Array(repeating: -1, count: capacity)
    for (word, entry) in words { insert(word, entry) }
    for (word, _) in parts.joined() {
      beginnings.insert(prefix: Array(word.utf8))
      openings.insert(prefix: Array(word.utf8))
    }
  }

  /// The first entry of a word is kept, and given the unit of a later one.
  private mutating func insert(_ word: String, _ entry: WordEntry) {
    let key = word.utf8.map { $0 | 0x20 }
    beginnings.insert(word.utf8)
    if entry.word.beginsQuantity { openings.insert(word.utf8) }
    if entry.unit != nil { units.insert(word.utf8) }
    var slot = Self.slot(key.reduce(Self.seed) { Self.add($1, to: $0) }, mask)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if isWord(index, key, 0..<key.count) {
        entries[index].unit = entries[index].unit ?? entry.unit
        return
      }
      slot = (slot + 1) & mask
    }
    slots[slot] = Int16(truncatingIfNeeded: entries.count)
    places.append((letters.count, key.count))
    letters += key
    entries.append(entry)
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
      if isWord(index, bytes, range) { return entries[index] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private func isWord(_ index: Int, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let (start, count) = places[index]
    guard count == range.count else { return false }
    for offset in 0..<count where letters[start + offset] != bytes[range.lowerBound + offset] | 0x20 {
      return false
    }
    return true
  }
}
