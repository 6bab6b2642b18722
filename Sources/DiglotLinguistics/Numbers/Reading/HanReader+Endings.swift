/// What follows a number and says what kind of quantity it is.
extension HanReader {
  /// Reads what follows a number, adds the quantity, and goes on behind it.
  mutating func finish(_ quantity: consuming Quantity, _ start: Int, scale: Rational = .one) {
    var end = start
    if language.ordinalMarks.contains(bytes.scalar(before: quantity.range.lowerBound)),
      quantity.kind != .vague
    {
      quantity.kind = .ordinal
      quantity.isStrong = quantity.isStrong && quantity.value > Rational(12)
    }
    if let percentEnd = percentSign(after: end) {
      quantity.kind = .percentage
      quantity.isStrong = quantity.value != Rational(100)
      quantity.range = quantity.range.lowerBound..<percentEnd
      index = percentEnd
      return append(quantity, scale: scale)
    }
    if quantity.isInDigits, bytes.byte(end) == 0x20 { end += 1 }
    guard language.followers.contains(bytes.scalar(end).scalar) else {
      index = max(index, quantity.range.upperBound)
      return append(quantity, scale: scale)
    }
    if case .more? = language.numerals[bytes.scalar(end).scalar] { end += bytes.scalar(end).length }
    let counterEnd = language.counter.longest(bytes, at: end)?.end
    if let halfEnd = language.half.longest(bytes, at: counterEnd ?? end)?.end, isHalf(counterEnd, halfEnd) {
      addHalf(to: &quantity)
      end = halfEnd
    } else if let counterEnd {
      end = counterEnd
    }
    if case .more? = language.numerals[bytes.scalar(end).scalar] { end += bytes.scalar(end).length }
    guard let (ending, endingEnd) = language.endings.longest(bytes, at: end) else {
      index = max(index, quantity.range.upperBound)
      return append(quantity, scale: scale)
    }
    index = endingEnd
    read(ending, counterEnd != nil, &quantity)
    append(quantity, scale: scale)
  }

  /// Whether 半 behind a number adds a half: 两个半, but not the start of 半导体.
  private func isHalf(_ counterEnd: Int?, _ halfEnd: Int) -> Bool {
    guard counterEnd != nil else { return false }
    guard let ending = language.endings.longest(bytes, at: halfEnd)?.value else { return false }
    switch ending {
    case .nothing: return false
    default: return true
    }
  }

  private func addHalf(to quantity: inout Quantity) {
    guard quantity.kind != .vague, let sum = quantity.value.adding(.half) else { return }
    quantity.add(alternative: quantity.value)
    quantity.value = sum
  }

  private func percentSign(after end: Int) -> Int? {
    // Han and kana, as nearly always.
    if 0xE3...0xE9 ~= bytes.byte(end) { return nil }
    let sign = bytes.skippingBlanks(end)
    if bytes.byte(sign) == 0x25 { return sign + 1 }
    return bytes.byte(sign) == 0xEF && bytes.hasPrefix("％", at: sign) ? sign + 3 : nil
  }

  /// - Parameter isCounted: whether a counter is between the number and the ending: 三个月 are not March.
  private mutating func read(_ ending: Ending, _ isCounted: Bool, _ quantity: inout Quantity) {
    switch ending {
    case .nothing: index = max(quantity.range.upperBound, 0)
    case .percent:
      quantity.kind = .percentage
      quantity.range = quantity.range.lowerBound..<index
    case .tenth: readTenths(&quantity)
    case .discount: readDiscount(&quantity)
    case .times: readTimes(&quantity)
    case .doublings: readDoublings(&quantity)
    case .unit(let unit):
      quantity.setUnit(unit)
      if unit == .second { readHundredths(&quantity) }
      readTrailingHalf(&quantity)
    case .year: readYear(isCounted, &quantity)
    case .decade: readDecade(&quantity)
    case .century:
      if isCounted {
        quantity.setUnit(.century)
      } else {
        quantity.kind = .ordinal
        quantity.unit = nil
      }
    case .month:
      if isCounted {
        quantity.setUnit(.month)
      } else if let month = quantity.value.whole, (1...12).contains(month) {
        quantity.kind = .month
      }
    case .clock: readClockWords(&quantity)
    }
  }

  private mutating func readTrailingHalf(_ quantity: inout Quantity) {
    guard quantity.kind == .cardinal, let end = language.half.longest(bytes, at: index)?.end,
      language.counter.longest(bytes, at: end) == nil
    else { return }
    if case .idiom? = language.phrase(bytes, at: index)?.value { return }
    addHalf(to: &quantity)
    index = end
  }

  /// 9秒58: hundredths of a second.
  private mutating func readHundredths(_ quantity: inout Quantity) {
    guard quantity.isInDigits, let run = DigitNumber.run(bytes, index), run.count == 2,
      let part = Rational(run.value, over: 100), let sum = quantity.value.adding(part)
    else { return }
    quantity.value = sum
    index = run.end
  }

  // MARK: Shares and multiples

  /// 四成, 六成五.
  private mutating func readTenths(_ quantity: inout Quantity) {
    guard quantity.kind == .cardinal, quantity.value <= Rational(10) else { return }
    var percent = quantity.value.multiplied(by: Rational(10)) ?? quantity.value
    if case let (scalar, length) = bytes.scalar(index), case .digit(let digit)? = language.numerals[scalar] {
      percent = percent.adding(Rational(Int(digit))) ?? percent
      index += length
    } else if case let (scalar, _) = bytes.scalar(index), scalar == 0x534A {  // 半
      percent = percent.adding(Rational(5)) ?? percent
    }
    quantity.alternatives = quantity.alternatives.filter { $0 < Rational(10) }
      .compactMap { $0.multiplied(by: Rational(10)) }
    quantity.value = percent
    quantity.kind = .percentage
    quantity.range = quantity.range.lowerBound..<index
  }

