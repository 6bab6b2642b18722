import DiglotSyntax

/// The classes of character that the typography of Chinese and Japanese speaks of.
enum EastAsian {
  static func isLetter(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar, scalar.value >= 0x3005 else { return false }
    return CharacterClasses.isHan(scalar) || CharacterClasses.isKana(scalar)
  }

  /// Full-width marks that end or divide a sentence.
  static func isStop(_ scalar: Unicode.Scalar?) -> Bool {
    switch scalar {
    case "，", "。", "、", "；", "：", "？", "！": true
    default: false
    }
  }

  /// Full-width marks that open something.
  static func isOpening(_ scalar: Unicode.Scalar?) -> Bool {
    switch scalar {
    case "（", "《", "〈", "「", "『", "【", "〔", "〖": true
    default: false
    }
  }

  /// Full-width marks that close something.
  static func isClosing(_ scalar: Unicode.Scalar?) -> Bool {
    switch scalar {
    case "）", "》", "〉", "」", "』", "】", "〕", "〗": true
    default: false
    }
  }

  /// Marks that have their space within.
  static func isMark(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar, scalar.value >= 0x3001 else { return false }
    return isStop(scalar) || isOpening(scalar) || isClosing(scalar)
  }

  /// What a sentence of the script may hold right before one of its marks: a letter, or what closes.
  static func endsWords(_ scalar: Unicode.Scalar?) -> Bool {
    isLetter(scalar) || isClosing(scalar) || scalar == "”" || scalar == "’"
  }

  /// What it may hold right behind one.
  static func beginsWords(_ scalar: Unicode.Scalar?) -> Bool {
    isLetter(scalar) || isOpening(scalar) || scalar == "“" || scalar == "‘"
  }
}
