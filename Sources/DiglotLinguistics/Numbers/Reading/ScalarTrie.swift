/// Strings that a text may go on with, found character by character, the longest first.
struct ScalarTrie<Value: Sendable>: Sendable {
  private var edges: [UInt64: Int] = [:]
  private var values: [Int: Value] = [:]
  private var count = 1
  /// Whether a string begins with the character.
  private(set) var firsts = ScalarSet()

  init(_ entries: [(String, Value)]) {
    for (text, value) in entries { insert(text, value) }
  }

  private mutating func insert(_ text: String, _ value: Value) {
    var node = 0
    for scalar in text.unicodeScalars {
      if node == 0 { firsts.insert(scalar.value) }
      let key = Self.key(node, scalar.value)
      if let next = edges[key] {
        node = next
      } else {
        edges[key] = count
        node = count
        count += 1
      }
    }
    if values[node] == nil { values[node] = value }
  }

  /// The longest of the strings that begins at `start`, and its end.
  func longest(_ bytes: [UInt8], at start: Int) -> (value: Value, end: Int)? {
    guard firsts.contains(bytes.scalar(start).scalar) else { return nil }
    var node = 0
    var index = start
    var best: (value: Value, end: Int)?
    while index < bytes.count {
      let (scalar, length) = bytes.scalar(index)
      guard let next = edges[Self.key(node, scalar)] else { break }
      node = next
      index += length
      if let value = values[node] { best = (value, index) }
    }
    return best
  }

  private static func key(_ node: Int, _ scalar: UInt32) -> UInt64 { UInt64(node) << 32 | UInt64(scalar) }
}

/// A set of characters of the basic plane, as bits.
struct ScalarSet: Sendable {
  private var words = [UInt64](repeating: 0, count: 1_024)

  init(_ scalars: some Sequence<UInt32> = []) {
    for scalar in scalars { insert(scalar) }
  }

  mutating func insert(_ scalar: UInt32) {
    guard scalar < 0x10000 else { return }
    words[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63)
  }

  @inline(__always)
  func contains(_ scalar: UInt32) -> Bool {
    scalar < 0x10000 && words[Int(truncatingIfNeeded: scalar >> 6)] & (1 << UInt64(scalar & 63)) != 0
  }

  func union(_ other: ScalarSet) -> ScalarSet {
    var union = self
    for index in union.words.indices { union.words[index] |= other.words[index] }
    return union
  }
}
