import DiglotSemantics
import DiglotSyntax

enum InvisibleCharacter: BlockRule {
  static let info = RuleInfo(
    name: "invisible-character", group: .text, severity: .warning,
    summary: "The text holds a character that takes no room: a space of no width, a soft hyphen, a joiner.",
    reason: """
      Nobody sees it, and nothing that it stands in is found any more: no word, no term, no name. Web
      pages and chat windows leave it in what is copied from them.
      """,
    example: "@languages en zh-Hans\n\nHello there, my friend.\n> 你好，我的\u{200B}朋友。",
    mended: "@languages en zh-Hans\n\nHello there, my friend.\n> 你好，我的朋友。",
    advice: """
      `diglot lint --fix` takes it out of plain text. Joiners in emoji, and in scripts that need them such
      as Persian and Hindi, are left alone.
      """)

  static func check(_ facts: BlockFacts, in context: BlockContext) -> [LocalFinding] {
    facts.unusualCharacters.compactMap { character in
      guard character.kind == .invisible, !isNeeded(character, in: facts.block) else { return nil }
      let fixes =
        isRemovable(character.range, in: facts.block)
        ? [Fix("remove it", .safe, [TextEdit(character.range, "")])] : []
      return LocalFinding(
        info, character.range, "here stands \(name(of: character.scalar)), which nobody sees", fixes: fixes)
    }
  }

  private static func name(of scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0xAD: "a soft hyphen"
    case 0x200B: "a space of no width"
    case 0x200C, 0x200D: "a joiner of letters"
    case 0xFEFF: "a byte order mark"
    default: "a character of no width"
    }
  }

  /// Joiners, between characters that they may join.
  private static func isNeeded(_ character: UnusualCharacter, in block: Block) -> Bool {
    guard character.scalar.value == 0x200C || character.scalar.value == 0x200D else { return false }
    guard let last = block.bytes.scalar(before: character.range.lowerBound)?.scalar,
      let next = block.bytes.scalar(at: character.range.upperBound)?.scalar
    else { return false }
    return joins(last) && (joins(next) || next == "\u{200D}")
  }

  /// Arabic and the scripts of India and around, emoji and what varies them.
  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0600...0x08FF, 0x0900...0x109F, 0x1780...0x18AF, 0xA800...0xABFF, 0xFB50...0xFDFF, 0xFE00...0xFE0F,
      0xFE70...0xFEFC, 0x2190...0x2BFF, 0x1F000...0x1FAFF, 0xE0020...0xE007F:
      true
    default: scalar.properties.isEmojiModifier
    }
  }

  /// Whether nothing but a letter, digit or space stands on either side, all of it text, and not in the
  /// first word of its line: without it, the text is still text.
  private static func isRemovable(_ range: Range<Int>, in block: Block) -> Bool {
    let token = block.token(at: range.lowerBound)
    let text = block.range(ofToken: token)
    guard block.tokens[token].kind == .text, text.lowerBound < range.lowerBound,
      range.upperBound < text.upperBound, block.bytes[range.lowerBound - 1] != 0x5C
    else { return false }
    let before = block.bytes[text.lowerBound..<range.lowerBound].suffix(longestWord)
    let after = block.bytes[range.upperBound..<text.upperBound].prefix(longestWord)
    let word = after.prefix { $0 > 0x20 }
    return !CharacterClasses.isPunctuation(block.bytes[range.lowerBound - 1])
      && !CharacterClasses.isPunctuation(block.bytes[range.upperBound]) && !word.contains(0x3A)
      && (before.contains(0x20) || before.contains { $0 >= 0xE0 } && !after.contains(0x3A))
  }

  private static let longestWord = 64
}
