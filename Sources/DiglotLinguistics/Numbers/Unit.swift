/// What a quantity is measured in, as far as a translation may give it in another unit than its source.
public struct Unit: Sendable, Hashable {
  enum Dimension: Sendable, Hashable { case time, length, area, mass, volume, data, celsius, fahrenheit }

  let dimension: Dimension
  /// How many of one unit of its dimension it is, so that units of a dimension convert.
  let size: Rational

  private init(_ dimension: Dimension, _ numerator: Int, _ denominator: Int = 1) {
    self.dimension = dimension
    size = Rational(numerator, over: denominator) ?? .one
  }

  static let second = Unit(.time, 1)
  static let minute = Unit(.time, 60)
  static let hour = Unit(.time, 3_600)
  static let day = Unit(.time, 86_400)
  static let week = Unit(.time, 7 * 86_400)
  static let month = Unit(.time, 30 * 86_400)
  static let year = Unit(.time, 360 * 86_400)
  static let decade = Unit(.time, 3_600 * 86_400)
  static let century = Unit(.time, 36_000 * 86_400)

  static let millimetre = Unit(.length, 1, 1_000)
  static let centimetre = Unit(.length, 1, 100)
  static let inch = Unit(.length, 254, 10_000)
  static let foot = Unit(.length, 3_048, 10_000)
  static let yard = Unit(.length, 9_144, 10_000)
  static let metre = Unit(.length, 1)
  static let halfKilometre = Unit(.length, 500)
  static let kilometre = Unit(.length, 1_000)
  static let mile = Unit(.length, 1_609)

  static let squareFoot = Unit(.area, 929, 10_000)
  static let squareMetre = Unit(.area, 1)
  static let mu = Unit(.area, 667)
  static let acre = Unit(.area, 4_047)
  static let hectare = Unit(.area, 10_000)
  static let squareKilometre = Unit(.area, 1_000_000)
  static let squareMile = Unit(.area, 2_590_000)

  static let gram = Unit(.mass, 1)
  static let ounce = Unit(.mass, 2_835, 100)
  static let pound = Unit(.mass, 454)
  static let jin = Unit(.mass, 500)
  static let kilogram = Unit(.mass, 1_000)
  static let stone = Unit(.mass, 6_350)
  static let tonne = Unit(.mass, 1_000_000)

  static let millilitre = Unit(.volume, 1)
  static let pint = Unit(.volume, 520)
  static let litre = Unit(.volume, 1_000)
  static let gallon = Unit(.volume, 3_785)

  static let byte = Unit(.data, 1)
  static let kilobyte = Unit(.data, 1_000)
  static let megabyte = Unit(.data, 1_000_000)
  static let gigabyte = Unit(.data, 1_000_000_000)
  static let terabyte = Unit(.data, 1_000_000_000_000)

  static let celsius = Unit(.celsius, 1)
  static let fahrenheit = Unit(.fahrenheit, 1)

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
