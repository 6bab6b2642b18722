/// A number in words, as it is added up: “two hundred and fifty thousand”.
struct SpelledNumber {
  /// What is counted in scales already, and the group that a next scale would multiply.
  private var total = Rational.zero
  private var group = Rational.zero
  /// What can still be added to the group is less than this: 10 after “twenty”, 1 after “five”.
  private var room = 1_000
  /// The power of ten of the last scale.
  private(set) var lastScale: Int?
  private let countsByTwenties: Bool
  /// How many words it has.
  private(set) var words = 0

  init(countsByTwenties: Bool) { self.countsByTwenties = countsByTwenties }

  /// Whether the last word was a scale, or a hundred.
  private(set) var endsInScale = false
  private(set) var hasHundred = false

  /// Nil where it is too large.
  var value: Rational? { total.adding(group) }

  /// Whether it is one group of less than a hundred, in words that could be digits of a year.
  var isSmall: Bool { lastScale == nil && !hasHundred && group < Rational(100) && group.whole != nil }

  /// Whether “and” can go on with the number, as after “two hundred”.
  var continuesWithAnd: Bool { hasHundred && room > 1 || endsInScale }

  /// Whether ones may follow, as after “treinta”.
  var endsInTens: Bool { room == 10 || countsOn }

  /// Adds a word, where the number goes on with it.
  mutating func add(_ word: NumberWord) -> Bool {
    let isAdded: Bool
    switch word {
    case .units(let number): isAdded = add(number, room: 10, leaving: 1)
    case .teens(let number):
      isAdded = add(number, room: countsOn ? 20 : 100, leaving: countsByTwenties && number == 10 ? 10 : 1)
    case .tens(20) where countsByTwenties && group == Rational(4):
      group = Rational(80)
      room = 20
      isAdded = true
    case .tens(let number):
      isAdded = add(number, room: 100, leaving: countsByTwenties && number == 60 ? 20 : 10)
    case .hundreds(let number): isAdded = add(number, room: 1_000, leaving: 100)
    case .whole(let number): isAdded = add(number, room: number < 100 ? 100 : 1_000, leaving: 1)
    case .hundred: isAdded = addHundred()
    case .scale(let power): isAdded = add(scale: power)
    default: isAdded = false
    }
    guard isAdded else { return false }
    words += 1
    switch word {
    case .scale, .hundred: endsInScale = true
    default: endsInScale = false
    }
    return true
  }

  private var countsOn: Bool { countsByTwenties && room == 20 }

  private mutating func add(_ number: Int, room needed: Int, leaving rest: Int) -> Bool {
    guard room >= needed, let sum = group.adding(Rational(number)) else { return false }
    group = sum
    room = rest
    return true
  }

  private mutating func addHundred() -> Bool {
    guard !hasHundred, group < Rational(100) else { return false }
    guard let product = (group == .zero ? Rational.one : group).multiplied(by: Rational(100)) else {
      return false
    }
    group = product
    room = 100
    hasHundred = true
    return true
  }

  private mutating func add(scale power: Int) -> Bool {
    guard let factor = Rational.powerOfTen(power) else { return false }
    let sum: Rational?
    if group == .zero {
      // “Thousand million”, and what the recogniser doubled: “a billion billion”.
      sum = (total == .zero ? Rational.one : total).multiplied(by: factor)
    } else if let lastScale, power >= lastScale {
      guard lastScale == 3 else { return false }
      sum = total.adding(group)?.multiplied(by: factor)
    } else {
      sum = group.multiplied(by: factor).flatMap { total.adding($0) }
    }
    guard let sum else { return false }
    total = sum
    group = .zero
    room = 1_000
    lastScale = power
    hasHundred = false
    return true
  }

  /// “Point” and digits.
  mutating func add(decimals: Rational) {
    group = group.adding(decimals) ?? group
    room = 1
    words += 1
    endsInScale = false
  }

  /// “And a half”: of the scale that it ends in, or of one.
  mutating func add(part: Rational) {
    let scale = endsInScale ? lastScale.flatMap(Rational.powerOfTen) ?? Rational(hasHundred ? 100 : 1) : .one
    group = part.multiplied(by: scale).flatMap { group.adding($0) } ?? group
    words += 1
    room = 1
    endsInScale = false
  }
}
