import DiglotSyntax

enum EmptyNote: SyntaxRule {
  static let problem = SyntaxProblemKind.emptyNote
  static let info = RuleInfo(
    name: "empty-note", group: .syntax, severity: .warning,
    summary: "A note has no text.",
    reason: "Whoever follows a reference to it finds nothing.",
    example: "The mill[^mill] burnt.\n> 磨坊[^mill]烧了。\n\n[^mill]:",
    mended: "The mill[^mill] burnt.\n> 磨坊[^mill]烧了。\n\n[^mill]: In 1911. | 1911年。",
    advice: "Write the note behind the colon, or remove it and its references.")

  static func message(_ problem: SyntaxProblem, in block: Block) -> String { "this note has no text" }
}
