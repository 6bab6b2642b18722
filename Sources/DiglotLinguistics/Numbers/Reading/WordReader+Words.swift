/// Numbers in words.
extension WordReader {
  /// Reads what begins with a word of the table; `index` is right behind it.
  mutating func read(_ token: NumberToken) {
    switch token.word {
    case .units, .teens, .tens, .hundreds, .whole, .hundred, .scale:
      readNumber(from: token.range.lowerBound, token)
    case .article: readAfterArticle(token)
    case .bunch(let count) where count < 100:
      append(Quantity(token.range, .cardinal, Rational(count), isStrong: false))
    case .plural(let power): readPlural(power, token)
    case .ordinal(let number):
      append(Quantity(token.range, .ordinal, Rational(number), isStrong: number > 12))
    case .roman(let number):
      var quantity = Quantity(token.range, .ordinal, Rational(number), isStrong: false)
      quantity.isDoubtful = true
      append(quantity)
    case .parts(let count), .part(let count):
      readPart(Rational(1, over: count) ?? .one, from: token.range.lowerBound)
    case .decade(let years): readDecade(years, from: token.range.lowerBound)
    case .multiple(let count):
      append(Quantity(token.range, .multiplier, Rational(count), isStrong: false))
    case .few: readFew(from: token.range.lowerBound)
    case .couple: readCouple(from: token.range.lowerBound)
    case .month(let number): append(Quantity(token.range, .month, Rational(number), isStrong: false))
    case .point: readPoint(token)
    case .perhapsMonth(let number) where isInDate(token.range):
      append(Quantity(token.range, .month, Rational(number), isStrong: false))
    default: break
    }
  }

  // MARK: Cardinal numbers

  /// “Point five”, without a zero in front; a single digit only where something follows that it measures.
  private mutating func readPoint(_ point: NumberToken) {
    guard let (value, end) = decimals(after: point), value < .one else { return }
    guard percentEnd(after: end) != nil || token(after: end)?.entry.unit != nil else { return }
    finish(Quantity(point.range.lowerBound..<end, .cardinal, value, isStrong: false), end, scale: .one)
  }

  /// A number that begins with `token`; an article in front of it is at `start`.
  private mutating func readNumber(from start: Int, _ token: NumberToken) {
    let isIdiom = token.range.lowerBound != start
    guard let (number, end) = spelled(token), let value = number.value else { return }
    if readAsEnding(start, number, value, end) { return }
    if number.isSmall, !isIdiom, readDigitsInWords(number, value, start, end) { return }
    var quantity = Quantity(start..<end, .cardinal, value, isStrong: value > Rational(12))
    // “A thousand”, and “hundred” alone, are more often many than a count.
    if number.words == 1, number.endsInScale { quantity.isStrong = false }
    finish(
      quantity, end,
      scale: number.lastScale.flatMap(Rational.powerOfTen) ?? Rational(number.hasHundred ? 100 : 1))
  }

  /// Adds up the words of a number.
  private func spelled(_ first: NumberToken) -> (SpelledNumber, end: Int)? {
    var number = SpelledNumber(countsByTwenties: language.countsByTwenties)
    guard number.add(first.word) else { return nil }
    var end = first.range.upperBound
    // Where a scale could not be added, the number ended at the scale before: “one million two million”.
    var whole = (number, end)
    while number.words < 24, let next = token(after: end) {
      if number.endsInScale { whole = (number, end) }
      switch next.word {
      case .and:
        guard let (sum, sumEnd) = adding(to: number, after: next) else { return (number, end) }
        (number, end) = (sum, sumEnd)
      case .point:
        guard let (decimals, decimalsEnd) = decimals(after: next) else { return (number, end) }
        number.add(decimals: decimals)
        end = decimalsEnd
      default:
        guard number.add(next.word) else {
          if case .scale = next.word, whole.1 < end { return whole }
          return (number, end)
        }
        end = next.range.upperBound
      }
    }
    return (number, end)
  }

