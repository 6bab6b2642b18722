/// How many cells of a terminal characters take.
enum CharacterWidth {
  /// The cells of one character: 0 for what is drawn over the one before it, 2 for wide ones.
  ///
  /// Control characters, which a terminal would obey, have none of their own: see `VisibleText`.
  static func cells(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    switch scalar.value {
    // Of a pair of regional indicators, which makes a flag, each is half.
    case 0x1F1E6...0x1F1FF: return 1
    // Skin tones colour the person before them.
    case 0x1F3FB...0x1F3FF: return 0
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
      0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F2FF, 0x20000...0x3FFFD:
      return isDrawnOver(scalar) ? 0 : 2
    default:
      if isDrawnOver(scalar) { return 0 }
      return scalar.properties.isEmojiPresentation ? 2 : 1
    }
  }

  private static func isDrawnOver(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    // The vowels and finals of Korean syllables that are written letter by letter.
    default: (0x1160...0x11FF).contains(scalar.value)
    }
  }
}
