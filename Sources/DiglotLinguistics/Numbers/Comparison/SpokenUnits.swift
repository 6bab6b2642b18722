/// The units that a text speaks of, with a number or without: “every day”, “daily”.
struct SpokenUnits {
  private var units: Set<Unit> = []

  /// Nil in a language whose words are not parted by spaces: there it isn't known.
  init?(_ bytes: [UInt8], _ language: String) {
    guard case .words(let words)? = NumeralSystem(language) else { return nil }
    var index = 0
    while index < bytes.count {
      let start = index
      while index < bytes.count, WordReader.isWordByte(bytes[index]) { index += 1 }
      if index > start, let unit = words.table.find(bytes, start..<index)?.unit { units.insert(unit) }
      index += 1
    }
  }

  func contains(_ unit: Unit) -> Bool { units.contains(unit) }

  func contains(where predicate: (Unit) -> Bool) -> Bool { units.contains(where: predicate) }
}
