/// The units that a text speaks of, with a number or without: “every day”, “daily”.
struct SpokenUnits {
  /// A bit for each.
  private var units: UInt64 = 0

  /// Nil in a language whose words are not parted by spaces: there it isn't known.
  init?(_ bytes: [UInt8], _ language: String) {
    guard case .words(let words)? = NumeralSystem(language) else { return nil }
    var index = 0
    while let place = WordPlaces.first(in: bytes, from: index, words.table.units) {
      index = max(place.upperBound, place.lowerBound + 1)
      if let unit = words.table.find(bytes, place)?.unit { units |= Self.bit(of: unit) }
    }
  }

  private static func bit(of unit: Unit) -> UInt64 { 1 << UInt64(unit.rawValue) }

  func contains(_ unit: Unit) -> Bool { units & Self.bit(of: unit) != 0 }

  func contains(where predicate: (Unit) -> Bool) -> Bool {
    Unit.allCases.contains { contains($0) && predicate($0) }
  }
}