  /// What “and” adds: “and fifty”, “and a half”.
  private func adding(to number: SpelledNumber, after and: NumberToken) -> (SpelledNumber, end: Int)? {
    guard let next = token(after: and.range.upperBound) else { return nil }
    if let (part, end) = part(next) {
      var sum = number
      sum.add(part: part)
      return (sum, end)
    }
    let joinsTens = language.joinsTensWithAnd && number.endsInTens
    guard joinsTens || number.continuesWithAnd else { return nil }
    var sum = number
    if joinsTens, case .article = next.word {
      return sum.add(.units(1)) ? (sum, next.range.upperBound) : nil
    }
    guard sum.add(next.word) else { return nil }
    switch next.word {
    case .hundred, .scale: return nil
    default: break
    }
    // “Two hundred and three hundred” are two numbers.
    if let beyond = token(after: next.range.upperBound) {
      if number.hasHundred, case .hundred = beyond.word { return nil }
      if case .scale(let power) = beyond.word, let last = number.lastScale, power >= last { return nil }
    }
    return (sum, next.range.upperBound)
  }

  /// “A half”, “three quarters”, that begins with `first`.
  private func part(_ first: NumberToken) -> (Rational, end: Int)? {
    guard let next = token(after: first.range.upperBound) else { return nil }
    switch (first.word, next.word) {
    case (.article, .part(let count)): return Rational(1, over: count).map { ($0, next.range.upperBound) }
    case (.units(let top), .part(let count)), (.units(let top), .parts(let count)):
      return Rational(top, over: count).map { ($0, next.range.upperBound) }
    default: return nil
    }
  }

  /// The digits after “point”.
  private func decimals(after point: NumberToken) -> (Rational, end: Int)? {
    var (digits, places, end) = (0, 0, point.range.upperBound)
    while places < 9, let next = token(after: end) {
      switch next.word {
      case .units(let digit): (digits, places) = (digits * 10 + digit, places + 1)
      case .oh: (digits, places) = (digits * 10, places + 1)
      case .teens(let number) where places == 0: (digits, places) = (number, 2)
      case .tens(let number) where places == 0:
        guard case .units(let ones)? = token(after: next.range.upperBound)?.word else {
          return Rational(number, over: 100).map { ($0, next.range.upperBound) }
        }
        return scaled(number + ones, 2, token(after: next.range.upperBound)?.range.upperBound ?? end)
      default: return places > 0 ? scaled(digits, places, end) : nil
      }
      end = next.range.upperBound
    }
    return places > 0 ? scaled(digits, places, end) : nil
  }

  private func scaled(_ digits: Int, _ places: Int, _ end: Int) -> (Rational, end: Int)? {
    guard let power = Rational.powerOfTen(places), let value = Rational(digits).divided(by: power) else {
      return nil
    }
    return (value, end)
  }

  /// Two numbers with nothing between: a year, a choice, digits one by one.
  private mutating func readDigitsInWords(
    _ first: SpelledNumber, _ value: Rational, _ start: Int, _ firstEnd: Int
  ) -> Bool {
    var parts = [value.whole ?? 0]
    var end = firstEnd
    while parts.count < 12, let next = token(after: end) {
      if case .oh = next.word {
        guard case .units(let ones)? = token(after: next.range.upperBound)?.word else { break }
        parts.append(-ones)
        end = token(after: next.range.upperBound)?.range.upperBound ?? end
        break
      }
      guard startsNumber(next.word), let (part, partEnd) = spelled(next), part.isSmall,
        let number = part.value?.whole
      else { break }
      parts.append(number)
      end = partEnd
    }
    guard parts.count > 1, let (main, others, isCount) = Self.joined(parts) else { return false }
    var quantity = Quantity(
      start..<end, (1_100...2_199).contains(main) ? .year : .cardinal, Rational(main), isStrong: isCount)
    for other in others { quantity.add(alternative: Rational(other)) }
    finish(quantity, end, scale: .one)
    return true
  }

