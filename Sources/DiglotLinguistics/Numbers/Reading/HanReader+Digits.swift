/// Numbers in digits, with characters behind them: 3亿5000万, 30多万, 70B.
extension HanReader {
  mutating func readDigits() {
    let start = index
    let isReference = bytes.byte(start - 1) == 0x23 && bytes.byte(start - 2) == 0x26
    guard !isReference, let number = DigitNumber(bytes, at: start, .decimalPoint) else {
      index = DigitNumber.skip(bytes, start)
      return
    }
    if readVersion(start, number) || readClock(start, number) || readSlash(start, number)
      || readLetters(start, number) || readMixed(start, number)
    {
      return
    }
    var quantity = digits(start..<number.end, number)
    index = number.end
    let scale = readPowers(&quantity)
    if scale != .one { addRest(to: &quantity, scale) }
    if scale == .one, let end = language.partsOf.longest(bytes, at: number.end)?.end,
      let top = DigitNumber(bytes, at: end, .decimalPoint), let fraction = top.value.divided(by: number.value)
    {
      quantity = Quantity(start..<top.end, .fraction, fraction, isStrong: false)
      index = top.end
      return append(quantity)
    }
    finish(quantity, quantity.range.upperBound, scale: scale)
  }

  private func digits(_ range: Range<Int>, _ number: DigitNumber) -> Quantity {
    var quantity = Quantity(range, .cardinal, number.value, isStrong: true)
    quantity.isInDigits = true
    quantity.add(alternative: number.alternative)
    if number.isPlain, number.digits == 4, !number.startsWithZero, let year = number.value.whole,
      (1_000...2_100).contains(year)
    {
      quantity.kind = .year
      if year >= 1_900, year % 100 > 12 { quantity.add(alternative: Rational(year % 100)) }
    }
    return quantity
  }

  /// What is added to a number behind a scale: 3亿5000万, 1万2.
  private mutating func addRest(to quantity: inout Quantity, _ scale: Rational) {
    var scale = scale
    for _ in 0..<4 {
      guard bytes.isDigit(index), scale >= Rational(100),
        let number = DigitNumber(bytes, at: index, .decimalPoint)
      else { return }
      var rest = Quantity(index..<number.end, .cardinal, number.value, isStrong: true)
      let start = index
      index = number.end
      let factor = readPowers(&rest)
      if factor == .one, number.digits == 1 {
        guard let part = rest.value.multiplied(by: scale)?.divided(by: Rational(10)) else { return }
        rest.value = part
      }
      guard rest.value < scale, let sum = quantity.value.adding(rest.value) else {
        index = start
        return
      }
      quantity.value = sum
      quantity.alternatives = []
      quantity.range = quantity.range.lowerBound..<index
      scale = factor
    }
  }

  /// “1.2.3”: a name.
  private mutating func readVersion(_ start: Int, _ number: DigitNumber) -> Bool {
    guard bytes.byte(number.end) == 0x2E, bytes.isDigit(number.end + 1), !number.isPlain else { return false }
    let end = DigitNumber.skip(bytes, start)
    index = end
    if end - start <= 40, let quantity = Identifier.quantity(bytes, start..<end) { append(quantity) }
    return true
  }

  /// “15:30”, with a colon of either width.
  private mutating func readClock(_ start: Int, _ number: DigitNumber) -> Bool {
    let isFullWidth = bytes.hasPrefix("：", at: number.end)
    guard number.isPlain, number.digits <= 2, bytes.byte(number.end) == 0x3A || isFullWidth,
      let hour = number.value.whole,
      let minutes = DigitNumber.run(bytes, number.end + (isFullWidth ? 3 : 1)), minutes.count == 2,
      minutes.value < 60,
      let value = Rational(hour * 60 + minutes.value, over: 60)
    else { return false }
    var quantity = Quantity(start..<minutes.end, .time, value, isStrong: false)
    quantity.isInDigits = true
    let noon = Rational(12)
    quantity.add(alternative: value < noon ? value.adding(noon) : value.subtracting(noon))
    quantity.add(alternative: Rational(hour))
    quantity.add(alternative: Rational(minutes.value))
    index = minutes.end
    if bytes.byte(index) == 0x3A, let seconds = DigitNumber(bytes, at: index + 1, .decimalPoint),
      seconds.digits == 2
    {
      index = seconds.end
    }
    append(quantity)
    return true
  }

  /// “1/2”: a fraction, or two numbers of a date.
  private mutating func readSlash(_ start: Int, _ number: DigitNumber) -> Bool {
    guard let (quantity, end) = SlashFraction.read(bytes, start, number) else { return false }
    index = end
    append(quantity)
    return true
  }

  /// 1千6百万: digits one by one between the characters.
  private mutating func readMixed(_ start: Int, _ number: DigitNumber) -> Bool {
    guard number.isPlain, number.digits == 1, let first = number.value.whole,
      case .power? = language.numerals[bytes.scalar(number.end).scalar]
    else { return false }
    var mixed = HanNumber()
    guard mixed.add(.digit(UInt8(truncatingIfNeeded: first))) else { return false }
    var end = number.end
    while end < bytes.count {
      if let (digit, length) = bytes.digit(end),
        case .power? = language.numerals[bytes.scalar(end + length).scalar],
        mixed.add(.digit(UInt8(truncatingIfNeeded: digit)))
      {
        end += length
        continue
      }
      let (scalar, length) = bytes.scalar(end)
      guard let numeral = language.numerals[scalar] else { break }
      if case .digit = numeral { break }
      if case .idiom? = language.phrase(bytes, at: end)?.value { break }
      guard mixed.add(numeral) else { break }
      end += length
    }
    guard mixed.digitCount > 1, let value = mixed.value else { return false }
    var quantity = Quantity(start..<end, .cardinal, value, isStrong: true)
    quantity.isInDigits = true
    index = end
    finish(quantity, end)
    return true
  }

  /// Letters behind the digits: “70B”, “3 GB”, “10x”, “5G”.
  private mutating func readLetters(_ start: Int, _ number: DigitNumber) -> Bool {
    let isApart = bytes.byte(number.end) == 0x20
    let first = number.end + (isApart ? 1 : 0)
    var end = first
    while end < bytes.count, end - first < 24, bytes.isLetter(end) { end += 1 }
    guard end > first else { return false }
    var quantity = digits(start..<number.end, number)
    let letter = bytes.byte(first) | 0x20
    if !isApart, end - first == 1, !bytes.isDigit(end) {
      if letter == 0x78 {
        quantity.kind = .multiplier
        quantity.range = start..<end
        index = end
        append(quantity)
        return true
      }
      let powers: [UInt8: Int] = [0x6B: 3, 0x6D: 6, 0x62: 9, 0x74: 12]
      if let power = powers[letter], let scale = Rational.powerOfTen(power),
        let value = number.value.multiplied(by: scale)
      {
        quantity.kind = .cardinal
        quantity.alternatives = []
        quantity.value = value
        if number.value > Rational(12) || bytes.byte(first) == 0x6D {
          quantity.add(alternative: number.value)
        }
        quantity.range = start..<end
        index = end
        append(quantity, scale: scale)
        return true
      }
    }
    if !bytes.isDigit(end), let unit = WordLanguage.english.table.find(bytes, first..<end)?.unit {
      quantity.setUnit(unit)
      index = end
      append(quantity)
      return true
    }
    guard !isApart, let nameEnd = Identifier.end(bytes, start) else { return false }
    if let name = Identifier.quantity(bytes, start..<nameEnd) { append(name) }
    index = nameEnd
    return true
  }
}
