import DiglotSyntax

enum MissingSpace: SyntaxRule {
  static let problem = SyntaxProblemKind.missingSpace
  static let info = RuleInfo(
    name: "missing-space", group: .syntax, severity: .information,
    summary: "There is no space between `>` and the translation.",
    reason: "A first word of two or three letters would be read as a language: `>so it goes` is Somali.",
    example: "Hello.\n>你好。",
    mended: "Hello.\n> 你好。",
    advice: "Put a space behind the `>`; `diglot format` does.")

  static func message(_ problem: SyntaxProblem, in block: Block) -> String {
    "put a space between “>” and the translation"
  }

  static func fixes(_ problem: SyntaxProblem, in block: Block) -> [Fix] {
    [
      Fix(
        "put a space behind “>”", .safe, [TextEdit(problem.range.upperBound..<problem.range.upperBound, " ")])
    ]
  }
}
