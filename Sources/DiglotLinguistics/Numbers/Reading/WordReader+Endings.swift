/// What follows a number and says what kind of quantity it is.
extension WordReader {
  /// Reads what follows a number, adds the quantity, and goes on behind it.
  mutating func finish(_ quantity: consuming Quantity, _ start: Int, scale: Rational) {
    var end = start
    var scale = scale
    if let next = token(after: end), case .bunch(let count) = next.word, !isKelvin(next),
      let product = quantity.value.multiplied(by: Rational(count))
    {
      quantity.value = product
      quantity.alternatives = []
      quantity.isStrong = true
      scale = Rational(count)
      end = next.range.upperBound
      quantity.range = quantity.range.lowerBound..<end
    }
    addHalf(to: &quantity, &end)
    if let percentEnd = percentEnd(after: end) {
      quantity.kind = .percentage
      end = percentEnd
      quantity.isStrong =
        quantity.value != Rational(100) && (quantity.isInDigits || quantity.value > Rational(12))
      quantity.range = quantity.range.lowerBound..<end
    } else if let next = token(after: end) {
      readUnit(next, &quantity, &end)
    }
    readTime(&quantity, &end)
    if quantity.kind == .cardinal, quantity.unit == nil, readShare(quantity, end) { return }
    index = max(end, index)
    append(quantity, scale: scale)
  }

  /// “3,000 K” is a temperature, and “3,000 k” and “100k” are thousands.
  private func isKelvin(_ token: NumberToken) -> Bool {
    token.range.count == 1 && bytes.isCapital(token.range.lowerBound)
  }

  private mutating func readUnit(_ next: NumberToken, _ quantity: inout Quantity, _ end: inout Int) {
    switch next.word {
    case .fold:
      quantity.kind = .multiplier
      end = next.range.upperBound
    case .square:
      guard let unit = token(after: next.range.upperBound), let squared = unit.entry.unit?.squared else {
        return
      }
      quantity.unit = squared
      end = unit.range.upperBound
    default:
      guard let unit = next.entry.unit, quantity.kind != .ordinal else { return }
      quantity.unit = unit
      if quantity.kind == .year { quantity.kind = .cardinal }
      end = next.range.upperBound
      if unit == .foot { addInches(to: &quantity, &end) }
      addHalf(to: &quantity, &end)
    }
  }

  /// “Two and a half”, “two years and a half”.
  private func addHalf(to quantity: inout Quantity, _ end: inout Int) {
    guard let and = token(after: end), case .and = and.word, let article = token(after: and.range.upperBound),
      case .article = article.word, let part = token(after: article.range.upperBound),
      case .part(let count) = part.word, let share = Rational(1, over: count),
      let sum = quantity.value.adding(share)
    else { return }
    quantity.add(alternative: quantity.value)
    quantity.value = sum
    end = part.range.upperBound
  }

  /// “Five foot ten”, “6-foot-6”.
  private func addInches(to quantity: inout Quantity, _ end: inout Int) {
    var next = bytes.skippingBlanks(end)
    if bytes.byte(next) == 0x2D { next += 1 }
    var inches: (value: Int, end: Int)?
    if let number = DigitNumber(bytes, at: next, language.digits), let whole = number.value.whole {
      inches = (whole, number.end)
    } else if let word = token(after: end) {
      switch word.word {
      case .units(let number), .teens(let number): inches = (number, word.range.upperBound)
      default: break
      }
    }
    guard let (count, inchesEnd) = inches, count < 12, let part = Rational(count, over: 12),
      let sum = quantity.value.adding(part)
    else { return }
    quantity.add(alternative: quantity.value)
    quantity.add(alternative: Rational(count))
    quantity.value = sum
    end = inchesEnd
  }

  // MARK: Percent

  func isPercent(_ token: NumberToken) -> Bool { percentEnd(after: token.range.lowerBound) != nil }

  func percentEnd(after end: Int) -> Int? {
    let sign = bytes.skippingBlanks(end)
    if bytes.byte(sign) == 0x25 { return sign + 1 }
    if bytes.byte(sign) == 0xEF, bytes.hasPrefix("％", at: sign) { return sign + 3 }
    guard let word = token(after: end) else { return nil }
    switch word.word {
    case .percent: return word.range.upperBound
    case .per:
      let next = bytes.skippingBlanks(word.range.upperBound)
      for cent in ["ciento", "cent"] as [StaticString] where bytes.hasPrefix(cent, at: next) {
        let end = next + cent.utf8CodeUnitCount
        return Self.isWordByte(bytes.byte(end)) ? nil : end
      }
      return nil
    default: return nil
    }
  }

  // MARK: Shares and times

