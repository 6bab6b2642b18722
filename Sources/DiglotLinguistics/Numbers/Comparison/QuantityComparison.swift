/// Compares the numbers of a text with those of its translation.
///
/// They are compared as sets: a number is there when any of the other text's answers for it, since a translation
/// repeats and folds. What is left over on both sides is set side by side.
public struct QuantityComparison {
  private let source: Side
  private let target: Side
  private var found: [Discrepancy] = []

  /// One text with its quantities, and those that the other text doesn't answer for.
  private struct Side {
    let text: [UInt8]
    let quantities: [Quantity]
    let language: String
    var left: [Quantity] = []
  }

  /// - Parameters:
  ///   - source: what `Quantities.read` gave for the source text.
  ///   - target: what it gave for the translation.
  ///   - sourceText: in UTF-8, as is `targetText`.
  ///   - sourceLanguage: a BCP 47 tag, as is `targetLanguage`.
  public static func compare(
    source: [Quantity], in sourceText: [UInt8], _ sourceLanguage: String, target: [Quantity],
    in targetText: [UInt8], _ targetLanguage: String
  ) -> [Discrepancy] {
    if source.isEmpty, target.isEmpty { return [] }
    var comparison = QuantityComparison(
      source: Side(text: sourceText, quantities: source, language: sourceLanguage),
      target: Side(text: targetText, quantities: target, language: targetLanguage))
    return comparison.compare()
  }

  private init(source: consuming Side, target: consuming Side) {
    let sourceIndex = QuantityIndex(source.quantities)
    let targetIndex = QuantityIndex(target.quantities)
    source.left = Self.left(source, without: targetIndex, target.text, where: \.countsInSource)
    target.left = Self.left(target, without: sourceIndex, source.text, where: \.countsInTarget)
    Self.settleSpans(&target, sourceIndex, source)
    self.source = source
    self.target = target
  }

  /// The quantities that the other text doesn't answer for, of those that anything is to be said of.
  private static func left(
    _ side: borrowing Side, without index: QuantityIndex, _ otherText: [UInt8],
    where counts: (borrowing Quantity) -> Bool
  ) -> [Quantity] {
    var left: [Quantity] = []
    for place in side.quantities.indices
    where counts(side.quantities[place]) && !index.answers(side.quantities[place]) {
      left.append(side.quantities[place])
    }
    guard left.contains(where: \.isPlainNumber) else { return left }
    let digits = PlainDigits(otherText)
    left.removeAll { quantity in
      guard quantity.isPlainNumber, let whole = quantity.value.whole else { return false }
      return digits.contains(whole)
    }
    return left
  }

  private mutating func compare() -> [Discrepancy] {
    if source.left.isEmpty, target.left.isEmpty { return [] }
    var sources = source.left.filter { $0.isStrong || $0.kind == .vague }
    var targets = target.left
    takeMagnitudes(&sources, &targets)
    takeFamilies(&sources, &targets)
    takeAlike(&sources, &targets)
    takeLast(&sources, &targets)
    takeWeak(&targets)
    for quantity in sources where quantity.kind != .vague { found.append(.missing(source: quantity)) }
    for quantity in targets where quantity.isWorthTelling { found.append(.extra(target: quantity)) }
    return found
  }

  // MARK: Pairs of what is left

  /// The same digits at another power of ten.
  private mutating func takeMagnitudes(_ sources: inout [Quantity], _ targets: inout [Quantity]) {
    guard sources.contains(where: \.hasMagnitude), targets.contains(where: \.hasMagnitude) else { return }
    var places = Places<Rational>()
    for (index, quantity) in targets.enumerated() where quantity.hasMagnitude {
      places.insert(index, for: quantity.value.significand.value)
    }
    var isTaken = Array(repeating: false, count: targets.count)
    sources.removeAll { quantity in
      guard quantity.hasMagnitude else { return false }
      let (significand, power) = quantity.value.significand
      guard let place = places.first(of: significand), quantity.isComparable(in: targets[place]) else {
        return false
      }
      places.takeFirst(of: significand)
      isTaken[place] = true
      found.append(
        .magnitude(
          source: quantity, target: targets[place], powerOfTen: targets[place].value.significand.power - power
        ))
      return true
    }
    Self.remove(&targets, where: isTaken)
  }

  /// Names of one family with other digits: GPT-4 and GPT-3.
  private mutating func takeFamilies(_ sources: inout [Quantity], _ targets: inout [Quantity]) {
    take(&sources, &targets) { $0.kind == .identifier && !$0.family.isEmpty ? .family($0.family) : nil }
  }

  /// Numbers of one kind, or with one unit.
  private mutating func takeAlike(_ sources: inout [Quantity], _ targets: inout [Quantity]) {
    take(&sources, &targets) { quantity in
      switch quantity.kind {
      case .percentage, .year, .decade, .vague, .multiplier: .kind(quantity.kind)
      default: quantity.unit.map { .unit($0) }
      }
    }
  }

  private enum Likeness: Hashable {
    case family(String)
    case kind(Quantity.Kind)
    case unit(Unit)
  }

