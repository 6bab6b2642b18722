/// Names with letters and digits in them: “GPT-4”, “H100”, “iPhone15”, “V3.2”.
enum Identifier {
  /// The end of the name that begins at `start`; nil where there is none.
  static func end(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard bytes.isLetter(start) || bytes.isDigit(start), !isInWord(bytes, start) else { return nil }
    var index = start
    var (letters, digits) = (0, 0)
    var hasCapital = false
    while index < bytes.count, index - start <= 40 {
      if bytes.isLetter(index) {
        letters += 1
        hasCapital = hasCapital || bytes.isCapital(index)
      } else if bytes.isDigit(index) {
        digits += 1
      } else if bytes.byte(index) == 0x2E, digits > 0, bytes.isDigit(index - 1), bytes.isDigit(index + 1) {
      } else if bytes.byte(index) == 0x2D, digits == 0, hasCapital, bytes.isDigit(index + 1),
        !isPrefix(bytes, start..<index)
      {
      } else {
        break
      }
      index += 1
    }
    guard letters > 0, digits > 0, index - start <= 40 else { return nil }
    return index
  }

  private static func isInWord(_ bytes: [UInt8], _ start: Int) -> Bool {
    bytes.isLetter(start - 1) || bytes.isDigit(start - 1)
  }

  /// What is joined to a number with a hyphen and is no part of a name: “Mid-1990s”.
  private static func isPrefix(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let prefixes: [StaticString] = [
      "mid", "pre", "post", "sub", "under", "over", "top", "non", "late", "early", "up", "plus",
    ]
    if range.count > 5 { return true }
    return prefixes.contains { prefix in
      guard range.count == prefix.utf8CodeUnitCount else { return false }
      return prefix.withUTF8Buffer { buffer in
        for (offset, letter) in buffer.enumerated()
        where bytes.byte(range.lowerBound + offset) | 0x20 != letter {
          return false
        }
        return true
      }
    }
  }

  /// The name as a quantity: its first number, and its others.
  static func quantity(_ bytes: [UInt8], _ range: Range<Int>) -> Quantity? {
    var name: [UInt8] = []
    var values: [Rational] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes.byte(index)
      if bytes.isDigit(index), !bytes.isDigit(index - 1), bytes.byte(index - 1) != 0x2E || values.isEmpty,
        let number = DigitNumber(bytes, at: index, .decimalPoint), number.end <= range.upperBound
      {
        values.append(number.value)
      }
      if byte != 0x2D { name.append(byte &- 0x41 < 26 ? byte | 0x20 : byte) }
      index += 1
    }
    guard let first = values.first else { return nil }
    let text = String(decoding: name, as: UTF8.self)
    var quantity = Quantity(range, .identifier, first, isStrong: text != "covid19")
    for value in values.dropFirst() { quantity.add(alternative: value) }
    quantity.name = text
    quantity.isInDigits = true
    return quantity
  }
}
