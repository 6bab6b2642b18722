import DiglotSyntax

enum EmptyLink: SyntaxRule {
  static let problem = SyntaxProblemKind.emptyLink
  static let info = RuleInfo(
    name: "empty-link", group: .syntax, severity: .warning,
    summary: "A link shows nothing, or leads nowhere.",
    reason: "A reader can't see a link without text, nor follow one without a destination.",
    example: "As I [said]() before.\n> 正如我之前所说。",
    mended: "[#a] As I [said](#a) before.\n> 正如我[之前所说](#a)。",
    advice:
      "Give the link its text and its destination: `[text](#id)`, `[text](file.diglot#id)`, `[text](https://…)`."
  )

  static func message(_ problem: SyntaxProblem, in block: Block) -> String {
    block.text(problem.range).hasSuffix("()") ? "this link leads nowhere" : "this link shows nothing"
  }
}