  /// Takes the pairs of which each side has one.
  private mutating func take(
    _ sources: inout [Quantity], _ targets: inout [Quantity], by likeness: (Quantity) -> Likeness?
  ) {
    if sources.isEmpty || targets.isEmpty { return }
    let (left, right) = (Self.places(of: sources, by: likeness), Self.places(of: targets, by: likeness))
    var isTaken = Array(repeating: false, count: targets.count)
    sources.removeAll { quantity in
      guard let key = likeness(quantity), left.count(of: key) == 1, right.count(of: key) == 1,
        let place = right.first(of: key)
      else { return false }
      isTaken[place] = true
      found.append(.mismatch(source: quantity, target: targets[place]))
      return true
    }
    Self.remove(&targets, where: isTaken)
  }

  private static func places(
    of quantities: [Quantity], by likeness: (Quantity) -> Likeness?
  ) -> Places<Likeness> {
    var places = Places<Likeness>()
    for (index, quantity) in quantities.enumerated() {
      if let key = likeness(quantity) { places.insert(index, for: key) }
    }
    return places
  }

  private static func remove(_ quantities: inout [Quantity], where isTaken: [Bool]) {
    guard isTaken.contains(true) else { return }
    quantities = zip(quantities, isTaken).filter { !$0.1 }.map(\.0)
  }

  /// One number left on each side.
  private mutating func takeLast(_ sources: inout [Quantity], _ targets: inout [Quantity]) {
    let counted = targets.filter { $0.isStrong || $0.kind == .vague }
    guard sources.count == 1, counted.count == 1, sources[0].kind != .vague else { return }
    found.append(.mismatch(source: sources[0], target: counted[0]))
    sources = []
    targets.removeAll { $0 == counted[0] }
  }

  /// A small number in words, and one in digits in its place: “three” and 30.
  private mutating func takeWeak(_ targets: inout [Quantity]) {
    let weak = source.left.filter { $0.isSmallCount && !$0.isStrong }
    let strong = targets.filter { $0.isStrong && $0.isInDigits && $0.kind == .cardinal }
    guard weak.count == 1, strong.count == 1, weak[0].unit == strong[0].unit else { return }
    found.append(.mismatch(source: weak[0], target: strong[0]))
    targets.removeAll { $0 == strong[0] }
  }

  // MARK: Spans of time

  /// Spans of time are there where the source speaks of them in other words, and not there where it doesn't speak of
  /// their unit at all.
  private static func settleSpans(_ target: inout Side, _ index: QuantityIndex, _ source: Side) {
    var spans: [Quantity] = []
    for place in target.quantities.indices where target.quantities[place].isSpanOfOne {
      let quantity = target.quantities[place]
      if let unit = quantity.unit, !index.hasSpan(.one, unit), !target.left.contains(quantity) {
        spans.append(quantity)
      }
    }
    guard !spans.isEmpty || target.left.contains(where: \.isSpanOfMany),
      let spoken = SpokenUnits(source.text, source.language)
    else { return }
    target.left.removeAll { $0.isSpanOfMany && $0.isOne(of: spoken) }
    target.left += spans.filter { quantity in quantity.unit.map { !spoken.contains($0) } ?? false }
  }
}

extension Quantity {
  fileprivate var isSpanOfOne: Bool {
    value == .one && kind == .cardinal && !isInDigits && unit?.dimension == .time
  }

  fileprivate var isSpanOfMany: Bool { unit?.dimension == .time && value > .one }

  /// Whether it is one of a unit that the source speaks of: 十年 of “the decade”.
  fileprivate func isOne(of units: SpokenUnits) -> Bool {
    guard let unit else { return false }
    return units.contains { $0.converts(to: unit) && $0.convert(.one, to: unit) == value }
  }
}

extension Quantity {
  /// Whether anything is said of it where the translation doesn't have it.
  fileprivate var countsInSource: Bool { isStrong || kind == .vague || isSmallCount }

  /// Whether anything is said of it where the source doesn't have it. A one alone is as often an article.
  fileprivate var countsInTarget: Bool { value != .one || unit != nil }

  fileprivate var isSmallCount: Bool {
    kind == .cardinal && value > Rational(2) && value <= Rational(12)
  }

  /// Digits and nothing else, so that the same digits anywhere answer for it.
  fileprivate var isPlainNumber: Bool {
    isInDigits && (kind == .cardinal || kind == .year)
      && value.whole.map { String($0).utf8.count == range.count } ?? false
  }

  /// Whether another power of ten makes it wrong, and not another number.
  fileprivate var hasMagnitude: Bool {
    switch kind {
    case .cardinal, .percentage, .multiplier, .fraction: isStrong && value > .zero
    // Four digits alone may be a year or a count.
    case .year: isInDigits
    case .ordinal, .decade, .month, .time, .identifier, .vague: false
    }
  }

  /// Whether the two are numbers of one sort, so that one may be the other at another power of ten.
  fileprivate func isComparable(in other: Quantity) -> Bool {
    (kind == .percentage) == (other.kind == .percentage) && (kind != .year || other.kind != .year)
  }

  /// Whether a number that only the translation has may be one too many.
  fileprivate var isWorthTelling: Bool {
    if isDoubtful { return false }
    return switch kind {
    case .vague, .month, .fraction, .time: false
    case .ordinal, .identifier: isStrong
    case .cardinal where value == .one: unit?.dimension == .time && !isInDigits
    // A large number that is not strong is a figure of speech: “a thousand”, “24/7”.
    case .cardinal, .percentage, .multiplier, .year, .decade:
      isStrong || (value > Rational(2) && value <= Rational(12))
    }
  }
}
