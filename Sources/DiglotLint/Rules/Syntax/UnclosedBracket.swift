import DiglotSyntax

enum UnclosedBracket: SyntaxRule {
  static let problem = SyntaxProblemKind.unclosedBracket
  static let info = RuleInfo(
    name: "unclosed-bracket", group: .syntax, severity: .warning,
    summary: "An opening bracket has no closing one on its line.",
    reason: """
      Events, links, notes and times end on the line they begin on. Without its `]` the bracket and all
      behind it is plain text: an event is spoken aloud in subtitles, a link leads nowhere.
      """,
    example: "And then [laughs we all fell in.\n> 然后我们都掉进去了。",
    mended: "And then [laughs] we all fell in.\n> 然后[笑]我们都掉进去了。",
    advice: "Close the bracket on the same line. If it is meant to be read as a bracket, write `\\[`.")

  static func message(_ problem: SyntaxProblem, in block: Block) -> String {
    "this “[” is not closed; close it on this line, or write “\\[” for a bracket"
  }
}
