/// The words of one language, numbered as they come, and how often each stands in the text.
struct Vocabulary: Sendable {
  private(set) var numbers: [UInt64: Int32] = [:]
  private var counts: [Int] = []
  private var total = 0

  var count: Int { counts.count }

  mutating func number(of word: UInt64) -> Int32 {
    total += 1
    if let number = numbers[word] {
      counts[Int(number)] += 1
      return number
    }
    let number = Int32(clamping: counts.count)
    numbers[word] = number
    counts.append(1)
    return number
  }

  /// How likely each word is at any place of the text.
  var chances: [Float] { counts.map { Float($0) / Float(max(1, total)) } }
}

/// Numbers pairs of words as they are seen in a second bead: a table with open addresses, as there are many.
struct PairNumbers {
  private struct Entry {
    var key: UInt64
    /// While the pair is in one bead only, minus that bead's number less two.
    var value: Int32
  }

  private static let empty = UInt64.max
  private var entries = [Entry](repeating: Entry(key: empty, value: 0), count: 1 << 12)
  private var count = 0

  /// Notes that a pair stands in a bead. Gives whether it has got a number by that: the next one.
  mutating func note(_ first: Int32, _ second: Int32, in bead: Int32, next: Int32) -> Bool {
    if count * 2 >= entries.count { grow() }
    let key = Self.key(first, second)
    let place = place(of: key)
    if entries[place].key == Self.empty {
      entries[place] = Entry(key: key, value: -2 - bead)
      count += 1
      return false
    }
    guard entries[place].value < 0, entries[place].value != -2 - bead else { return false }
    entries[place].value = next
    return true
  }

  /// The number of a pair; -1 where it has none.
  func number(of first: Int32, _ second: Int32) -> Int32 {
    let entry = entries[place(of: Self.key(first, second))]
    return entry.key == Self.empty ? -1 : max(-1, entry.value)
  }

  private static func key(_ first: Int32, _ second: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
  }

  private func place(of key: UInt64) -> Int {
    let mask = entries.count - 1
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 24) & mask
    while entries[place].key != key, entries[place].key != Self.empty { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = entries
    entries = [Entry](repeating: Entry(key: Self.empty, value: 0), count: old.count * 2)
    for entry in old where entry.key != Self.empty { entries[place(of: entry.key)] = entry }
  }
}
