import DiglotSemantics
import DiglotSyntax

enum ReplacementCharacter: BlockRule {
  static let info = RuleInfo(
    name: "replacement-character", group: .text, severity: .warning,
    summary: "The text holds U+FFFD, which stands for characters that were lost.",
    reason:
      "Some program read the text in another encoding than it was written in; what stood there is gone.",
    example: "@languages en zh-Hans\n\nA caf\u{FFFD} in town.\n> 城里的咖啡馆。",
    mended: "@languages en zh-Hans\n\nA café in town.\n> 城里的咖啡馆。",
    advice: """
      Write what stood there; the original has it. In a file that is not UTF-8 itself, `invalid-utf8` says
      so, and this rule is silent.
      """)

  static func check(_ facts: BlockFacts, in context: BlockContext) -> [LocalFinding] {
    facts.unusualCharacters.filter { $0.kind == .replacement }.map {
      LocalFinding(info, $0.range, "“\u{FFFD}” stands for characters that were lost")
    }
  }
}
