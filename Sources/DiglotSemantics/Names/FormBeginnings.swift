import DiglotSyntax

/// Where in a text one of many forms may begin, told by two bytes: most places are passed over without reading
/// a character.
struct FormBeginnings: Sendable {
  /// By the first byte of a character, the second bytes that may follow it, as bits: those of UTF-8 are told
  /// apart by six bits. All of them for ASCII, which has no second.
  private let seconds: [UInt64]
  private let kinds: [Kinds]

  /// What a byte is, whatever follows it.
  private struct Kinds: OptionSet {
    let rawValue: UInt8

    /// A form may begin with it.
    static let beginning = Self(rawValue: 1)
    /// A letter or digit of ASCII: no form begins between two of them.
    static let letter = Self(rawValue: 2)
  }

  /// - Parameters:
  ///   - folded: the first characters of the forms that match in any case, in small letters.
  ///   - exact: those of the others.
  init(folded: [Unicode.Scalar], exact: [Unicode.Scalar]) {
    var seconds = [UInt64](repeating: 0, count: 256)
    for scalar in folded { Self.insert(scalar, isFolded: true, into: &seconds) }
    for scalar in exact { Self.insert(scalar, isFolded: false, into: &seconds) }
    self.seconds = seconds
    kinds = (0...255).map { (byte: UInt8) -> Kinds in
      // Bytes from 0x80 to 0xBF begin no character.
      let isBeginning = seconds[Int(byte)] != 0 && !(0x80..<0xC0).contains(byte)
      var kinds: Kinds = isBeginning ? [.beginning] : []
      if CharacterClasses.isLetterOrDigit(byte) { kinds.insert(.letter) }
      return kinds
    }
  }

  private static func insert(_ scalar: Unicode.Scalar, isFolded: Bool, into seconds: inout [UInt64]) {
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
    bytes.withUnsafeBufferPointer { bytes in
      kinds.withUnsafeBufferPointer { kinds in
        var index = start
        var last: Kinds = index > 0 && index <= bytes.count ? kinds[Int(bytes[index - 1])] : []
        while index < bytes.count {
          let kind = kinds[Int(bytes[index])]
          if kind.contains(.beginning), !(kind.contains(.letter) && last.contains(.letter)),
            mayFollow(bytes, at: index)
          {
            return index
          }
          last = kind
          index &+= 1
        }
        return nil
      }
    }
  }

  /// Whether a form may begin with the byte at an index and the one behind it, where it may with the first.
  private func mayFollow(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let byte = bytes[index]
    guard byte >= 0x80 else { return true }
    return index &+ 1 < bytes.count && seconds[Int(byte)] & (1 &<< UInt64(bytes[index &+ 1] & 0x3F)) != 0
  }
}
