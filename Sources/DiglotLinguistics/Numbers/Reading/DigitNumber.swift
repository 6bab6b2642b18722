/// How a language writes numbers in digits.
struct DigitStyle: Sendable {
  /// The mark in front of the decimals, and the one between the thousands.
  let decimalMark: UInt8
  let thousandsMark: UInt8

  static let decimalPoint = DigitStyle(decimalMark: 0x2E, thousandsMark: 0x2C)
  static let decimalComma = DigitStyle(decimalMark: 0x2C, thousandsMark: 0x2E)
}

/// A number in digits, with its separators, as it begins at a place of a text.
struct DigitNumber {
  var value: Rational
  /// What it is where the separator means the other thing.
  var alternative: Rational?
  var end: Int
  /// How many digits are in front of the decimal mark.
  let digits: Int
  /// Whether it is digits and nothing else.
  var isPlain = true
  let startsWithZero: Bool

  /// Nil where no digit is at `start`, or the number doesn't fit.
  init?(_ bytes: [UInt8], at start: Int, _ style: DigitStyle) {
    guard let run = Self.run(bytes, start) else { return nil }
    value = Rational(run.value)
    end = run.end
    digits = run.count
    startsWithZero = run.count > 1 && bytes.digit(start)?.value == 0
    if run.count <= 3, let (whole, groups) = readGroups(bytes, style, after: run.value) {
      if groups == 1 { alternative = Rational(whole, over: 1_000) }
      value = Rational(whole)
      isPlain = false
    }
    readDecimals(bytes, style, after: run)
  }

  /// The groups of three digits that follow the first digits.
  private mutating func readGroups(
    _ bytes: [UInt8], _ style: DigitStyle, after first: Int
  ) -> (value: Int, groups: Int)? {
    var whole = first
    var groups = 0
    while groups < 5, let (group, next) = Self.group(bytes, end, style.thousandsMark) {
      whole = whole * 1_000 + group
      end = next
      groups += 1
    }
    return groups > 0 ? (whole, groups) : nil
  }

  private mutating func readDecimals(
    _ bytes: [UInt8], _ style: DigitStyle, after whole: (value: Int, end: Int, count: Int)
  ) {
    let isFullWidth = style.decimalMark == 0x2E && bytes.hasPrefix("．", at: end)
    guard bytes.byte(end) == style.decimalMark || isFullWidth,
      let part = Self.decimals(bytes, end + (isFullWidth ? 3 : 1)),
      let power = Rational.powerOfTen(part.count), let fraction = Rational(part.value).divided(by: power),
      let sum = value.adding(fraction)
    else { return }
    if part.count == 3, isPlain, whole.count <= 3 { alternative = Rational(whole.value * 1_000 + part.value) }
    value = sum
    end = part.end
    isPlain = false
  }

  /// The digits behind a decimal mark. Those behind the ninth don't count.
  private static func decimals(_ bytes: [UInt8], _ start: Int) -> (value: Int, end: Int, count: Int)? {
    var index = start
    var value = 0
    var count = 0
    while let (digit, length) = bytes.digit(index) {
      if count < 9 {
        value = value * 10 + digit
        count += 1
      }
      index += length
    }
    return count > 0 ? (value, index, count) : nil
  }

  /// The end of the digits and separators that begin at `start`.
  static func skip(_ bytes: [UInt8], _ start: Int) -> Int {
    var index = start
    while true {
      if let (_, length) = bytes.digit(index) {
        index += length
      } else if bytes.byte(index) == 0x2C || bytes.byte(index) == 0x2E, bytes.isDigit(index + 1) {
        index += 1
      } else {
        return max(index, start + 1)
      }
    }
  }

  static func run(_ bytes: [UInt8], _ start: Int) -> (value: Int, end: Int, count: Int)? {
    var index = start
    var value = 0
    var count = 0
    while let (digit, length) = bytes.digit(index) {
      guard count < 18 else { return nil }
      value = value * 10 + digit
      index += length
      count += 1
    }
    return count > 0 ? (value, index, count) : nil
  }

  /// Three digits after a separator: that of the language, or a thin or no-break space.
  private static func group(_ bytes: [UInt8], _ index: Int, _ mark: UInt8) -> (value: Int, end: Int)? {
    let length: Int
    switch bytes.byte(index) {
    case mark: length = 1
    case 0x20 where mark == 0x2E: length = 1
    case 0xC2 where bytes.byte(index + 1) == 0xA0: length = 2
    case 0xE2 where bytes.hasPrefix("\u{202F}", at: index) || bytes.hasPrefix("\u{2009}", at: index):
      length = 3
    case 0xEF where mark == 0x2C && bytes.hasPrefix("，", at: index): length = 3
    default: return nil
    }
    guard let group = run(bytes, index + length), group.count == 3 else { return nil }
    return (group.value, group.end)
  }
}
