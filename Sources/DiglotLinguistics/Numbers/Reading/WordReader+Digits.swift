/// Numbers in digits, and names with digits.
extension WordReader {
  mutating func readDigits() {
    let start = index
    if let end = figureEnd(start) {
      if let number = DigitNumber(bytes, at: start, language.digits) {
        append(Quantity(start..<end, .cardinal, number.value, isStrong: false))
      }
      index = end
      return
    }
    let isReference = bytes.byte(start - 1) == 0x23 && bytes.byte(start - 2) == 0x26
    guard !isReference, var number = DigitNumber(bytes, at: start, language.digits) else {
      index = DigitNumber.skip(bytes, start)
      return
    }
    readLeadingPoint(start, &number)
    if readVersion(start, number) || readClock(start, number) || readSlash(start, number)
      || readSuffix(start, number)
    {
      return
    }
    var quantity = digits(start..<number.end, number)
    var end = number.end
    addVulgarFraction(&quantity, &end)
    let scale = readScale(&quantity, &end)
    readDegrees(&quantity, &end)
    readHours(&quantity, number, end)
    finish(quantity, end, scale: scale)
    isYearOfSeason()
  }

  /// The quantity of a number in digits, before what follows it is looked at.
  private func digits(_ range: Range<Int>, _ number: DigitNumber) -> Quantity {
    var quantity = Quantity(range, .cardinal, number.value, isStrong: true)
    quantity.isInDigits = true
    quantity.add(alternative: number.alternative)
    guard number.isPlain, number.digits == 4, let value = number.value.whole else { return quantity }
    if number.startsWithZero {
      quantity.kind = .time
      quantity.isStrong = false
      quantity.alternatives = [Rational(value / 100), Rational(value % 100)]
    } else if (1_000...2_100).contains(value) {
      quantity.kind = .year
      if value >= 1_900, value % 100 > 12 { quantity.add(alternative: Rational(value % 100)) }
    }
    return quantity
  }

  /// “.5”, where no letter or digit is in front of the point.
  private func readLeadingPoint(_ start: Int, _ number: inout DigitNumber) {
    let before = bytes.byte(start - 2)
    guard bytes.byte(start - 1) == 0x2E, start == 1 || before == 0x20 || before == 0x28 || before == 0x24,
      number.isPlain, let power = Rational.powerOfTen(number.digits),
      let value = number.value.divided(by: power)
    else { return }
    number.alternative = number.value
    number.value = value
    number.isPlain = false
  }

  /// “24/7”: where a figure of speech begins at `start`.
  private func figureEnd(_ start: Int) -> Int? {
    for figure in language.figures where bytes.hasPrefix(figure, at: start) {
      let end = start + figure.utf8CodeUnitCount
      let isWhole =
        !bytes.isDigit(end) && !(bytes.byte(end) == 0x2E && bytes.isDigit(end + 1))
        && !(bytes.byte(end) == 0x2C && bytes.isDigit(end + 1)) && bytes.byte(end) != 0x2F
        && !bytes.isLetter(end) && bytes.byte(end) != 0x25
      let isOpen = !bytes.isDigit(start - 1) && !(bytes.byte(start - 1) == 0x2E && bytes.isDigit(start - 2))
      guard isWhole, isOpen else { continue }
      if token(after: end).map({ startsScale($0.word) }) ?? false { continue }
      return end
    }
    return nil
  }

  private func startsScale(_ word: NumberWord) -> Bool {
    switch word {
    case .hundred, .scale, .bunch: true
    default: false
    }
  }

  // MARK: Digits with marks between them

  /// “1.2.3”, an address or a version: a name.
  private mutating func readVersion(_ start: Int, _ number: DigitNumber) -> Bool {
    guard bytes.byte(number.end) == 0x2E, bytes.isDigit(number.end + 1),
      !number.isPlain || language.digits.decimalMark != 0x2E
    else { return false }
    let end = DigitNumber.skip(bytes, start)
    index = end
    guard end - start <= 40 else { return true }
    appendIdentifier(start..<end)
    return true
  }

