/// Reads the quantities of a text in a language that writes numbers in characters.
struct HanReader {
  let bytes: [UInt8]
  let language: HanLanguage
  var quantities: [Quantity] = []
  /// What is read next.
  var index = 0
  private var lastIsScaled = false

  init(_ bytes: [UInt8], _ language: HanLanguage) {
    self.bytes = bytes
    self.language = language
    quantities.reserveCapacity(4)
  }

  mutating func read() -> [Quantity] {
    while let place = HanPlaces.first(in: bytes, from: index, language.beginnings) {
      index = place
      let byte = bytes.byte(place)
      if bytes.digit(place) != nil {
        readDigits()
      } else if byte < 0x80 {
        readLetters()
      } else {
        let (scalar, length) = bytes.scalar(place)
        readCharacter(scalar, length)
      }
    }
    return quantities
  }

  /// Skips Latin letters, unless they are a name with digits.
  private mutating func readLetters() {
    let start = index
    while bytes.isLetter(index) { index += 1 }
    let next = bytes.byte(index)
    guard next &- 0x30 < 10 || next == 0x2D, let end = Identifier.end(bytes, start) else { return }
    if let quantity = Identifier.quantity(bytes, start..<end) { append(quantity) }
    index = end
  }

  private mutating func readCharacter(_ scalar: UInt32, _ length: Int) {
    let start = index
    let isOpen = !language.needsBoundary || !Self.isSyllable(bytes.scalar(before: start))
    if isOpen, let (phrase, end) = language.phrase(bytes, at: start) {
      index = end
      switch phrase {
      case .idiom: return
      case .quantity(let kind, let value):
        var quantity = Quantity(start..<end, kind, value, isStrong: false)
        quantity.isDoubtful = language.needsBoundary
        return append(quantity)
      case .magnitude(let power): return append(vague(power, start..<end))
      case .number: index = start
      }
    }
    if language.numerals[scalar] != nil, isOpen {
      readNumerals(start)
    } else if let (_, end) = language.half.longest(bytes, at: start) {
      readHalf(start..<end)
    }
    if index == start { index += length }
  }

  static func isSyllable(_ scalar: UInt32) -> Bool { (0xAC00...0xD7A3).contains(scalar) }

  // MARK: Numbers in characters

  private mutating func readNumerals(_ start: Int) {
    let (number, end) = numerals(at: start)
    guard !number.isEmpty else { return }
    if language.needsBoundary, !number.hasPowers || number.count < 2 { return }
    if let magnitude = number.magnitude {
      index = end
      return finish(vague(magnitude, start..<end), end)
    }
    guard let (main, others) = number.values, hasDigit(number) else {
      index = end
      return
    }
    var quantity = Quantity(start..<end, .cardinal, main, isStrong: isStrong(number, main))
    // 천구 is a thousand and nine hundred, and the sky.
    if language.needsBoundary, number.count < 3, !number.hasScale {
      quantity.isStrong = false
      quantity.isDoubtful = true
    }
    for value in others { quantity.add(alternative: value) }
    if number.isBare, language.vagueMarks.contains(bytes.scalar(before: start)),
      let magnitude = main.magnitude
    {
      index = end
      return finish(vague(magnitude, start..<end), end)
    }
    if let (part, partEnd) = decimals(number, end) {
      return readDecimal(start, number, part, partEnd)
    }
    index = end
    if let fractionEnd = language.partsOf.longest(bytes, at: end)?.end,
      readFraction(start, quantity.value, fractionEnd)
    {
      return
    }
    finish(quantity, end)
  }

  /// 几 and 数 alone are no number.
  private func hasDigit(_ number: HanNumber) -> Bool {
    switch number.first {
    case .several, .more: false
    default: true
    }
  }

  private func isStrong(_ number: HanNumber, _ value: Rational) -> Bool {
    guard !number.isBare else { return false }
    if number.hasPowers { return value > Rational(12) }
    return number.digitCount >= 4 || (number.digitCount == 3 && number.hasZero)
  }

