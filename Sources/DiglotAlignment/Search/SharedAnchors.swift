/// What sentences and their translations have in common, as bits, so that it is told at once of any bead. Where
/// there are more than 64 of a grade, those that share a bit are far from each other.
struct SharedAnchors {
  private var source: [Bits]
  private var target: [Bits]
  private let isEmpty: Bool

  private struct Bits {
    var grades: (UInt64, UInt64, UInt64) = (0, 0, 0)

    mutating func set(_ grade: Anchor.Grade, _ bit: UInt64) {
      switch grade {
      case .light: grades.0 |= bit
      case .ordinary: grades.1 |= bit
      case .strong: grades.2 |= bit
      }
    }
  }

  init(_ source: ArraySlice<SentenceTraits>, _ target: ArraySlice<SentenceTraits>) {
    self.source = source.map { _ in Bits() }
    self.target = target.map { _ in Bits() }
    let common = Set(target.lazy.flatMap(\.anchors).map(\.key))
    isEmpty = common.isEmpty || !source.contains { $0.anchors.contains { common.contains($0.key) } }
    guard !isEmpty else { return }
    var bits: [UInt64: UInt64] = [:]
    for (index, sentence) in source.enumerated() {
      for anchor in sentence.anchors where common.contains(anchor.key) {
        let bit = bits[anchor.key] ?? 1 << UInt64(bits.count % 64)
        bits[anchor.key] = bit
        self.source[index].set(anchor.grade, bit)
      }
    }
    for (index, sentence) in target.enumerated() {
      for anchor in sentence.anchors {
        if let bit = bits[anchor.key] { self.target[index].set(anchor.grade, bit) }
      }
    }
  }

  func score(_ sources: Range<Int>, _ targets: Range<Int>) -> Double {
    guard !isEmpty else { return 0 }
    let (left, right) = (Self.union(source[sources]), Self.union(target[targets]))
    let light = (left.grades.0 & right.grades.0).nonzeroBitCount
    let ordinary = (left.grades.1 & right.grades.1).nonzeroBitCount
    let strong = (left.grades.2 & right.grades.2).nonzeroBitCount
    return Double(light) * Anchor.Grade.light.weight + Double(ordinary) * Anchor.Grade.ordinary.weight
      + Double(strong) * Anchor.Grade.strong.weight
  }

  private static func union(_ sentences: ArraySlice<Bits>) -> Bits {
    var all = Bits()
    for bits in sentences {
      all.grades.0 |= bits.grades.0
      all.grades.1 |= bits.grades.1
      all.grades.2 |= bits.grades.2
    }
    return all
  }
}
