import DiglotSyntax

enum InvalidName: SyntaxRule {
  static let problem = SyntaxProblemKind.invalidName
  static let info = RuleInfo(
    name: "invalid-name", group: .syntax, severity: .error,
    summary: "An id or a label is empty, or holds a character that names can't have.",
    reason: "Nothing can refer to a name that can't be written in a link or a reference.",
    example: "The mill[^old mill] burnt.\n> 磨坊烧了。",
    mended: "The mill[^old-mill] burnt.\n> 磨坊[^old-mill]烧了。\n\n[^old-mill]: In 1911. | 1911年。",
    advice:
      "Names may be in any script, but hold no white space and none of ``[ ] ( ) { } | , # < > \\ \"`` or backticks."
  )

  static func message(_ problem: SyntaxProblem, in block: Block) -> String {
    let name = block.text(problem.range)
    return name.contains(where: \.isWhitespace)
      ? "“\(name)” can't be a name: names hold no white space"
      : "this is no name; names hold no brackets, braces, quotes, “|”, “,” or “#”, and are not empty"
  }
}