  /// “19:30”, “7:30:15”, “7.30 pm”.
  private mutating func readClock(_ start: Int, _ number: DigitNumber) -> Bool {
    guard number.isPlain, number.digits <= 2, bytes.byte(number.end) == 0x3A, let hour = number.value.whole,
      let minutes = DigitNumber.run(bytes, number.end + 1), minutes.count == 2, minutes.value < 60,
      let value = Rational(hour * 60 + minutes.value, over: 60)
    else { return false }
    var end = minutes.end
    if bytes.byte(end) == 0x3A, let seconds = DigitNumber.run(bytes, end + 1), seconds.count == 2 {
      end = seconds.end
    }
    var quantity = Quantity(start..<end, .time, value, isStrong: false)
    quantity.isInDigits = true
    finish(quantity, end, scale: .one)
    if let last = quantities.last, last.kind == .time, !last.isStrong, last.range.lowerBound == start {
      quantities[quantities.count - 1].add(alternative: Rational(hour))
      quantities[quantities.count - 1].add(alternative: Rational(minutes.value))
    }
    return true
  }

  /// “1/2”: a fraction, or two numbers of a date.
  private mutating func readSlash(_ start: Int, _ number: DigitNumber) -> Bool {
    guard let (quantity, end) = SlashFraction.read(bytes, start, number) else { return false }
    index = end
    append(quantity)
    return true
  }

  private func addVulgarFraction(_ quantity: inout Quantity, _ end: inout Int) {
    guard bytes.byte(end) == 0xC2 else { return }
    let part: Rational?
    switch bytes.byte(end + 1) {
    case 0xBC: part = Rational(1, over: 4)
    case 0xBD: part = .half
    case 0xBE: part = Rational(3, over: 4)
    default: part = nil
    }
    guard let part, let sum = quantity.value.adding(part) else { return }
    quantity.value = sum
    quantity.kind = .cardinal
    end += 2
    quantity.range = quantity.range.lowerBound..<end
  }

  /// The second year of “2018-19”.
  private mutating func isYearOfSeason() {
    guard quantities.count > 1, let last = quantities.last, last.isInDigits, let short = last.value.whole,
      short < 100,
      last.range.count == 2
    else { return }
    let before = quantities[quantities.count - 2]
    let mark = bytes.byte(before.range.upperBound)
    guard before.kind == .year, let year = before.value.whole,
      last.range.lowerBound - before.range.upperBound <= 3,
      mark == 0x2D || mark == 0x2F || mark == 0xE2
    else { return }
    quantities[quantities.count - 1].add(alternative: Rational(year / 100 * 100 + short))
  }

  // MARK: What follows the digits

  /// Letters right behind the digits: “21st”, “1990s”, “70B”, “10x”, “5G”.
  private mutating func readSuffix(_ start: Int, _ number: DigitNumber) -> Bool {
    guard bytes.isLetter(number.end) else { return false }
    var end = number.end
    while end < bytes.count, end - number.end < 24, bytes.isLetter(end) { end += 1 }
    let range = start..<end
    var quantity = digits(range, number)
    let first = bytes.byte(number.end) | 0x20
    switch (end - number.end, first) {
    case _ where isOrdinalEnding(number.end, end):
      quantity.kind = .ordinal
      quantity.alternatives = []
      index = end
      append(quantity)
    case (1, 0x73):  // 1990s
      index = end
      guard let year = number.value.whole, year % 10 == 0, number.isPlain, isDecade(year, number.digits)
      else {
        append(quantity)
        return true
      }
      var decade = decade(year, range, isStrong: true)
      decade.isInDigits = true
      append(decade)
    case (1, 0x78):  // 10x
      index = end
      quantity.kind = .multiplier
      append(quantity)
    case (1...3, _) where scalePower(number.end, end) != nil && !bytes.isDigit(end):
      guard let power = scalePower(number.end, end), let scale = Rational.powerOfTen(power),
        let value = number.value.multiplied(by: scale)
      else { return false }
      quantity.kind = .cardinal
      quantity.alternatives = []
      quantity.value = value
      if number.value > Rational(12) || first == 0x6D { quantity.add(alternative: number.value) }
      finish(quantity, end, scale: scale)
    case (1, 0x61), (1, 0x70), (2, 0x61), (2, 0x70):
      return false
    default:
      if !bytes.isDigit(end), token(after: number.end)?.entry.unit != nil { return false }
      guard readIdentifier(from: start) else { return false }
    }
    return true
  }

