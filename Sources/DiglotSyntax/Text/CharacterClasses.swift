/// The classes of character that the language speaks of.
public enum CharacterClasses {
  /// White space: every Unicode `White_Space` character that does not end a line.
  @inlinable
  public static func isWhiteSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0B, 0x0C, 0x20: true
    case 0...0x7F: false
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Han characters, with the iteration mark and the ideographic zero.
  @inlinable
  public static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3005, 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: true
    default: false
    }
  }

  /// Hiragana and katakana, full and half width, with the long vowel mark.
  @inlinable
  public static func isKana(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3041...0x3096, 0x3099...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF,
      0xFF66...0xFF9F, 0x1B000...0x1B16F:
      true
    default: false
    }
  }

  /// What sets without spaces between: Han, kana, CJK punctuation and full-width forms.
  @inlinable
  public static func joinsWithoutSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3001...0x303F, 0x30FB, 0xFF01...0xFFEF: true
    default: isHan(scalar) || isKana(scalar)
    }
  }

  /// Letters of any script. The tables of Unicode cost more than all else that is done with a character, so
  /// the punctuation that Chinese and English are full of is not looked up.
  package static func isAlphabetic(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A: true
    case 0...0xA9, 0x2000...0x206F, 0x3000...0x3004, 0x3008...0x3020, 0xFF00...0xFF20: false
    default: scalar.properties.isAlphabetic
    }
  }

  /// The punctuation of ASCII, which a backslash makes literal.
  @inlinable
  public static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  @inlinable
  public static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  @inlinable
  public static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  @inlinable
  public static func isLetterOrDigit(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }

  /// Whether an id or a label may hold the character.
  public static func isNameCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "[", "]", "(", ")", "{", "}", "|", ",", "#", "<", ">", "\\", "\"", "`": false
    default: scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) && !isWhiteSpace(scalar)
    }
  }

  /// Whether the text can be an id or a label: not empty, name characters only.
  public static func isName(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.unicodeScalars.allSatisfy(isNameCharacter)
  }

  /// Whether a speaker's code may hold the character, apart from the rule on capitals.
  static func isCodeCharacter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return isLetterOrDigit(UInt8(scalar.value)) || scalar == "-" || scalar == "_" }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber:
      return true
    default: return false
    }
  }

  /// Whether the text is a speaker's code: letters, digits, `-` and `_`, with a capital and no small
  /// letter among them; or one to four Han or kana letters.
  public static func isSpeakerCode(_ text: some StringProtocol) -> Bool {
    let scalars = text.unicodeScalars
    if scalars.allSatisfy({ isHan($0) || isKana($0) }) { return (1...4).contains(scalars.count) }
    return scalars.allSatisfy {
      isHan($0) || isKana($0) || (isCodeCharacter($0) && !$0.properties.isLowercase)
    }
      && scalars.contains { $0.properties.isUppercase }
  }

  /// Whether the text is a language tag: two or three small letters, then subtags of one to eight
  /// letters or digits, each after a hyphen.
  public static func isLanguageTag(_ text: some StringProtocol) -> Bool {
    let parts = text.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
    guard let primary = parts.first, (2...3).contains(primary.count),
      primary.allSatisfy({ isLetter($0) && $0 >= 0x61 })
    else { return false }
    return parts.dropFirst().allSatisfy { (1...8).contains($0.count) && $0.allSatisfy(isLetterOrDigit) }
  }

  /// Whether the text can be the name of a rule: small letters, digits and hyphens, a letter first.
  public static func isRuleName(_ text: some StringProtocol) -> Bool {
    guard let first = text.utf8.first, isLetter(first), first >= 0x61 else { return false }
    return text.utf8.allSatisfy { ($0 | 0x20 == $0 && isLetter($0)) || isDigit($0) || $0 == 0x2D }
  }
}

extension Array where Element == UInt8 {
  /// The character at `index` and its length, with U+FFFD of length one for what is not UTF-8.
  /// Nil at the end.
  @inlinable @inline(__always)
  package func scalar(at index: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    guard index >= 0, index < count else { return nil }
    let lead = self[index]
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    if lead >= 0xE1, lead <= 0xEC, index &+ 2 < count {
      // Most of Han, kana and Hangul; no surrogates among them.
      let (second, third) = (self[index &+ 1], self[index &+ 2])
      if second & 0xC0 == 0x80, third & 0xC0 == 0x80,
        let scalar = Unicode.Scalar(
          UInt32(lead & 0x0F) &<< 12 | UInt32(second & 0x3F) &<< 6 | UInt32(third & 0x3F))
      {
        return (scalar, 3)
      }
    }
    return longScalar(at: index)
  }

  /// A character that is not of ASCII.
  @usableFromInline
  package func longScalar(at index: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    guard index >= 0, index < count else { return nil }
    let lead = self[index]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, index + length <= count else { return ("\u{FFFD}", 1) }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for byte in self[(index + 1)..<(index + length)] {
      guard byte & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard let scalar = Unicode.Scalar(value) else { return ("\u{FFFD}", 1) }
    return (scalar, length)
  }

  /// The character that ends right before `index`. Nil at the start.
  package func scalar(before index: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    guard index > 0, index <= count else { return nil }
    var start = index - 1
    while start > 0, index - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    guard let found = scalar(at: start), start + found.length == index else { return ("\u{FFFD}", 1) }
    return found
  }

  /// The length in bytes of the white space character at `index`; 0 where there is none.
  @inline(__always)
  func whiteSpaceLength(at index: Int) -> Int {
    guard index < count else { return 0 }
    let byte = self[index]
    if byte == 0x20 || byte == 0x09 || byte == 0x0B || byte == 0x0C { return 1 }
    if byte < 0xC2 || byte > 0xE3 || (byte > 0xC2 && byte < 0xE1) { return 0 }
    guard let (scalar, length) = scalar(at: index), CharacterClasses.isWhiteSpace(scalar) else { return 0 }
    return length
  }
}
