import DiglotSyntax

enum EmptyHeading: SyntaxRule {
  static let problem = SyntaxProblemKind.emptyHeading
  static let info = RuleInfo(
    name: "empty-heading", group: .syntax, severity: .warning,
    summary: "A heading has no title.",
    reason: "Outlines, breadcrumbs and exports have nothing to call the chapter by.",
    example: "# [00:10]\n\nSo.\n> 那么。",
    mended: "# [00:10] The crossing | 过河\n\nSo.\n> 那么。",
    advice:
      "Write a title behind the `#` and the cue. A line that begins with a number sign as text begins with `\\#`."
  )

  static func message(_ problem: SyntaxProblem, in block: Block) -> String { "this heading has no title" }
}
