import DiglotSyntax

/// Where in a text one of many forms may begin, told by two bytes: most places are passed over without reading
/// a character.
struct FormBeginnings: Sendable {
  /// By the first byte of a character, the second bytes that may follow it, as bits: those of UTF-8 are told
  /// apart by six bits. All of them for ASCII, which has no second.
  private var seconds = [UInt64](repeating: 0, count: 256)

  /// - Parameters:
  ///   - folded: the first characters of the forms that match in any case, in small letters.
  ///   - exact: those of the others.
  init(folded: [Unicode.Scalar], exact: [Unicode.Scalar]) {
    for scalar in folded { insert(scalar, isFolded: true) }
    for scalar in exact { insert(scalar, isFolded: false) }
  }

  private mutating func insert(_ scalar: Unicode.Scalar, isFolded: Bool) {
    switch scalar.value {
    case 0x41...0x5A where !isFolded, 0x30...0x39: seconds[Int(scalar.value)] = .max
    case 0x61...0x7A:
      seconds[Int(scalar.value)] = .max
      if isFolded {
        seconds[Int(scalar.value) - 0x20] = .max
        // The sign of kelvins, U+212A, is a k in another case.
        if scalar == "k" { seconds[0xE2] |= 1 << 0x04 }
      }
    case 0x2E80...0x303F, 0x3100...0xA63F, 0xAC00...0xD7FF:
      let bytes = Array(String(scalar).utf8)
      seconds[Int(bytes[0])] |= 1 << UInt64(bytes[1] & 0x3F)
    case 0x3040...0x30FF:
      // The kana and the mark of its voice may stand apart; all of them begin with E3 81 to E3 83.
      seconds[0xE3] |= 0b1110
    default:
      // Another case of the letter, or the letter and its mark apart, may begin with any byte.
      seconds = [UInt64](repeating: .max, count: 256)
    }
  }

  /// The first place at or after `start`, which is none within a word of ASCII; nil where there is none.
  func next(in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    var last = index > 0 && index <= bytes.count ? bytes[index - 1] : 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        if seconds[Int(byte)] != 0,
          !(CharacterClasses.isLetterOrDigit(byte) && CharacterClasses.isLetterOrDigit(last))
        {
          return index
        }
      } else if byte >= 0xC0, index + 1 < bytes.count,
        seconds[Int(byte)] & (1 &<< UInt64(bytes[index + 1] & 0x3F)) != 0
      {
        return index
      }
      last = byte
      index &+= 1
    }
    return nil
  }
}
