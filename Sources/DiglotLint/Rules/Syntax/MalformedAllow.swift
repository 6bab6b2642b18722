import DiglotSyntax

enum MalformedAllow: SyntaxRule {
  static let problem = SyntaxProblemKind.malformedAllow
  static let info = RuleInfo(
    name: "malformed-allow", group: .syntax, severity: .warning,
    summary: "`%allow` or `@allow` names no rule, or something that can't be one.",
    reason: "It allows nothing then, and the finding it was to silence goes on being reported.",
    example: "Hello.\n> 你好。\n%allow missing translation",
    mended: "Hello.\n> 你好。\n\nSit!\n%allow missing-translation: said to the dog",
    advice: "Write `%allow rule-name, other-rule: reason`. `diglot explain` lists the rules.")

  static func message(_ problem: SyntaxProblem, in block: Block) -> String {
    let text = block.text(problem.range)
    return text.hasPrefix("%")
      ? "“\(text)” names no rule; write “%allow rule-name: reason”"
      : "“\(text)” can't be the name of a rule; commas part names, and a colon begins the reason"
  }
}
