/// A number in characters, as it is added up: 三千五百万, 一百五, 两三百.
struct HanNumber {
  /// In place: nearly all have one, and there are many.
  private var numerals = InlineArray<32, Numeral>(repeating: .more)
  private(set) var count = 0
  private(set) var digitCount = 0
  private(set) var hasZero = false
  /// Whether it has 十, 百, 万 and not only digits.
  private(set) var hasPowers = false
  /// Whether it has 万 or more.
  private(set) var hasScale = false
  /// Whether the last digit waits for a power, and whether one ever did when another came.
  private var endsInDigit = false
  private var hasChoice = false

  var isEmpty: Bool { count == 0 }
  var first: Numeral? { count > 0 ? numerals[0] : nil }
  var last: Numeral? { count > 0 ? numerals[count - 1] : nil }

  /// Adds a character, where the number goes on with it.
  mutating func add(_ numeral: Numeral) -> Bool {
    guard count < numerals.count else { return false }
    switch numeral {
    case .more:
      switch last {
      case .power, .scale: break
      default: return false
      }
    case .digit(let digit):
      digitCount += 1
      if digit == 0 { hasZero = true }
      if endsInDigit, digit != 0 { hasChoice = true }
      endsInDigit = digit != 0
    case .tens: hasPowers = true
    case .power:
      hasPowers = true
      endsInDigit = false
    case .scale:
      hasPowers = true
      hasScale = true
      endsInDigit = false
    case .several: break
    }
    numerals[count] = numeral
    count += 1
    return true
  }

  /// Whether it is only powers: 百万, and not 一百万.
  var isBare: Bool {
    switch first {
    case .power(let power): power > 1 && digitCount == 0
    case .scale: digitCount == 0
    default: false
    }
  }

  /// The order of magnitude of 几百, 数十万 and 十几亿.
  var magnitude: Int? {
    let skipped: Int
    switch (first, count > 1 ? numerals[1] : nil) {
    case (.several?, _): skipped = 1
    case (.power(1)?, .several?): skipped = 0
    default: return nil
    }
    var sum = 0
    for index in skipped..<count {
      switch numerals[index] {
      case .power(let power), .scale(let power): sum += Int(power)
      case .several, .more: break
      case .digit, .tens: return nil
      }
    }
    return sum > 0 && sum <= 18 ? sum : nil
  }

  /// What it is: the main reading.
  var value: Rational? { values?.main }

  /// What it is, and what it may be as well: two digits make a choice, or the last power is left out.
  var values: (main: Rational, others: [Rational])? {
    guard hasPowers else { return digitValues }
    var main: Rational?
    var others: [Rational] = []
    for choice in 0...(hasChoice ? 1 : 0) {
      for reading in (endsInDigit ? 0 : 1)...1 {
        guard let value = sum(choice: choice, isElliptic: reading == 0) else { continue }
        if main == nil {
          main = value
        } else if value != main, !others.contains(value) {
          others.append(value)
        }
      }
    }
    return main.map { ($0, others) }
  }

  private var digitValues: (main: Rational, others: [Rational])? {
    guard digitCount > 0, digitCount <= 18 else { return nil }
    var joined = 0
    for index in 0..<count {
      if case .digit(let digit) = numerals[index] { joined = joined * 10 + Int(digit) }
    }
    guard digitCount == 2 else { return (Rational(joined), []) }
    let (first, last) = (joined / 10, joined % 10)
    let isChoice = last == first + 1 || (first, last) == (3, 5)
    return isChoice
      ? (Rational(first), [Rational(last), Rational(joined)])
      : (Rational(joined), [Rational(first), Rational(last)])
  }

  /// Adds up the numerals, with the first or the second of two digits side by side.
  ///
  /// - Parameter isElliptic: whether a last digit counts tenths of the power before it: 一百五 is 150.
  private func sum(choice: Int, isElliptic: Bool) -> Rational? {
    var (total, section) = (Rational.zero, Rational.zero)
    var digit: UInt8?
    var unit = Rational.one
    var lastScale: UInt8 = 99
    for index in 0..<count {
      switch numerals[index] {
      case .digit(0):
        digit = nil
        unit = .one
      case .digit(let next): digit = digit == nil || choice == 1 ? next : digit
      case .tens(let tens):
        guard let sum = section.adding(Rational(Int(tens))) else { return nil }
        section = sum
        unit = Rational(10)
      case .power(let power):
        guard let factor = Rational.powerOfTen(Int(power)),
          let sum = Rational(Int(digit ?? 1)).multiplied(by: factor).flatMap({ section.adding($0) })
        else { return nil }
        section = sum
        (digit, unit) = (nil, factor)
      case .scale(let power):
        guard let factor = Rational.powerOfTen(Int(power)),
          let part = section.adding(Rational(Int(digit ?? 0))),
          let sum = scaled(total, part, factor, isSmaller: power < lastScale)
        else { return nil }
        total = sum
        (section, digit, unit, lastScale) = (.zero, nil, factor, power)
      case .several, .more: break
      }
    }
    let rest = Rational(Int(digit ?? 0))
    let last =
      isElliptic && unit > Rational(10) ? rest.multiplied(by: unit)?.divided(by: Rational(10)) : rest
    return last.flatMap { section.adding($0) }.flatMap { total.adding($0) }
  }

  private func scaled(_ total: Rational, _ part: Rational, _ factor: Rational, isSmaller: Bool) -> Rational? {
    if part == .zero { return (total == .zero ? Rational.one : total).multiplied(by: factor) }
    if isSmaller { return part.multiplied(by: factor).flatMap { total.adding($0) } }
    return total.adding(part)?.multiplied(by: factor)
  }
}
