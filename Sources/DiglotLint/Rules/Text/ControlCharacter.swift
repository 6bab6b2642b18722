import DiglotSemantics
import DiglotSyntax

enum ControlCharacter: BlockRule {
  static let info = RuleInfo(
    name: "control-character", group: .text, severity: .warning,
    summary: "The text holds a control character.",
    reason: "It says nothing, and programs that read the text may stop at it, or take it for an end of line.",
    example: "@languages en zh-Hans\n\nHello there,\u{0C} my friend.\n> 你好，我的朋友。",
    mended: "@languages en zh-Hans\n\nHello there, my friend.\n> 你好，我的朋友。",
    advice: "Remove it. If it stands for the end of a line or a page, write that.")

  static func check(_ facts: BlockFacts, in context: BlockContext) -> [LocalFinding] {
    facts.unusualCharacters.compactMap { character in
      guard character.kind == .control else { return nil }
      let digits = String(character.scalar.value, radix: 16, uppercase: true)
      let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      return LocalFinding(
        info, character.range, "here stands the control character \(name)",
        fixes: [Fix("remove it", .suggested, [TextEdit(character.range, "")])])
    }
  }
}
