/// What is asked of the quantities of a text that has many, looked up.
final class QuantityTables {
  private var values: [Rational: Quantity.Giving] = [:]
  private(set) var magnitudes = Magnitudes()
  private(set) var names: Set<String> = []
  /// The letters of the names, without their digits.
  private(set) var families: Set<String> = []
  /// How many there are of each unit, from the least to the most.
  private var counts: [Unit: [Rational]] = [:]

  init(_ quantities: [Quantity]) {
    for quantity in quantities where quantity.magnitude == nil { add(quantity) }
    for unit in Array(counts.keys) { counts[unit]?.sort() }
  }

  private func add(_ quantity: Quantity) {
    if let name = quantity.name {
      names.insert(name)
      families.insert(quantity.family)
    }
    if let unit = quantity.unit { counts[unit, default: []].append(quantity.value) }
    for value in quantity.values {
      values[value, default: []].formUnion(quantity.giving)
      if let magnitude = value.magnitude { magnitudes.insert(magnitude) }
    }
  }

  func giving(of value: Rational) -> Quantity.Giving { values[value] ?? [] }

  var units: some Sequence<Unit> { counts.keys }

  /// Whether there are so many of a unit once.
  func hasCount(from least: Rational, to most: Rational, of unit: Unit) -> Bool {
    guard let counts = counts[unit] else { return false }
    var (low, high) = (0, counts.count)
    while low < high {
      let middle = low + (high - low) / 2
      if counts[middle] >= least { high = middle } else { low = middle + 1 }
    }
    return low < counts.count && counts[low] <= most
  }
}

/// Powers of ten, of which there are fewer than a number has bits.
struct Magnitudes {
  private var bits: UInt32 = 0

  var isEmpty: Bool { bits == 0 }

  mutating func insert(_ magnitude: Int) { bits |= 1 << UInt32(magnitude & 31) }

  func contains(_ magnitude: Int) -> Bool { bits & 1 << UInt32(magnitude & 31) != 0 }
}
