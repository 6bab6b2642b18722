/// A number of zero or more, exactly: what texts count, measure and divide. Signs are left to the words.
///
/// Arithmetic gives nil where the result does not fit: a number that large is not read.
public struct Rational: Sendable, Hashable {
  public let numerator: Int
  public let denominator: Int

  public static let zero = Rational(0)
  public static let one = Rational(1)
  static let half = Rational(numerator: 1, reducedDenominator: 2)

  /// Zero where the value is negative.
  public init(_ value: Int) {
    self.init(numerator: max(value, 0), reducedDenominator: 1)
  }

  /// Nil where the denominator is not positive, or the numerator is negative.
  public init?(_ numerator: Int, over denominator: Int) {
    guard numerator >= 0, denominator > 0 else { return nil }
    let divisor = Self.greatestCommonDivisor(numerator, denominator)
    self.init(numerator: numerator / divisor, reducedDenominator: denominator / divisor)
  }

  private init(numerator: Int, reducedDenominator: Int) {
    self.numerator = numerator
    denominator = reducedDenominator
  }

  /// Ten to that power, up to 18.
  static func powerOfTen(_ exponent: Int) -> Rational? {
    guard (0...18).contains(exponent) else { return nil }
    var value = 1
    for _ in 0..<exponent { value *= 10 }
    return Rational(value)
  }

  func adding(_ other: Rational) -> Rational? {
    if denominator == 1, other.denominator == 1 {
      let (sum, overflow) = numerator.addingReportingOverflow(other.numerator)
      return overflow ? nil : Rational(sum)
    }
    return combined(with: other) { left, right in
      let (sum, overflow) = left.addingReportingOverflow(right)
      return overflow ? nil : sum
    }
  }

  /// Nil where `other` is greater.
  func subtracting(_ other: Rational) -> Rational? {
    combined(with: other) { left, right in left >= right ? left - right : nil }
  }

  private func combined(with other: Rational, _ combine: (Int, Int) -> Int?) -> Rational? {
    let (left, leftOverflow) = numerator.multipliedReportingOverflow(by: other.denominator)
    let (right, rightOverflow) = other.numerator.multipliedReportingOverflow(by: denominator)
    let (bottom, bottomOverflow) = denominator.multipliedReportingOverflow(by: other.denominator)
    guard !leftOverflow, !rightOverflow, !bottomOverflow, let top = combine(left, right) else { return nil }
    return Rational(top, over: bottom)
  }

  func multiplied(by other: Rational) -> Rational? {
    if denominator == 1, other.denominator == 1 {
      let (product, overflow) = numerator.multipliedReportingOverflow(by: other.numerator)
      return overflow ? nil : Rational(product)
    }
    let first = Self.greatestCommonDivisor(numerator, other.denominator)
    let second = Self.greatestCommonDivisor(other.numerator, denominator)
    let (top, topOverflow) = (numerator / first).multipliedReportingOverflow(by: other.numerator / second)
    let (bottom, bottomOverflow) =
      (denominator / second).multipliedReportingOverflow(by: other.denominator / first)
    guard !topOverflow, !bottomOverflow else { return nil }
    return Rational(top, over: bottom)
  }

  func divided(by other: Rational) -> Rational? {
    guard let inverse = Rational(other.denominator, over: other.numerator) else { return nil }
    return multiplied(by: inverse)
  }

  /// The whole number, where it is one.
  public var whole: Int? { denominator == 1 ? numerator : nil }

  /// The power of ten that it reaches: 0 for 1 to 9, 6 for millions. Nil below 1.
  var magnitude: Int? {
    var rest = numerator / denominator
    guard rest > 0 else { return nil }
    var magnitude = 0
    while rest >= 10 {
      rest /= 10
      magnitude += 1
    }
    return magnitude
  }

  /// The number without its factors of ten, and how many they are: 225 and 6 for 225,000,000. Two numbers
  /// with the same significand differ by a power of ten.
  var significand: (value: Rational, power: Int) {
    var (top, bottom, power) = (numerator, denominator, 0)
    while bottom % 2 == 0 || bottom % 5 == 0 {
      let factor = bottom % 10 == 0 ? 10 : bottom % 2 == 0 ? 2 : 5
      let (scaled, overflow) = top.multipliedReportingOverflow(by: 10 / factor)
      guard !overflow else { break }
      top = scaled
      bottom /= factor
      power -= 1
    }
    while top > 0, top % 10 == 0 {
      top /= 10
      power += 1
    }
    return (Rational(top, over: bottom) ?? self, power)
  }

  private static func greatestCommonDivisor(_ left: Int, _ right: Int) -> Int {
    var (a, b) = (left, right)
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }
}

extension Rational: Comparable {
  public static func < (left: Rational, right: Rational) -> Bool {
    let first = left.numerator.multipliedFullWidth(by: right.denominator)
    let second = right.numerator.multipliedFullWidth(by: left.denominator)
    return first.high != second.high ? first.high < second.high : first.low < second.low
  }
}

extension Rational: CustomStringConvertible {
  /// As a person writes it: `225,000,000`, `2.5`, `2/3`.
  public var description: String {
    if let whole { return Self.grouped(whole) }
    guard let decimals else { return "\(Self.grouped(numerator))/\(Self.grouped(denominator))" }
    return "\(Self.grouped(numerator / denominator)).\(decimals)"
  }

  /// The digits after the decimal point, where a few are all.
  private var decimals: String? {
    var rest = numerator % denominator
    var digits = ""
    while rest != 0 {
      let (scaled, overflow) = rest.multipliedReportingOverflow(by: 10)
      guard !overflow, digits.utf8.count < 9 else { return nil }
      digits += String(scaled / denominator)
      rest = scaled % denominator
    }
    return digits
  }

  private static func grouped(_ value: Int) -> String {
    let digits = Array(String(value).utf8)
    var grouped: [UInt8] = []
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { grouped.append(0x2C) }
      grouped.append(digit)
    }
    return String(decoding: grouped, as: UTF8.self)
  }
}