  /// 八折 is 80 % of the price, and 20 % off; 七五折 is 75 %.
  private mutating func readDiscount(_ quantity: inout Quantity) {
    guard quantity.kind == .cardinal, quantity.value < Rational(100) else { return }
    let factor = Rational(quantity.value < Rational(10) ? 10 : 1)
    guard let paid = quantity.value.multiplied(by: factor) else { return }
    quantity.alternatives = []
    quantity.value = paid
    quantity.add(alternative: Rational(100).subtracting(paid))
    quantity.kind = .percentage
    quantity.range = quantity.range.lowerBound..<index
  }

  /// “Two times more” is three times as much.
  private mutating func readTimes(_ quantity: inout Quantity) {
    guard quantity.kind == .cardinal || quantity.kind == .year else { return }
    quantity.kind = .multiplier
    readTrailingHalf(&quantity)
    quantity.add(alternative: quantity.value.adding(.one))
  }

  /// 翻两番: doubled twice.
  private mutating func readDoublings(_ quantity: inout Quantity) {
    guard let count = quantity.value.whole, (1...10).contains(count), isDoubled(quantity.range.lowerBound)
    else { return }
    quantity.kind = .multiplier
    quantity.value = Rational(1 << count)
    quantity.alternatives = []
  }

  private func isDoubled(_ start: Int) -> Bool {
    bytes.hasPrefix("翻", at: start - 3) || bytes.hasPrefix("翻了", at: start - 6)
      || bytes.hasPrefix("翻兩", at: start - 6)
  }

  // MARK: Years, decades, hours

  private mutating func readYear(_ isCounted: Bool, _ quantity: inout Quantity) {
    guard quantity.kind != .vague else { return quantity.unit = .year }
    guard let year = quantity.value.whole else { return quantity.setUnit(.year) }
    if (1_000...2_199).contains(year), !isCounted {
      quantity.kind = .year
      quantity.isStrong = true
      return
    }
    quantity.setUnit(.year)
    // 98年 is a year, or as long as that.
    if (13...99).contains(year) || quantity.range.count == 2 && bytes.byte(quantity.range.lowerBound) == 0x30
    {
      quantity.add(alternative: Rational(1_900 + year))
      quantity.add(alternative: Rational(2_000 + year))
    }
    readTrailingHalf(&quantity)
  }

  /// 90年代, 20世纪90年代.
  private mutating func readDecade(_ quantity: inout Quantity) {
    guard let years = quantity.value.whole else { return }
    quantity.kind = .decade
    quantity.unit = nil
    let others = quantity.alternatives
    quantity.alternatives = []
    if let century = quantities.last, century.kind == .ordinal, let number = century.value.whole,
      (1...30).contains(number),
      years < 100, quantity.range.lowerBound - century.range.upperBound == 6
    {
      quantities.removeLast()
      quantity.range = century.range.lowerBound..<quantity.range.upperBound
      quantity.value = Rational((number - 1) * 100 + years)
      quantity.add(alternative: Rational(years))
      for other in others { quantity.add(alternative: other.adding(Rational((number - 1) * 100))) }
      return
    }
    quantity.alternatives = others
    if years >= 1_000 {
      if years % 100 >= 10 { quantity.add(alternative: Rational(years % 100)) }
      if years % 100 == 0 { quantity.add(alternative: Rational(years / 100 + 1)) }
    } else {
      quantity.add(alternative: Rational(1_900 + years))
      quantity.add(alternative: Rational(2_000 + years))
    }
  }

  /// 三点, 三点半, 三点二十分, 三点一刻.
  private mutating func readClockWords(_ quantity: inout Quantity) {
    guard let hour = quantity.value.whole, hour <= 24, quantity.kind == .cardinal else { return }
    var minutes = 0
    if let end = language.half.longest(bytes, at: index)?.end {
      minutes = 30
      index = end
    } else if let (count, end) = readableMinutes(at: index) {
      minutes = count
      index = end
    }
    quantity.kind = .time
    quantity.value = Rational(hour * 60 + minutes, over: 60) ?? quantity.value
    quantity.alternatives = []
    let noon = Rational(12)
    quantity.add(
      alternative: quantity.value < noon ? quantity.value.adding(noon) : quantity.value.subtracting(noon))
    quantity.add(alternative: Rational(hour))
    if minutes > 0 { quantity.add(alternative: Rational(minutes)) }
    quantity.isStrong = quantity.isInDigits && minutes == 0
  }

  private func readableMinutes(at start: Int) -> (Int, end: Int)? {
    let count: Int
    let end: Int
    if let run = DigitNumber.run(bytes, start), run.count <= 2 {
      (count, end) = (run.value, run.end)
    } else {
      let (number, numeralsEnd) = numerals(at: start)
      guard !number.isEmpty, let value = number.value?.whole else { return nil }
      (count, end) = (value, numeralsEnd)
    }
    if bytes.hasPrefix("刻", at: end) { return count < 4 ? (count * 15, end + 3) : nil }
    let mark = bytes.hasPrefix("分", at: end) || bytes.hasPrefix("분", at: end)
    guard count < 60, mark || count >= 10 else { return nil }
    return (count, mark ? end + 3 : end)
  }
}

extension Quantity {
  mutating func setUnit(_ unit: Unit) {
    guard kind != .ordinal else { return }
    self.unit = unit
    if kind == .year { kind = .cardinal }
  }
}
