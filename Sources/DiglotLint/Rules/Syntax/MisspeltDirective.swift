import DiglotSyntax

enum MisspeltDirective: SyntaxRule {
  static let problem = SyntaxProblemKind.misspeltDirective
  static let info = RuleInfo(
    name: "misspelt-directive", group: .syntax, severity: .warning,
    summary: "A line looks like a directive, but has a colon behind the name.",
    reason: "It is read as something that was said.",
    example: "@title: The crossing\n\nHello.\n> 你好。",
    mended: "@title The crossing | 过河\n\nHello.\n> 你好。",
    advice: "Remove the colon. If the line is something that was said, begin it with `\\@`.")

  static func message(_ problem: SyntaxProblem, in block: Block) -> String {
    let name = block.text(problem.range).dropLast()
    return "this is read as text; a directive has no colon: “\(name) …” (or “\\\(name):” for text)"
  }
}
