import DiglotSyntax

enum UnclosedBrace: SyntaxRule {
  static let problem = SyntaxProblemKind.unclosedBrace
  static let info = RuleInfo(
    name: "unclosed-brace", group: .syntax, severity: .warning,
    summary: "A correction or an unsure word has no closing brace on its line.",
    reason: """
      Corrections and unsure words end on the line they begin on. Without its `}` both the misheard and
      the right words are text, and so is the arrow between them.
      """,
    example: "I read {cloud -> Claude every day.\n> 我每天都读 Claude。",
    mended: "I read {cloud -> Claude} every day.\n> 我每天都读 Claude。",
    advice: "Close the brace on the same line. If it is meant to be read as a brace, write `\\{`.")

  static func message(_ problem: SyntaxProblem, in block: Block) -> String {
    "this “{” is not closed; close it on this line, or write “\\{” for a brace"
  }
}
