/// Puts the tokens of blocks one after the other into numbers.
struct TokenNumbers {
  static let perToken = 5

  private(set) var numbers: [UInt32] = []
  private var linesBehind: Int

  init(after above: EncodedSum = .zero, capacity: Int = 0) {
    linesBehind = above.linesBehind
    numbers.reserveCapacity(capacity * Self.perToken)
  }

  init(_ blocks: [EncodedBlock], after above: EncodedSum) {
    self.init(after: above)
    for block in blocks { add(block) }
  }

  mutating func add(_ block: EncodedBlock) {
    guard !block.tokens.isEmpty else {
      linesBehind += block.summary.linesBehind
      return
    }
    var above = UInt32(clamping: linesBehind)
    for token in block.tokens {
      numbers.append(token.line &+ above)
      numbers.append(token.column)
      numbers.append(token.length)
      numbers.append(UInt32(token.kind.rawValue))
      numbers.append(UInt32(token.traits.rawValue))
      above = 0
    }
    linesBehind = block.summary.linesBehind
  }

  /// How many numbers at both ends are those of other ones, whole tokens only.
  func difference(from other: TokenNumbers) -> (start: Int, end: Int) {
    let shorter = min(numbers.count, other.numbers.count) / Self.perToken
    var start = 0
    while start < shorter, token(start) == other.token(start) { start += 1 }
    var end = 0
    while end < shorter - start, token(fromEnd: end) == other.token(fromEnd: end) { end += 1 }
    return (start * Self.perToken, end * Self.perToken)
  }

  private func token(_ index: Int) -> ArraySlice<UInt32> {
    numbers[index * Self.perToken..<(index + 1) * Self.perToken]
  }

  private func token(fromEnd index: Int) -> ArraySlice<UInt32> {
    token(numbers.count / Self.perToken - 1 - index)
  }
}
