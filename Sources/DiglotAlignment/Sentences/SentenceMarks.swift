import DiglotSyntax

/// What characters are to a sentence: what ends it, what closes it behind the end, what opens the next.
enum SentenceMarks {
  /// Stops of ASCII. What follows them decides whether they end a sentence.
  static func isNarrowStop(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "." || scalar == "?" || scalar == "!"
  }

  /// Stops that always end a sentence.
  static func isWideStop(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "。", "！", "？", "｡", "．", "؟", "۔", "।", "॥", "։", "‼", "⁇", "⁈", "⁉": true
    default: false
    }
  }

  static func isEllipsis(_ scalar: Unicode.Scalar) -> Bool { scalar == "…" || scalar == "‥" || scalar == "⋯" }

  static func isStop(_ scalar: Unicode.Scalar) -> Bool {
    isNarrowStop(scalar) || isWideStop(scalar) || isEllipsis(scalar)
  }

  /// Whether a stop, or a sign among stops, asks.
  static func asks(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "?", "？", "؟", "⁇", "⁈", "⁉": true
    default: false
    }
  }

  static func exclaims(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "!", "！", "‼", "⁈", "⁉": true
    default: false
    }
  }

  /// Quotes and brackets that close; those that may open as well are told by what follows them.
  static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "”", "’", "»", "›", ")", "）", "]", "］", "」", "』", "】", "》", "〉", "｣": true
    default: false
    }
  }

  /// Quotes that close in some languages and open in others, and that are both in ASCII.
  static func mayClose(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "'", "“", "‘", "«", "‹", "＂", "＇": true
    default: false
    }
  }

  /// Letters of scripts that put no spaces between sentences, and their opening marks.
  static func isDense(_ scalar: Unicode.Scalar) -> Bool {
    CharacterClasses.joinsWithoutSpace(scalar) || isHangul(scalar)
  }

  static func isHangul(_ scalar: Unicode.Scalar) -> Bool { (0xAC00...0xD7A3).contains(scalar.value) }

  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || CharacterClasses.isWhiteSpace(scalar)
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar >= "0" && scalar <= "9" }

  /// Whether it is something to be read, and no mark.
  static func isReadable(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return CharacterClasses.isLetterOrDigit(UInt8(scalar.value)) }
    if CharacterClasses.isHan(scalar) || CharacterClasses.isKana(scalar) || isHangul(scalar) { return true }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
