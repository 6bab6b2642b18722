/// Numbers that look random and are the same on every machine (SplitMix64).
struct SeededNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  /// So many of the numbers below a limit, no number twice.
  mutating func choice(of count: Int, below limit: Int) -> [Int] {
    var numbers = Array(0..<max(0, limit))
    for place in numbers.indices.prefix(count) {
      numbers.swapAt(place, number(in: place...numbers.count - 1))
    }
    return Array(numbers.prefix(count))
  }
}
