import DiglotSyntax

enum UnclosedLink: SyntaxRule {
  static let problem = SyntaxProblemKind.unclosedLink
  static let info = RuleInfo(
    name: "unclosed-link", group: .syntax, severity: .warning,
    summary: "The destination of a link has no closing parenthesis.",
    reason: "Without it there is no link: the brackets are an event, and the destination is read as text.",
    example: "[#a] See [there](#a for more.\n> 详见[那里](#a)。",
    mended: "[#a] See [there](#a) for more.\n> 详见[那里](#a)。",
    advice: "Close the parenthesis right behind the destination, which holds no white space.")

  static func message(_ problem: SyntaxProblem, in block: Block) -> String {
    "the destination of this link has no “)”; destinations hold no white space"
  }
}
