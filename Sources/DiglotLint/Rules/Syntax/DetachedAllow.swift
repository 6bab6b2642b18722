import DiglotSyntax

enum DetachedAllow: SyntaxRule {
  static let problem = SyntaxProblemKind.detachedAllow
  static let info = RuleInfo(
    name: "detached-allow", group: .syntax, severity: .warning,
    summary: "A blank line parts `%allow` from what it belongs to.",
    reason: "It belongs to what is above it; it looks as if it were for what is below.",
    example: "Hello.\n\n%allow missing-translation\n\nHi.\n> 嗨。",
    mended: "Hello.\n%allow missing-translation\n\nHi.\n> 嗨。",
    advice: "Remove the blank line, or move the comment into the segment it is for.")

  static func message(_ problem: SyntaxProblem, in block: Block) -> String {
    "this “%allow” belongs to what is above the blank line; move it there, or to where it should hold"
  }
}