  /// The numerals from `start` on.
  func numerals(at start: Int) -> (HanNumber, end: Int) {
    var number = HanNumber()
    var end = start
    while end < bytes.count {
      let (scalar, length) = bytes.scalar(end)
      guard let numeral = language.numerals[scalar] else { break }
      // 万一 and 一些 are words, also behind a number.
      if !number.isEmpty, case .idiom? = language.phrase(bytes, at: end)?.value,
        !goesOn(numeral, number)
      {
        break
      }
      guard number.add(numeral) else { break }
      end += length
    }
    return (number, end)
  }

  /// Whether a numeral that begins a phrase belongs to the number all the same: 三万一千.
  private func goesOn(_ numeral: Numeral, _ number: HanNumber) -> Bool {
    switch (numeral, number.last) {
    case (.power, _), (.scale, _): true
    // 十一点 is eleven o'clock, whatever 一点 may be alone.
    case (.digit, .power(1)): true
    default: false
    }
  }

  // MARK: Decimals, fractions, halves

  /// The digits behind 点, where they are decimals and not minutes.
  func decimals(_ number: HanNumber, _ end: Int) -> (Rational, end: Int)? {
    guard let pointEnd = language.point.longest(bytes, at: end)?.end else { return nil }
    let (digits, digitsEnd) = digitRun(pointEnd)
    guard !digits.isEmpty, digits.count <= 9, let power = Rational.powerOfTen(digits.count),
      let part = Rational(digits.reduce(0) { $0 * 10 + $1 }).divided(by: power)
    else { return nil }
    if case .power? = language.numerals[bytes.scalar(digitsEnd).scalar], !isScale(digitsEnd) { return nil }
    if case .unit(.minute)? = language.endings.longest(bytes, at: digitsEnd)?.value { return nil }
    return (part, digitsEnd)
  }

  private func isScale(_ index: Int) -> Bool {
    let (scalar, length) = bytes.scalar(index)
    if case .power(let power)? = language.numerals[scalar], power > 1 {
      if case .scale? = language.numerals[bytes.scalar(index + length).scalar] { return true }
    }
    return false
  }

  private func digitRun(_ start: Int) -> (digits: [Int], end: Int) {
    var digits: [Int] = []
    var end = start
    while digits.count < 12, case let (scalar, length) = bytes.scalar(end),
      case .digit(let digit)? = language.numerals[scalar]
    {
      digits.append(Int(digit))
      end += length
    }
    return (digits, end)
  }

  private mutating func readDecimal(_ start: Int, _ number: HanNumber, _ part: Rational, _ end: Int) {
    index = end
    guard let value = number.value?.adding(part) else { return }
    var quantity = Quantity(start..<end, .cardinal, value, isStrong: true)
    let scale = readPowers(&quantity)
    finish(quantity, quantity.range.upperBound, scale: scale)
  }

  /// Whether 万 or 百万 stands there: with a blank in front, 百 alone may be another word.
  private func startsScale(_ start: Int) -> Bool {
    let (scalar, length) = bytes.scalar(start)
    switch language.numerals[scalar] {
    case .scale?: return true
    case .power?:
      if case .scale? = language.numerals[bytes.scalar(start + length).scalar] { return true }
      return false
    default: return false
    }
  }

  /// Multiplies a number with the powers that follow it: 1.5万, 三点五亿, 3千万.
  mutating func readPowers(_ quantity: inout Quantity) -> Rational {
    var powers = HanNumber()
    var end = quantity.range.upperBound
    if bytes.byte(end) == 0x20, startsScale(end + 1) { end += 1 }
    while case let (scalar, length) = bytes.scalar(end), let numeral = language.numerals[scalar] {
      if case .digit = numeral { break }
      if case .several = numeral { break }
      if case .idiom? = language.phrase(bytes, at: end)?.value { break }
      if case .more = numeral, powers.isEmpty {
        guard case .power? = language.numerals[bytes.scalar(end + length).scalar] else {
          guard case .scale? = language.numerals[bytes.scalar(end + length).scalar] else { break }
          end += length
          continue
        }
        end += length
        continue
      }
      guard powers.add(numeral) else { break }
      end += length
    }
    guard powers.hasPowers, let factor = powers.value,
      let product = quantity.value.multiplied(by: factor)
    else {
      return .one
    }
    quantity.value = product
    quantity.alternatives = quantity.alternatives.compactMap { $0.multiplied(by: factor) }
    quantity.kind = .cardinal
    quantity.range = quantity.range.lowerBound..<end
    index = end
    return factor
  }

