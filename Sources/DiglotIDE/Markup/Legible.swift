import DiglotSyntax

/// Makes text safe to show in a place that is not its own: nothing in it acts on what stands around
/// it, and nothing hides.
enum Legible {
  /// The text with control characters, bidirectional overrides, embeddings and isolates, and
  /// characters without any width spelt out. Those that scripts and emoji are written with stay.
  static func text(_ text: String) -> String {
    guard !isPlain(text), text.unicodeScalars.contains(where: isHidden) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if isHidden(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "⟨U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "⟩"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The text on one line: every run of white space is a space, and there is none at its ends.
  static func line(_ text: String) -> String {
    if isPlain(text), text.utf8.first != 0x20, text.utf8.last != 0x20 { return text }
    var result = String.UnicodeScalarView()
    var isSpacePending = false
    for scalar in text.unicodeScalars {
      if CharacterClasses.isWhiteSpace(scalar) || scalar == "\n" || scalar == "\r" {
        isSpacePending = !result.isEmpty
      } else {
        if isSpacePending { result.append(" ") }
        isSpacePending = false
        result.append(scalar)
      }
    }
    return self.text(String(result))
  }

  /// Whether a quick look finds nothing to spell out and no white space but single spaces. What may be
  /// either is not plain.
  private static func isPlain(_ text: String) -> Bool {
    let answer = text.utf8.withContiguousStorageIfAvailable { bytes in
      var previous: UInt8 = 0
      for (index, byte) in bytes.enumerated() {
        let isSuspect =
          switch byte {
          case 0..<0x20, 0x7F: true
          case 0x20: previous == 0x20
          case 0xC2, 0xE1...0xE3, 0xEF: isSuspect(byte, bytes[(index + 1)...].prefix(2))
          default: false
          }
        if isSuspect { return false }
        previous = byte
      }
      return true
    }
    return answer ?? false
  }

  private static func isSuspect(_ lead: UInt8, _ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let next = rest.first ?? 0
    let last = rest.last ?? 0
    switch (lead, next) {
    case (0xC2, ...0xA0), (0xE1, 0x9A), (0xE1, 0xA0), (0xEF, 0xBB), (0xEF, 0xBF): return true
    // Dashes and quotation marks stand between spaces and hidden characters.
    case (0xE2, 0x80): return last <= 0x8B || last >= 0xA8 && last <= 0xAF
    case (0xE2, 0x81): return last >= 0x9F
    case (0xE3, 0x80): return last == 0x80
    default: return false
    }
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0...0x1F, 0x7F...0x9F, 0x180E, 0x200B, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB:
      true
    default: false
    }
  }
}
