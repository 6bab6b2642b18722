/// A number in characters, as it is added up: 三千五百万, 一百五, 两三百.
struct HanNumber {
  private(set) var numerals: [Numeral] = []
  /// The most characters that a number is read of.
  private static let longest = 32

  var isEmpty: Bool { numerals.isEmpty }

  /// Adds a character, where the number goes on with it.
  mutating func add(_ numeral: Numeral) -> Bool {
    guard numerals.count < Self.longest else { return false }
    if case .more = numeral {
      switch numerals.last {
      case .power, .scale: break
      default: return false
      }
    }
    numerals.append(numeral)
    return true
  }

  /// Whether it has 十, 百, 万 and not only digits.
  var hasPowers: Bool {
    numerals.contains {
      switch $0 {
      case .power, .scale, .tens: true
      case .digit, .several, .more: false
      }
    }
  }

  var digits: [Int] {
    numerals.compactMap {
      if case .digit(let digit) = $0 { digit } else { nil }
    }
  }

  /// Whether it is only powers: 百万, and not 一百万.
  var isBare: Bool {
    switch numerals.first {
    case .power(let power): power > 1 && digits.isEmpty
    case .scale: digits.isEmpty
    default: false
    }
  }

  /// The order of magnitude of 几百, 数十万 and 十几亿.
  var magnitude: Int? {
    let skipped: Int
    switch (numerals.first, numerals.dropFirst().first) {
    case (.several?, _): skipped = 1
    case (.power(1)?, .several?): skipped = 0
    default: return nil
    }
    var sum = 0
    for numeral in numerals.dropFirst(skipped) {
      switch numeral {
      case .power(let power), .scale(let power): sum += power
      case .several, .more: break
      case .digit, .tens: return nil
      }
    }
    return sum > 0 && sum <= 18 ? sum : nil
  }

  /// Whether it has 万 or more.
  var hasScale: Bool {
    numerals.contains { if case .scale = $0 { true } else { false } }
  }

  /// What it is: the main reading, and others where two digits make a choice or the last power is left out.
  var values: [Rational] {
    guard hasPowers else { return digitValues }
    var values: [Rational] = []
    for choice in [0, 1] {
      for isElliptic in [true, false] {
        if let value = sum(choice: choice, isElliptic: isElliptic), !values.contains(value) {
          values.append(value)
        }
      }
    }
    return values
  }

  private var digitValues: [Rational] {
    let digits = digits
    guard let first = digits.first, digits.count <= 18 else { return [] }
    let joined = digits.reduce(0) { $0 * 10 + $1 }
    guard digits.count == 2 else { return [Rational(joined)] }
    let isChoice = digits[1] == first + 1 || (first, digits[1]) == (3, 5)
    let values = isChoice ? [first, digits[1], joined] : [joined, first, digits[1]]
    return values.map { Rational($0) }
  }

  /// Adds up the numerals, with the first or the second of two digits side by side.
  ///
  /// - Parameter isElliptic: whether a last digit counts tenths of the power before it: 一百五 is 150.
  private func sum(choice: Int, isElliptic: Bool) -> Rational? {
    var (total, section) = (Rational.zero, Rational.zero)
    var digit: Int?
    var unit = Rational.one
    var lastScale = 99
    for numeral in numerals {
      switch numeral {
      case .digit(0):
        digit = nil
        unit = .one
      case .digit(let next): digit = digit == nil || choice == 1 ? next : digit
      case .tens(let tens):
        guard let sum = section.adding(Rational(tens)) else { return nil }
        section = sum
        unit = Rational(10)
      case .power(let power):
        guard let factor = Rational.powerOfTen(power),
          let sum = Rational(digit ?? 1).multiplied(by: factor).flatMap({ section.adding($0) })
        else { return nil }
        section = sum
        (digit, unit) = (nil, factor)
      case .scale(let power):
        guard let factor = Rational.powerOfTen(power), let part = section.adding(Rational(digit ?? 0)),
          let sum = scaled(total, part, factor, isSmaller: power < lastScale)
        else { return nil }
        total = sum
        (section, digit, unit, lastScale) = (.zero, nil, factor, power)
      case .several, .more: break
      }
    }
    let isElliptic = isElliptic && unit > Rational(10)
    let last =
      isElliptic ? Rational(digit ?? 0).multiplied(by: unit)?.divided(by: Rational(10)) : Rational(digit ?? 0)
    return last.flatMap { section.adding($0) }.flatMap { total.adding($0) }
  }

  private func scaled(_ total: Rational, _ part: Rational, _ factor: Rational, isSmaller: Bool) -> Rational? {
    if part == .zero { return (total == .zero ? Rational.one : total).multiplied(by: factor) }
    if isSmaller { return part.multiplied(by: factor).flatMap { total.adding($0) } }
    return total.adding(part)?.multiplied(by: factor)
  }
}
