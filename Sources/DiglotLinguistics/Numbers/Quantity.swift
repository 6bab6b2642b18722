/// A number that a text holds, by its value and not by how it is written.
public struct Quantity: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case cardinal, ordinal, percentage, fraction, multiplier
    case year, decade, month, time
    /// A name with digits: “GPT-4”, “COVID-19”.
    case identifier
    /// An order of magnitude: “millions of”, 数百万.
    case vague
  }

  /// Where it is written, as UTF-8 offsets in the text.
  public internal(set) var range: Range<Int>
  public internal(set) var kind: Kind
  /// The main reading; of a vague number, the least that it can be.
  public internal(set) var value: Rational
  /// What it can be as well: “1990s” is also 90, 两三 also 3, “one fifty” also 1 and 50.
  public internal(set) var alternatives: [Rational] = []
  /// The power of ten that a vague number is of: 6 for “millions”.
  public internal(set) var magnitude: Int?
  public internal(set) var unit: Unit?
  /// Whether a translation has to have it. One that is not strong, as “one”, “first” or “a thousand”, is as
  /// often a figure of speech as a count: it can answer for a number of the other text, but need not be there.
  public internal(set) var isStrong: Bool
  /// Whether the words may well say something else: it can answer for a number, but is not told as one.
  public internal(set) var isDoubtful = false
  /// Whether it is written in digits.
  public internal(set) var isInDigits = false
  /// An identifier's letters and digits, small and without hyphens or spaces: “gpt4”.
  public internal(set) var name: String?

  init(_ range: Range<Int>, _ kind: Kind, _ value: Rational, isStrong: Bool) {
    self.range = range
    self.kind = kind
    self.value = value
    self.isStrong = isStrong
  }

  /// Every value that answers for it, the main one first.
  public var values: [Rational] { [value] + alternatives }

  mutating func add(alternative: Rational?) {
    guard let alternative, alternative != value, !alternatives.contains(alternative) else { return }
    alternatives.append(alternative)
  }
}

extension Quantity: CustomStringConvertible {
  /// As a person writes the value: `225,000,000`, `40%`, `1990s`, `millions`.
  public var description: String {
    switch kind {
    case .percentage: "\(value)%"
    case .decade: "\(plain)s"
    case .year: plain
    case .multiplier: "\(value)×"
    case .identifier: name?.uppercased() ?? "\(value)"
    case .vague: orderOfMagnitude
    case .cardinal, .ordinal, .fraction, .month, .time: "\(value)"
    }
  }

  /// Years are written without separators.
  private var plain: String { value.whole.map { String($0) } ?? "\(value)" }

  private var orderOfMagnitude: String {
    let small = ["ones", "tens", "hundreds", "thousands", "tens of thousands", "hundreds of thousands"]
    let scales = ["millions", "billions", "trillions", "quadrillions"]
    guard let magnitude, magnitude >= 0 else { return "\(value)" }
    if magnitude < small.count { return small[magnitude] }
    let scale = scales[min((magnitude - 6) / 3, scales.count - 1)]
    return [scale, "tens of \(scale)", "hundreds of \(scale)"][magnitude % 3]
  }
}