  private func isDecade(_ year: Int, _ digits: Int) -> Bool {
    digits == 2 || (digits == 4 && year < 2_100) || (digits == 3 && year % 100 == 0)
  }

  private func isOrdinalEnding(_ start: Int, _ end: Int) -> Bool {
    guard end - start == 2 else { return false }
    let letters = (bytes.byte(start) | 0x20, bytes.byte(start + 1) | 0x20)
    return letters == (0x73, 0x74) || letters == (0x6E, 0x64) || letters == (0x72, 0x64)
      || letters == (0x74, 0x68)
  }

  /// The power of ten of “K”, “M”, “bn”.
  private func scalePower(_ start: Int, _ end: Int) -> Int? {
    let letter = bytes.byte(start) | 0x20
    if end - start == 1 {
      switch letter {
      case 0x6B: return 3
      case 0x6D: return 6
      case 0x62: return 9
      case 0x74: return bytes.isCapital(start) ? 12 : nil
      default: return nil
      }
    }
    guard case .scale(let power)? = language.table.find(bytes, start..<end)?.word else { return nil }
    return power
  }

  /// “5 million”, “3 hundred thousand”, “20 grand”.
  private func readScale(_ quantity: inout Quantity, _ end: inout Int) -> Rational {
    var scale = Rational.one
    while let next = token(after: end) {
      let factor: Rational?
      switch next.word {
      case .scale(let power): factor = Rational.powerOfTen(power)
      case .hundred: factor = Rational(100)
      default: return scale
      }
      guard let factor, let product = quantity.value.multiplied(by: factor),
        let both = scale.multiplied(by: factor)
      else { return scale }
      quantity.value = product
      quantity.kind = .cardinal
      quantity.alternatives = quantity.alternatives.compactMap { $0.multiplied(by: factor) }
      scale = both
      end = next.range.upperBound
      quantity.range = quantity.range.lowerBound..<end
    }
    return scale
  }

  /// “20 °C”, “70°F”.
  private func readDegrees(_ quantity: inout Quantity, _ end: inout Int) {
    let sign = bytes.skippingBlanks(end)
    guard bytes.byte(sign) >= 0x80 else { return }
    var letter = sign + 2
    if bytes.hasPrefix("℃", at: sign) || bytes.hasPrefix("℉", at: sign) {
      quantity.unit = bytes.hasPrefix("℃", at: sign) ? .celsius : .fahrenheit
      end = sign + 3
      return
    }
    guard bytes.hasPrefix("°", at: sign) else { return }
    letter = bytes.skippingBlanks(letter)
    switch bytes.byte(letter) | 0x20 {
    case 0x63: quantity.unit = .celsius
    case 0x66: quantity.unit = .fahrenheit
    default: return
    }
    end = letter + 1
  }

  /// “1500 GMT”: hours and minutes.
  private func readHours(_ quantity: inout Quantity, _ number: DigitNumber, _ end: Int) {
    guard number.isPlain, number.digits == 4, let clock = number.value.whole, clock < 2_400, clock % 100 < 60
    else { return }
    let next = bytes.skippingBlanks(end)
    let zones: [StaticString] = ["GMT", "UTC", "BST", "EST", "CET", "hours", "hrs"]
    guard zones.contains(where: { bytes.hasPrefix($0, at: next) }),
      let time = Rational(clock / 100 * 60 + clock % 100, over: 60)
    else { return }
    quantity = Quantity(quantity.range, .time, time, isStrong: false)
    quantity.isInDigits = true
  }

  // MARK: Names with digits

  /// Reads a name such as “GPT-4”, that begins at `start`; `index` may be inside of it.
  mutating func readIdentifier(from start: Int) -> Bool {
    guard let end = Identifier.end(bytes, start) else { return false }
    appendIdentifier(start..<end)
    index = end
    return true
  }

  private mutating func appendIdentifier(_ range: Range<Int>) {
    if let quantity = Identifier.quantity(bytes, range) { append(quantity) }
  }
}
