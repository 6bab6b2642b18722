/// Strings that a text may go on with, found character by character, the longest first.
final class ScalarTrie<Value: Sendable>: Sendable {
  /// The edges in a table by node and character, with the next node in the lowest bits. That is never 0, the root.
  private let edges: [UInt64]
  private let mask: Int
  private let values: [Value?]
  /// Whether a string begins with the character.
  private let firsts: ScalarSet

  init(_ entries: [(String, Value)]) {
    let count = entries.reduce(0) { $0 + $1.0.unicodeScalars.count }
    var capacity = 16
    while capacity < count * 2 { capacity *= 2 }
    let mask = capacity - 1
    var edges = [UInt64](repeating: 0, count: capacity)
    var values: [Value?] = [nil]
    var firsts = ScalarSet()
    for (text, value) in entries {
      var node = 0
      for scalar in text.unicodeScalars {
        if node == 0 { firsts.insert(scalar.value) }
        let key = Self.key(node, scalar.value)
        let slot = Self.slot(of: key, edges, mask)
        if edges[slot] == 0 {
          edges[slot] = key | UInt64(values.count)
          values.append(nil)
        }
        node = Self.next(edges[slot])
      }
      if values[node] == nil { values[node] = value }
    }
    (self.edges, self.mask, self.values, self.firsts) = (edges, mask, values, firsts)
  }

  /// The longest of the strings that begins at `start`, and its end.
  func longest(_ bytes: [UInt8], at start: Int) -> (value: Value, end: Int)? {
    guard firsts.contains(bytes.scalar(start).scalar) else { return nil }
    var node = 0
    var index = start
    var best: (node: Int, end: Int)?
    while index < bytes.count {
      let (scalar, length) = bytes.scalar(index)
      node = Self.next(edges[Self.slot(of: Self.key(node, scalar), edges, mask)])
      guard node != 0 else { break }
      index += length
      if values[node] != nil { best = (node, index) }
    }
    return best.flatMap { best in values[best.node].map { ($0, best.end) } }
  }

  /// Every character fits in 21 bits, and no language has as many nodes.
  @inline(__always)
  private static func key(_ node: Int, _ scalar: UInt32) -> UInt64 {
    UInt64(node) << 42 | UInt64(scalar) << 21
  }

  private static func next(_ edge: UInt64) -> Int { Int(edge & 0x1F_FFFF) }

  /// Where the edge is, or would be.
  @inline(__always)
  private static func slot(of key: UInt64, _ edges: [UInt64], _ mask: Int) -> Int {
    var slot = Int(truncatingIfNeeded: ((key >> 21) &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
    while edges[slot] != 0, edges[slot] ^ key > 0x1F_FFFF { slot = (slot + 1) & mask }
    return slot
  }
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

  mutating func insert(firstOf word: Substring) {
    if let first = word.unicodeScalars.first { insert(first.value) }
  }

  @inline(__always)
  func contains(_ scalar: UInt32) -> Bool {
    scalar < 0x10000 && words[Int(truncatingIfNeeded: scalar >> 6)] & (1 << UInt64(scalar & 63)) != 0
  }

  /// What a tight loop asks.
  struct Lookup {
    fileprivate let words: UnsafeBufferPointer<UInt64>

    /// Every character of the basic plane has its bit.
    @inline(__always)
    func contains(_ scalar: UInt32) -> Bool {
      scalar < 0x10000 && contains(Int(truncatingIfNeeded: scalar &>> 6), UInt64(scalar))
    }

    /// - Parameters:
    ///   - row: the bits above the lowest six, ten of them.
    ///   - place: has those as its lowest.
    @inline(__always)
    func contains(_ row: Int, _ place: UInt64) -> Bool { words[row] &>> place & 1 != 0 }
  }

  @inline(__always)
  func withLookup<Result>(_ body: (Lookup) -> Result) -> Result {
    words.withUnsafeBufferPointer { body(Lookup(words: $0)) }
  }

}

/// What characters of the basic plane stand for.
struct ScalarMap<Value: Sendable>: Sendable {
  private var places = [UInt8](repeating: 0, count: 0x10000)
  private var values: [Value] = []

  subscript(_ scalar: UInt32) -> Value? {
    @inline(__always) get {
      guard scalar < 0x10000 else { return nil }
      let place = Int(places[Int(truncatingIfNeeded: scalar)])
      return place == 0 ? nil : values[place - 1]
    }
  }

  /// The last of more than 255 values are left out: no language has as many numerals.
  mutating func insert(_ scalar: UInt32, _ value: Value) {
    guard scalar < 0x10000, values.count < 255 else { return }
    values.append(value)
    places[Int(scalar)] = UInt8(values.count)
  }
}
