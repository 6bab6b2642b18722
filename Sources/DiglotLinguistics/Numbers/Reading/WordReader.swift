/// Reads the quantities of a text in a language that parts its words with spaces.
struct WordReader {
  let bytes: [UInt8]
  let language: WordLanguage
  var quantities: [Quantity] = []
  /// What is read next.
  var index = 0
  /// Whether the last quantity was given by its scale: “10 billion”.
  private var lastIsScaled = false

  init(_ bytes: [UInt8], _ language: WordLanguage) {
    self.bytes = bytes
    self.language = language
    quantities.reserveCapacity(4)
  }

  mutating func read() -> [Quantity] {
    while let place = WordPlaces.first(in: bytes, from: index, language.table.openings) {
      index = place.upperBound
      if place.isEmpty {
        readDigits()
      } else if case let next = bytes.byte(index), next &- 0x30 < 10 || next == 0x2D,
        readIdentifier(from: place.lowerBound)
      {
        continue
      } else if let entry = language.entry(bytes, place) {
        read(NumberToken(entry: entry, range: place))
      }
    }
    return quantities
  }

  /// Letters of ASCII and of the scripts whose letters have marks; punctuation and symbols are not.
  @inline(__always)
  static func isWordByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26
      || (byte >= 0x80 && byte != 0xC2 && byte != 0xE2 && byte != 0xE3 && byte != 0xEF)
  }

  /// The word after `end`, where only blanks or a hyphen come between and the language's table has it.
  func token(after end: Int) -> NumberToken? {
    var start = bytes.skippingBlanks(end)
    if bytes.byte(start) == 0x2D {
      start = bytes.skippingBlanks(start + 1)
    } else if bytes.byte(start) == 0xE2,
      bytes.hasPrefix("\u{2011}", at: start) || bytes.hasPrefix("\u{2010}", at: start)
    {
      start += 3
    }
    guard start < bytes.count,
      language.table.beginnings.withLookup(in: bytes, { $0.mayHold(wordAt: start) })
    else { return nil }
    var stop = start
    while stop < bytes.count, stop - start <= 60, Self.isWordByte(bytes[stop]) { stop += 1 }
    return language.entry(bytes, start..<stop).map { NumberToken(entry: $0, range: start..<stop) }
  }

  /// Adds a quantity, and gives the start of a range what its end has: “5 to 10 billion”, “2–3 %”.
  ///
  /// - Parameter scale: what the number was multiplied with: 10⁹ for “10 billion”.
  mutating func append(_ quantity: consuming Quantity, scale: Rational = .one) {
    defer { lastIsScaled = scale != .one }
    if !lastIsScaled, let end = quantities.last?.range.upperBound,
      isRange(from: end, to: quantity.range.lowerBound), let last = quantities.last,
      last.kind == .cardinal || last.kind == .year,
      quantity.kind == .cardinal || quantity.kind == .percentage || quantity.kind == .multiplier,
      last.unit == nil || last.unit == quantity.unit
    {
      quantities[quantities.count - 1] = last.opening(rangeTo: quantity, scale: scale)
    }
    quantities.append(quantity)
  }

  /// Whether what stands between two numbers makes them the ends of a range, or a choice.
  private func isRange(from end: Int, to start: Int) -> Bool {
    guard start - end <= 12, end < start else { return false }
    var next = bytes.skippingBlanks(end)
    if bytes.byte(next) == 0x2D || bytes.byte(next) == 0x7E {
      next = bytes.skippingBlanks(next + 1)
    } else if bytes.hasPrefix("–", at: next) || bytes.hasPrefix("—", at: next) {
      next = bytes.skippingBlanks(next + 3)
    }
    if next != start, let word = token(after: end), word.joinsRange {
      next = bytes.skippingBlanks(word.range.upperBound)
    }
    while next < start, [0x24, 0xC2, 0xA3, 0xE2, 0x82, 0xAC].contains(bytes.byte(next)) { next += 1 }
    return next == start && next > end + 1 || next == start && bytes.byte(end) == 0x2D
  }
}

/// A word of a text that is in the language's table.
struct NumberToken {
  let entry: WordEntry
  let range: Range<Int>

  var word: NumberWord { entry.word }

  /// “To”, “or”; and “and”, as in “between 10 and 15 million”.
  var joinsRange: Bool {
    switch word {
    case .to, .and: true
    default: false
    }
  }
}

extension Quantity {
  /// The first number of a range, with the scale, unit or percent sign that the last one has.
  func opening(rangeTo last: Quantity, scale: Rational) -> Quantity {
    var first = self
    if scale != .one, let scaled = first.value.multiplied(by: scale) {
      if scaled <= last.value {
        let unscaled = first.value
        first.value = scaled
        first.alternatives.removeAll { $0 == scaled }
        first.add(alternative: unscaled)
      } else {
        first.add(alternative: scaled)
      }
      if first.kind == .year { first.kind = .cardinal }
    }
    if last.kind == .percentage, first.kind == .cardinal { first.kind = .percentage }
    first.unit = first.unit ?? last.unit
    return first
  }
}