  /// 三分之二, 百分之四十: the parts are named first.
  private mutating func readFraction(_ start: Int, _ parts: Rational, _ next: Int) -> Bool {
    guard let (top, end) = plainNumber(next) else { return false }
    let range = start..<end
    index = end
    switch parts {
    case Rational(100), Rational(1_000), Rational(10_000):
      guard let percent = top.multiplied(by: Rational(100))?.divided(by: parts) else { return false }
      append(Quantity(range, .percentage, percent, isStrong: percent != Rational(100)))
    default:
      guard let fraction = top.divided(by: parts) else { return false }
      append(Quantity(range, .fraction, fraction, isStrong: fraction != .half))
    }
    return true
  }

  /// A number in digits or characters, with its decimals.
  private func plainNumber(_ start: Int) -> (Rational, end: Int)? {
    if bytes.digit(start) != nil {
      return DigitNumber(bytes, at: start, .decimalPoint).map { ($0.value, $0.end) }
    }
    let (number, end) = numerals(at: start)
    guard !number.isEmpty, hasDigit(number), let value = number.value else { return nil }
    guard let (part, partEnd) = decimals(number, end), let sum = value.adding(part) else {
      return (value, end)
    }
    return (sum, partEnd)
  }

  /// 半 in front of what it halves: 半年, 半个世纪.
  private mutating func readHalf(_ range: Range<Int>) {
    index = range.upperBound
    let counterEnd = language.counter.longest(bytes, at: index)?.end ?? index
    var quantity = Quantity(range, .fraction, .half, isStrong: false)
    if case (.unit(let unit), let end)? = language.endings.longest(bytes, at: counterEnd) {
      quantity.unit = unit
      index = end
    } else if case (.year, let end)? = language.endings.longest(bytes, at: counterEnd) {
      quantity.unit = .year
      index = end
    } else if case (.month, let end)? = language.endings.longest(bytes, at: counterEnd) {
      quantity.unit = .month
      index = end
    } else if case (.century, let end)? = language.endings.longest(bytes, at: counterEnd) {
      quantity.unit = .century
      index = end
    }
    append(quantity)
  }

  func vague(_ power: Int, _ range: Range<Int>) -> Quantity {
    var quantity = Quantity(range, .vague, Rational.powerOfTen(power) ?? .one, isStrong: false)
    quantity.magnitude = power
    return quantity
  }

  // MARK: Ranges

  /// Adds a quantity, and gives the start of a range what its end has: 50到100亿, 10%至20%.
  mutating func append(_ quantity: consuming Quantity, scale: Rational = .one) {
    defer { lastIsScaled = scale != .one }
    if let mega = language.megaMark, bytes.scalar(before: quantity.range.upperBound) == mega,
      let million = Rational.powerOfTen(6)
    {
      quantity.add(alternative: quantity.value.divided(by: million))
    }
    if let end = quantities.last?.range.upperBound, isRange(from: end, to: quantity.range.lowerBound),
      let last = quantities.last
    {
      if last.kind == .percentage, quantity.kind == .cardinal, quantity.unit == nil {
        var percentage = quantity
        percentage.kind = .percentage
        quantities.append(percentage)
        return
      }
      let opens = last.kind == .cardinal || last.kind == .year
      let closes = quantity.kind == .cardinal || quantity.kind == .percentage || quantity.kind == .multiplier
      if opens, closes, !lastIsScaled, last.unit == nil || last.unit == quantity.unit {
        quantities.removeLast()
        quantities.append(last.opening(rangeTo: quantity, scale: scale))
      }
    }
    quantities.append(quantity)
  }

  private func isRange(from end: Int, to start: Int) -> Bool {
    guard end < start, start - end <= 9 else { return false }
    let mark = bytes.skippingBlanks(end)
    guard let markEnd = language.rangeMarks.longest(bytes, at: mark)?.end else { return false }
    return bytes.skippingBlanks(markEnd) == start
  }
}
