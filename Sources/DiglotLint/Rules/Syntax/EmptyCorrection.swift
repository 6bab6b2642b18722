import DiglotSyntax

enum EmptyCorrection: SyntaxRule {
  static let problem = SyntaxProblemKind.emptyCorrection
  static let info = RuleInfo(
    name: "empty-correction", group: .syntax, severity: .warning,
    summary: "A correction has neither what was heard nor what was meant.",
    reason: "It corrects nothing into nothing; probably something was deleted that should have stayed.",
    example: "We {->} left.\n> 我们走了。",
    mended: "We {just -> all} left.\n> 我们都走了。",
    advice:
      "Fill in at least one side, or remove the braces. `{-> word}` supplies a word, `{word ->}` drops one.")

  static func message(_ problem: SyntaxProblem, in block: Block) -> String {
    "this correction is empty on both sides"
  }
}