  private func startsNumber(_ word: NumberWord) -> Bool {
    switch word {
    case .units, .teens, .tens, .whole: true
    default: false
    }
  }

  /// The number that parts make, and what each could be alone. A part below zero had “oh” before it.
  private static func joined(_ parts: [Int]) -> (main: Int, others: [Int], isStrong: Bool)? {
    let (first, second) = (parts[0], parts[1])
    if parts.count > 2 {
      guard parts.allSatisfy({ (0..<10).contains($0) }) else { return nil }
      return (parts.reduce(0) { $0 * 10 + $1 }, parts, false)
    }
    if second < 0 { return (first * 100 - second, [], first >= 10) }
    let joined = first * 100 + second
    switch (first, second) {
    // “Twenty twenty” is a year, or how well one sees; “fifty fifty” is none.
    case (11...21, 10...): return (joined, [first, second], first != second)
    case (1...9, 10...): return (joined, [first, second], true)
    case (1...9, 0...9): return (first, [second, first * 10 + second], false)
    default: return (first, [second, joined], first > 12 && first != second)
    }
  }

  /// Where a number turns out to count parts, or to be an ordinal or a decade.
  private mutating func readAsEnding(
    _ start: Int, _ number: SpelledNumber, _ value: Rational, _ end: Int
  ) -> Bool {
    guard let next = token(after: end), let count = value.whole else { return false }
    let range = start..<next.range.upperBound
    switch next.word {
    case .parts(let parts) where count < 100, .part(let parts) where count < parts && count > 0:
      guard let fraction = Rational(count, over: parts) else { return false }
      index = range.upperBound
      readPart(fraction, from: start, isStrong: count > 1)
    case .ordinal(let ordinal):
      index = range.upperBound
      if count == 1, ordinal > 2, let fraction = Rational(1, over: ordinal) {
        var quantity = Quantity(range, .fraction, fraction, isStrong: false)
        quantity.add(alternative: Rational(ordinal))
        append(quantity)
      } else if count % 10 == 0, ordinal < 10 || (ordinal < 100 && count % 100 == 0) {
        append(Quantity(range, .ordinal, Rational(count + ordinal), isStrong: true))
      } else if ordinal >= 100, let product = value.multiplied(by: Rational(ordinal)) {
        append(Quantity(range, .ordinal, product, isStrong: true))
      } else {
        return false
      }
    case .decade(let years) where number.isSmall && count >= 10:
      index = range.upperBound
      append(decade(count * 100 + years, range, isStrong: true))
    case .plural(2) where number.isSmall && count >= 10:
      index = range.upperBound
      append(decade(count * 100, range, isStrong: true))
    default: return false
    }
    return true
  }

  private mutating func readDecade(_ years: Int, from start: Int) {
    append(decade(years, start..<index, isStrong: false))
  }

  // MARK: Parts, and what is not counted

  private mutating func readAfterArticle(_ article: NumberToken) {
    guard let next = token(after: article.range.upperBound), bytes.byte(article.range.upperBound) != 0x2D
    else { return }
    let start = article.range.lowerBound
    switch next.word {
    case .hundred, .scale:
      index = next.range.upperBound
      readNumber(from: start, next)
    case .bunch(let count):
      index = next.range.upperBound
      finish(Quantity(start..<index, .cardinal, Rational(count), isStrong: false), index, scale: .one)
    case .part(let count):
      index = next.range.upperBound
      readPart(Rational(1, over: count) ?? .one, from: start)
    case .ordinal(let number) where number > 2 && number <= 100:
      index = next.range.upperBound
      var quantity = Quantity(start..<index, .fraction, Rational(1, over: number) ?? .one, isStrong: false)
      quantity.add(alternative: Rational(number))
      append(quantity)
    case .few:
      index = next.range.upperBound
      readFew(from: start)
    case .couple:
      index = next.range.upperBound
      readCouple(from: start)
    default:
      guard let unit = next.entry.unit, unit.dimension == .time || unit.dimension == .length else { return }
      index = next.range.upperBound
      var quantity = Quantity(start..<index, .cardinal, .one, isStrong: false)
      quantity.unit = unit
      if unit == .second { quantity.alternatives = [Rational(2)] }
      append(quantity)
    }
  }

