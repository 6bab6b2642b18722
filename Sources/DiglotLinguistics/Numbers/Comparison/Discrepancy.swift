/// Where the numbers of a text and its translation disagree.
public enum Discrepancy: Sendable, Hashable {
  /// The same digits at another power of ten: the translation's is so many powers greater, or less.
  case magnitude(source: Quantity, target: Quantity, powerOfTen: Int)
  /// Another number in its place.
  case mismatch(source: Quantity, target: Quantity)
  /// A number that the translation doesn't have.
  case missing(source: Quantity)
  /// A number that only the translation has.
  case extra(target: Quantity)

  /// How sure it is that something is wrong.
  public enum Weight: Sendable, Hashable, Comparable { case information, warning, error }

  public var weight: Weight {
    switch self {
    case .magnitude: .error
    case .mismatch: .warning
    case .missing(let quantity): quantity.isSurelyMissed ? .warning : .information
    case .extra: .information
    }
  }
}

extension Quantity {
  /// Small numbers, shares, times and names are often said in other words.
  fileprivate var isSurelyMissed: Bool {
    switch kind {
    case .cardinal, .ordinal, .percentage, .multiplier, .year, .decade: isStrong && value > Rational(12)
    case .fraction, .month, .time, .identifier, .vague: false
    }
  }
}
