/// The whole numbers that a text has in plain digits, whatever they are part of: a date, a name, a masked place.
struct PlainDigits {
  private let values: SmallSet<Int>

  init(_ bytes: [UInt8]) {
    var values = SmallSet<Int>()
    var index = 0
    while index < bytes.count {
      guard bytes[index] &- 0x30 < 10 else {
        index += 1
        continue
      }
      let start = index
      while bytes.isDigit(index) { index += 1 }
      if let run = DigitNumber.run(bytes, start), run.end == index, Self.standsAlone(bytes, start, index) {
        values.insert(run.value)
      }
    }
    self.values = values
  }

  func contains(_ value: Int) -> Bool { values.contains(value) }

  /// Whether nothing behind the digits makes another number of them: a decimal, a scale, a percent sign.
  private static func standsAlone(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    if bytes.byte(start - 1) == 0x2E || bytes.byte(start - 1) == 0x2C, bytes.isDigit(start - 2) {
      return false
    }
    switch bytes.byte(end) {
    case 0x2E, 0x2C: return !bytes.isDigit(end + 1)
    case 0x25: return false
    case 0x4B, 0x4D, 0x42, 0x54, 0x6B, 0x6D, 0x62, 0x74: return bytes.isLetter(end + 1)
    default: break
    }
    let next = bytes.byte(end) == 0x20 ? end + 1 : end
    switch bytes.scalar(next).scalar {
    case 0x5341, 0x767E, 0x5343, 0x4E07, 0x842C, 0x4EBF, 0x5104, 0x5146, 0x591A, 0x4F59, 0x9918: return false
    case 0xB9CC, 0xC5B5, 0xC870, 0xCC9C, 0xBC31: return false
    default: return true
    }
  }
}