  /// “Half a million”, “a quarter of a century”, “two thirds”.
  private mutating func readPart(_ part: Rational, from start: Int, isStrong: Bool = false) {
    var end = index
    if let of = token(after: end), case .of = of.word { end = of.range.upperBound }
    if let article = token(after: end), case .article = article.word { end = article.range.upperBound }
    var quantity = Quantity(start..<index, .fraction, part, isStrong: isStrong)
    guard let next = token(after: end) else { return append(quantity) }
    let factor: Rational?
    switch next.word {
    case .scale(let power): factor = Rational.powerOfTen(power)
    case .hundred: factor = Rational(100)
    case .bunch(let count): factor = Rational(count)
    default: factor = nil
    }
    if let factor, let product = part.multiplied(by: factor) {
      quantity = Quantity(start..<next.range.upperBound, .cardinal, product, isStrong: product > Rational(12))
      index = next.range.upperBound
      return finish(quantity, index, scale: factor)
    }
    if next.entry.unit != nil || isPercent(next) { return finish(quantity, end, scale: .one) }
    append(quantity)
  }

  /// “Hundreds of thousands”: tens and hundreds of what follows.
  private mutating func readPlural(_ power: Int, _ token: NumberToken) {
    var power = power
    var end = token.range.upperBound
    if power < 3, let of = self.token(after: end), case .of = of.word,
      let next = self.token(after: of.range.upperBound), case .plural(let more) = next.word, more >= 3
    {
      power += more
      end = next.range.upperBound
    }
    index = end
    append(vague(power, token.range.lowerBound..<end))
  }

  /// “A few hundred”, “several million”.
  private mutating func readFew(from start: Int) {
    guard let (power, end) = bareScale(after: index) else { return }
    index = end
    append(vague(power, start..<end))
  }

  private mutating func readCouple(from start: Int) {
    let couple = start..<index
    var end = index
    if let of = token(after: end), case .of = of.word { end = of.range.upperBound }
    if let (power, scaleEnd) = bareScale(after: end) {
      index = scaleEnd
      append(vague(power, start..<scaleEnd))
    } else {
      finish(Quantity(couple, .cardinal, Rational(2), isStrong: false), end, scale: .one)
    }
  }

  private func bareScale(after start: Int) -> (power: Int, end: Int)? {
    guard let next = token(after: start) else { return nil }
    switch next.word {
    case .hundred:
      if let more = token(after: next.range.upperBound), case .scale(let power) = more.word {
        return (power + 2, more.range.upperBound)
      }
      return (2, next.range.upperBound)
    case .scale(let power), .plural(let power): return (power, next.range.upperBound)
    case .bunch(12): return (1, next.range.upperBound)
    default: return nil
    }
  }

  func vague(_ power: Int, _ range: Range<Int>) -> Quantity {
    var quantity = Quantity(range, .vague, Rational.powerOfTen(power) ?? .one, isStrong: false)
    quantity.magnitude = power
    return quantity
  }

  /// Whether a word that is a month or something else is a month: a capital, and a number or a word of time.
  private func isInDate(_ range: Range<Int>) -> Bool {
    guard bytes.isCapital(range.lowerBound) else { return false }
    if bytes.isDigit(bytes.skippingBlanks(range.upperBound)) { return true }
    let before = range.lowerBound - 1
    if bytes.isDigit(before - 1) { return true }
    let words: [StaticString] = [
      " in ", " of ", "In ", " since ", " last ", " next ", " this ", " early ", " late ", " until ", " by ",
      " from ", "th ",
    ]
    return words.contains { bytes.hasPrefix($0, at: range.lowerBound - $0.utf8CodeUnitCount) }
  }
}
