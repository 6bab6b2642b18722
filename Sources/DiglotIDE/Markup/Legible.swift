import DiglotSyntax

/// Makes text safe to show in a place that is not its own: nothing in it acts on what stands around
/// it, and nothing hides.
enum Legible {
  /// The text with control characters, bidirectional overrides, embeddings and isolates, and
  /// characters without any width spelt out. Those that scripts and emoji are written with stay.
  static func text(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isHidden) else { return text }
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
    var result = String.UnicodeScalarView()
    var isSpacePending = false
    for scalar in text.unicodeScalars {
      if isWhiteSpace(scalar) {
        isSpacePending = !result.isEmpty
      } else {
        if isSpacePending { result.append(" ") }
        isSpacePending = false
        result.append(scalar)
      }
    }
    return self.text(String(result))
  }

  private static func isWhiteSpace(_ scalar: Unicode.Scalar) -> Bool {
    CharacterClasses.isWhiteSpace(scalar) || scalar == "\n" || scalar == "\r"
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0...0x1F, 0x7F...0x9F, 0x180E, 0x200B, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB:
      true
    default: false
    }
  }
}
