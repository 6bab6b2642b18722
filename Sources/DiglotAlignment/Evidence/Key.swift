/// Makes keys of what is compared: 64 bits that stand for a text, the same on every machine and in every run.
struct Key {
  /// Keeps apart what is of different sorts.
  enum Sort: UInt64 {
    case word, character, pair, number, name, term, speaker, markup
  }

  private var state: UInt64

  init(_ sort: Sort) { state = 0xCBF2_9CE4_8422_2325 ^ (sort.rawValue &* 0x9E37_79B9_7F4A_7C15) }

  mutating func add(_ value: UInt64) { state = (state ^ value) &* 0x0000_0100_0000_01B3 }

  /// All bits of the state count in all bits of the key.
  var value: UInt64 {
    var mixed = state
    mixed = (mixed ^ (mixed >> 32)) &* 0xD6E8_FEB8_6659_FD93
    mixed = (mixed ^ (mixed >> 32)) &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ (mixed >> 32)
  }

  static func of(_ sort: Sort, _ values: UInt64...) -> UInt64 {
    var key = Key(sort)
    for value in values { key.add(value) }
    return key.value
  }

  static func of(_ sort: Sort, text: some Sequence<UInt8>) -> UInt64 {
    var key = Key(sort)
    for byte in text { key.add(UInt64(byte)) }
    return key.value
  }
}
