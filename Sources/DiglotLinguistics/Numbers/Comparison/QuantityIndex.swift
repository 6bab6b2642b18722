/// The quantities of one text, by what can answer for a quantity of the other.
///
/// Nearly all texts have so few that it is quickest to look through them.
struct QuantityIndex {
  private let quantities: [Quantity]
  /// Where there are many.
  private let tables: QuantityTables?
  /// The powers of ten of the vague ones.
  private var vagueMagnitudes = Magnitudes()

  private static var few: Int { 32 }

  init(_ quantities: [Quantity]) {
    self.quantities = quantities
    tables = quantities.count > Self.few ? QuantityTables(quantities) : nil
    for index in quantities.indices {
      if let magnitude = quantities[index].magnitude { vagueMagnitudes.insert(magnitude) }
    }
  }

  /// Whether one of the quantities answers for one of the other text.
  func answers(_ quantity: borrowing Quantity) -> Bool {
    if let magnitude = quantity.magnitude {
      return vagueMagnitudes.contains(magnitude) || hasValue(ofMagnitude: magnitude)
    }
    if let name = quantity.name {
      if hasName(name) { return true }
      if hasFamily(quantity.family) { return false }
    }
    if answers(quantity.value, quantity.kind) { return true }
    for value in quantity.alternatives where answers(value, quantity.kind) { return true }
    return quantity.unit.map { answers(quantity.value, in: $0) } ?? false
  }

  private func answers(_ value: Rational, _ kind: Quantity.Kind) -> Bool {
    if !vagueMagnitudes.isEmpty, let magnitude = value.magnitude, magnitude > 0,
      vagueMagnitudes.contains(magnitude)
    {
      return true
    }
    let giving = giving(of: value)
    switch kind {
    case .percentage:
      if !giving.isDisjoint(with: [.percentage, .strongNumber]) { return true }
      return value.divided(by: Rational(100)).map { self.giving(of: $0).contains(.number) } ?? false
    case .fraction:
      if !giving.isEmpty { return true }
      return value.multiplied(by: Rational(100)).map { self.giving(of: $0).contains(.percentage) } ?? false
    default: return !giving.isEmpty
    }
  }

  /// Whether one is as much as it in time, in the same unit or another.
  func hasSpan(_ value: Rational, _ unit: Unit) -> Bool {
    hasCount(from: value, to: value, of: unit) || answers(value, in: unit)
  }

  /// Whether one is as much in another unit, nearly.
  private func answers(_ value: Rational, in unit: Unit) -> Bool {
    if let tables { return tables.units.contains { isNear(value, unit, in: $0) } }
    for index in quantities.indices {
      if let other = quantities[index].unit, isNear(value, unit, in: other) { return true }
    }
    return false
  }

  private func isNear(_ value: Rational, _ unit: Unit, in other: Unit) -> Bool {
    guard other != unit, unit.converts(to: other), let converted = unit.convert(value, to: other),
      let share = Rational(8, over: 100), let tolerance = converted.multiplied(by: share),
      let most = converted.adding(tolerance)
    else { return false }
    return hasCount(from: converted.subtracting(tolerance) ?? .zero, to: most, of: other)
  }

  // MARK: What is asked of each quantity

  private func giving(of value: Rational) -> Quantity.Giving {
    if let tables { return tables.giving(of: value) }
    var giving: Quantity.Giving = []
    for index in quantities.indices where quantities[index].isOrMayBe(value) {
      giving.formUnion(quantities[index].giving)
    }
    return giving
  }

  private func hasValue(ofMagnitude magnitude: Int) -> Bool {
    if let tables { return tables.magnitudes.contains(magnitude) }
    return quantities.indices.contains { index in
      quantities[index].magnitude == nil
        && (quantities[index].value.magnitude == magnitude
          || quantities[index].alternatives.contains { $0.magnitude == magnitude })
    }
  }

  private func hasName(_ name: String) -> Bool {
    if let tables { return tables.names.contains(name) }
    return quantities.indices.contains { quantities[$0].name == name }
  }

  private func hasFamily(_ family: String) -> Bool {
    if let tables { return tables.families.contains(family) }
    return quantities.indices.contains { quantities[$0].name != nil && quantities[$0].family == family }
  }

  private func hasCount(from least: Rational, to most: Rational, of unit: Unit) -> Bool {
    if let tables { return tables.hasCount(from: least, to: most, of: unit) }
    return quantities.indices.contains { index in
      quantities[index].magnitude == nil && quantities[index].unit == unit
        && quantities[index].value >= least && quantities[index].value <= most
    }
  }
}

extension Quantity {
  /// How a text gives a value.
  struct Giving: OptionSet {
    let rawValue: UInt8

    /// By a number that is no percentage, by a strong one among them, and by a percentage.
    static let number = Giving(rawValue: 1 << 0)
    static let strongNumber = Giving(rawValue: 1 << 1)
    static let percentage = Giving(rawValue: 1 << 2)
  }

  /// How it gives its values; a vague number gives none.
  var giving: Giving {
    if magnitude != nil { return [] }
    return kind == .percentage ? .percentage : isStrong ? [.number, .strongNumber] : .number
  }

  fileprivate func isOrMayBe(_ other: Rational) -> Bool {
    value == other || !alternatives.isEmpty && alternatives.contains(other)
  }

  /// The letters of a name, without its digits: GPT-4 and GPT-3 are of one family.
  var family: String {
    String(decoding: (name ?? "").utf8.filter { $0 &- 0x61 < 26 }, as: UTF8.self)
  }
}
