/// What a quantity is measured in, as far as a translation may give it in another unit than its source.
public enum Unit: UInt8, Sendable, Hashable, CaseIterable {
  case second, minute, hour, day, week, month, year, decade, century
  case millimetre, centimetre, inch, foot, yard, metre, halfKilometre, kilometre, mile
  case squareFoot, squareMetre, mu, acre, hectare, squareKilometre, squareMile
  case gram, ounce, pound, jin, kilogram, stone, tonne
  case millilitre, pint, litre, gallon
  case byte, kilobyte, megabyte, gigabyte, terabyte
  case celsius, fahrenheit

  enum Dimension: Sendable, Hashable { case time, length, area, mass, volume, data, celsius, fahrenheit }

  var dimension: Dimension {
    switch self {
    case .second, .minute, .hour, .day, .week, .month, .year, .decade, .century: .time
    case .millimetre, .centimetre, .inch, .foot, .yard, .metre, .halfKilometre, .kilometre, .mile: .length
    case .squareFoot, .squareMetre, .mu, .acre, .hectare, .squareKilometre, .squareMile: .area
    case .gram, .ounce, .pound, .jin, .kilogram, .stone, .tonne: .mass
    case .millilitre, .pint, .litre, .gallon: .volume
    case .byte, .kilobyte, .megabyte, .gigabyte, .terabyte: .data
    case .celsius: .celsius
    case .fahrenheit: .fahrenheit
    }
  }

  /// How many of one unit of its dimension it is, so that units of a dimension convert.
  var size: Rational {
    switch self {
    case .second, .metre, .squareMetre, .gram, .millilitre, .byte, .celsius, .fahrenheit: .one
    case .minute: Rational(60)
    case .hour: Rational(3_600)
    case .day: Rational(86_400)
    case .week: Rational(7 * 86_400)
    case .month: Rational(30 * 86_400)
    case .year: Rational(360 * 86_400)
    case .decade: Rational(3_600 * 86_400)
    case .century: Rational(36_000 * 86_400)
    case .millimetre: Rational(1, over: 1_000) ?? .one
    case .centimetre: Rational(1, over: 100) ?? .one
    case .inch: Rational(254, over: 10_000) ?? .one
    case .foot: Rational(3_048, over: 10_000) ?? .one
    case .yard: Rational(9_144, over: 10_000) ?? .one
    case .halfKilometre: Rational(500)
    case .kilometre: Rational(1_000)
    case .mile: Rational(1_609)
    case .squareFoot: Rational(929, over: 10_000) ?? .one
    case .mu: Rational(667)
    case .acre: Rational(4_047)
    case .hectare: Rational(10_000)
    case .squareKilometre: Rational(1_000_000)
    case .squareMile: Rational(2_590_000)
    case .ounce: Rational(2_835, over: 100) ?? .one
    case .pound: Rational(454)
    case .jin: Rational(500)
    case .kilogram: Rational(1_000)
    case .stone: Rational(6_350)
    case .tonne: Rational(1_000_000)
    case .pint: Rational(520)
    case .litre: Rational(1_000)
    case .gallon: Rational(3_785)
    case .kilobyte: Rational(1_000)
    case .megabyte: Rational(1_000_000)
    case .gigabyte: Rational(1_000_000_000)
    case .terabyte: Rational(1_000_000_000_000)
    }
  }

  /// Whether the two measure the same thing.
  func converts(to other: Unit) -> Bool {
    switch (dimension, other.dimension) {
    case (.celsius, .fahrenheit), (.fahrenheit, .celsius): true
    case let (left, right): left == right
    }
  }

  /// As many of `other` as `count` of this unit are. Months have thirty days, and years twelve months.
  func convert(_ count: Rational, to other: Unit) -> Rational? {
    switch (dimension, other.dimension) {
    case (.fahrenheit, .celsius):
      guard let ratio = Rational(5, over: 9) else { return nil }
      return count.subtracting(Rational(32))?.multiplied(by: ratio)
    case (.celsius, .fahrenheit):
      guard let ratio = Rational(9, over: 5) else { return nil }
      return count.multiplied(by: ratio)?.adding(Rational(32))
    case let (left, right):
      return left == right ? count.multiplied(by: size)?.divided(by: other.size) : nil
    }
  }

  /// A unit of length, by its square.
  var squared: Unit? {
    switch self {
    case .foot: .squareFoot
    case .metre: .squareMetre
    case .kilometre: .squareKilometre
    case .mile: .squareMile
    default: nil
    }
  }
}
