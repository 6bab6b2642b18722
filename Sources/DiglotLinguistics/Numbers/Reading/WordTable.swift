/// The words of a language, found by their letters in any case.
struct WordTable: Sendable {
  private var slots: [Int16]
  private var keys: [[UInt8]] = []
  private var entries: [WordEntry] = []
  private let mask: Int

  static let longestWord = 24

  init(_ lines: [[(String, WordEntry)]]) {
    let words = lines.flatMap { $0 }
    var capacity = 64
    while capacity < words.count * 4 { capacity *= 2 }
    mask = capacity - 1
    slots = Array(repeating: -1, count: capacity)
    for (word, entry) in words { insert(word, entry) }
  }

  /// The first entry of a word is kept, and given the unit of a later one.
  private mutating func insert(_ word: String, _ entry: WordEntry) {
    let key = word.utf8.map { $0 | 0x20 }
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

  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash of a word with one more byte. Setting a bit makes letters small, those of Latin-1 as well.
  @inline(__always)
  static func add(_ byte: UInt8, to hash: UInt64) -> UInt64 { (hash ^ UInt64(byte | 0x20)) &* 0x100_0000_01B3 }

  @inline(__always)
  private static func slot(_ hash: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: hash ^ (hash >> 29)) & mask
  }

  /// The entry of the word in `range`, whose bytes make `hash`.
  @inline(__always)
  func find(_ bytes: [UInt8], _ range: Range<Int>, _ hash: UInt64) -> WordEntry? {
    var slot = Self.slot(hash, mask)
    while case let index = Int(slots[slot]), index >= 0 {
      if Self.isEqual(keys[index], bytes, range) { return entries[index] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  func find(_ bytes: [UInt8], _ range: Range<Int>) -> WordEntry? {
    guard range.count <= Self.longestWord, range.lowerBound >= 0, range.upperBound <= bytes.count else {
      return nil
    }
    var hash = Self.seed
    for index in range { hash = Self.add(bytes[index], to: hash) }
    return find(bytes, range, hash)
  }

  private static func isEqual(_ key: [UInt8], _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard key.count == range.count, range.upperBound <= bytes.count else { return false }
    for offset in 0..<key.count where key[offset] != bytes[range.lowerBound + offset] | 0x20 { return false }
    return true
  }
}
