/// The quantities of one text, by what can answer for a quantity of the other.
struct QuantityIndex {
  /// The values of numbers that are no percentages, of the strong ones among them, and of percentages.
  private var values = SmallSet<Rational>()
  private var strongValues = SmallSet<Rational>()
  private var percentages = SmallSet<Rational>()
  /// The powers of ten of the vague numbers, and of the others.
  private var vagueMagnitudes = SmallSet<Int>()
  private var magnitudes = SmallSet<Int>()
  private var names = SmallSet<String>()
  /// The letters of the names, without their digits.
  private var families = SmallSet<String>()
  private var measured: [Unit: [Rational]] = [:]

  init(_ quantities: [Quantity]) {
    for quantity in quantities { add(quantity) }
    for unit in Array(measured.keys) { measured[unit]?.sort() }
  }

  private mutating func add(_ quantity: Quantity) {
    if let magnitude = quantity.magnitude {
      vagueMagnitudes.insert(magnitude)
      return
    }
    if let name = quantity.name {
      names.insert(name)
      families.insert(quantity.family)
    }
    if let unit = quantity.unit { measured[unit, default: []].append(quantity.value) }
    add(quantity.value, of: quantity)
    for value in quantity.alternatives { add(value, of: quantity) }
  }

  private mutating func add(_ value: Rational, of quantity: Quantity) {
    if quantity.kind == .percentage {
      percentages.insert(value)
    } else {
      values.insert(value)
      if quantity.isStrong { strongValues.insert(value) }
    }
    if let magnitude = value.magnitude { magnitudes.insert(magnitude) }
  }

  /// Whether one of the quantities answers for one of the other text.
  func answers(_ quantity: Quantity) -> Bool {
    if let magnitude = quantity.magnitude {
      return vagueMagnitudes.contains(magnitude) || magnitudes.contains(magnitude)
    }
    if let name = quantity.name {
      if names.contains(name) { return true }
      if families.contains(quantity.family) { return false }
    }
    if answers(quantity.value, quantity.kind) { return true }
    for value in quantity.alternatives where answers(value, quantity.kind) { return true }
    return quantity.unit.map { answers(quantity.value, in: $0) } ?? false
  }

  private func answers(_ value: Rational, _ kind: Quantity.Kind) -> Bool {
    if let magnitude = value.magnitude, magnitude > 0, vagueMagnitudes.contains(magnitude) { return true }
    let hundred = Rational(100)
    if kind == .percentage {
      if percentages.contains(value) || strongValues.contains(value) { return true }
      return value.divided(by: hundred).map { values.contains($0) } ?? false
    }
    if values.contains(value) || percentages.contains(value) { return true }
    return kind == .fraction && value.multiplied(by: hundred).map { percentages.contains($0) } ?? false
  }

  /// Whether one is as much in another unit, nearly.
  private func answers(_ value: Rational, in unit: Unit) -> Bool {
    for (other, counts) in measured where other != unit && unit.converts(to: other) {
      guard let converted = unit.convert(value, to: other), let share = Rational(8, over: 100),
        let tolerance = converted.multiplied(by: share), let most = converted.adding(tolerance)
      else { continue }
      let least = converted.subtracting(tolerance) ?? .zero
      let place = counts.partitioningIndex { $0 >= least }
      if place < counts.count, counts[place] <= most { return true }
    }
    return false
  }

  /// Whether one is as much as it in time, in the same unit or another.
  func hasSpan(_ value: Rational, _ unit: Unit) -> Bool {
    measured[unit]?.contains(value) ?? false || answers(value, in: unit)
  }
}

extension Quantity {
  /// The letters of a name, without its digits: GPT-4 and GPT-3 are of one family.
  var family: String {
    String(decoding: (name ?? "").utf8.filter { $0 &- 0x61 < 26 }, as: UTF8.self)
  }
}

extension Array {
  /// The first place from which on all elements satisfy the predicate, in an array that is parted so.
  fileprivate func partitioningIndex(where belongs: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