  /// “One in five”, “3 out of 10”.
  private mutating func readShare(_ first: Quantity, _ end: Int) -> Bool {
    guard let word = token(after: end), let small = first.value.whole, small > 0, small < 1_000 else {
      return false
    }
    var next = word.range.upperBound
    switch word.word {
    case .in: break
    case .out:
      guard let of = token(after: next), case .of = of.word else { return false }
      next = of.range.upperBound
    default: return false
    }
    guard let (large, largeEnd) = plainNumber(after: next), large > small, !(1_900...2_100).contains(large),
      let fraction = Rational(small, over: large)
    else { return false }
    if percentEnd(after: largeEnd) != nil { return false }
    if let after = token(after: largeEnd) {
      switch after.word {
      case .of, .in, .and, .article, .per, .to: break
      default: return false
      }
    }
    var quantity = Quantity(first.range.lowerBound..<largeEnd, .fraction, fraction, isStrong: first.isStrong)
    quantity.alternatives = [Rational(small), Rational(large)]
    quantity.add(alternative: fraction.multiplied(by: Rational(100)))
    index = largeEnd
    append(quantity)
    return true
  }

  private func plainNumber(after start: Int) -> (Int, end: Int)? {
    let next = bytes.skippingBlanks(start)
    if let number = DigitNumber(bytes, at: next, language.digits) {
      let isAlone = !Self.isWordByte(bytes.byte(number.end))
      return isAlone ? number.value.whole.map { ($0, number.end) } : nil
    }
    guard let word = token(after: start) else { return nil }
    switch word.word {
    case .units(let number), .teens(let number), .tens(let number): return (number, word.range.upperBound)
    case .hundred: return (100, word.range.upperBound)
    default: return nil
    }
  }

  /// “7 pm”, “seven p.m.”, “five o'clock”.
  private func readTime(_ quantity: inout Quantity, _ end: inout Int) {
    guard quantity.kind == .cardinal || quantity.kind == .time, quantity.unit == nil,
      quantity.value < Rational(25)
    else { return }
    if let timeEnd = halfDayEnd(after: end) {
      // “7.30 pm” has minutes behind the point.
      if quantity.kind == .cardinal, quantity.value.whole == nil, let minutes = Rational(100, over: 60) {
        let hour = Rational(quantity.value.numerator / quantity.value.denominator)
        let part = quantity.value.subtracting(hour)?.multiplied(by: minutes)
        quantity.value = part.flatMap { hour.adding($0) } ?? quantity.value
      }
      quantity.kind = .time
      quantity.isStrong = quantity.isInDigits
      quantity.alternatives.removeAll { $0 > Rational(24) }
      end = timeEnd
    } else if case let next = bytes.skippingBlanks(end), bytes.byte(next) | 0x20 == 0x6F,
      bytes.hasPrefix("'clock", at: next + 1) || bytes.hasPrefix("’clock", at: next + 1)
    {
      quantity.kind = .time
      quantity.isStrong = false
      end = next + (bytes.byte(next + 1) == 0x27 ? 7 : 9)
    }
    guard quantity.kind == .time else { return }
    let noon = Rational(12)
    quantity.add(
      alternative: quantity.value < noon ? quantity.value.adding(noon) : quantity.value.subtracting(noon))
    if quantity.value.whole == nil {
      let hour = quantity.value.numerator / quantity.value.denominator
      if !quantity.isStrong { quantity.add(alternative: Rational(hour)) }
    }
  }

  /// Behind “am”, “p.m.”.
  private func halfDayEnd(after end: Int) -> Int? {
    let start = bytes.skippingBlanks(end)
    let letter = bytes.byte(start) | 0x20
    guard letter == 0x61 || letter == 0x70 else { return nil }
    if bytes.byte(start + 1) | 0x20 == 0x6D {
      return Self.isWordByte(bytes.byte(start + 2)) ? nil : start + 2
    }
    guard bytes.byte(start + 1) == 0x2E, bytes.byte(start + 2) | 0x20 == 0x6D else { return nil }
    return start + (bytes.byte(start + 3) == 0x2E ? 4 : 3)
  }

  // MARK: Decades

  /// The decade that begins with a year, of four digits or two.
  func decade(_ year: Int, _ range: Range<Int>, isStrong: Bool) -> Quantity {
    var quantity = Quantity(range, .decade, Rational(year), isStrong: isStrong)
    if year >= 100 {
      if year % 100 >= 10 { quantity.add(alternative: Rational(year % 100)) }
      // “The 1800s” are the nineteenth century.
      if year % 100 == 0 { quantity.add(alternative: Rational(year / 100 + 1)) }
    } else {
      quantity.add(alternative: Rational(1_900 + year))
      quantity.add(alternative: Rational(2_000 + year))
    }
    return quantity
  }
}
