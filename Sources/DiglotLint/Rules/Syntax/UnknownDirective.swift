import DiglotSyntax

enum UnknownDirective: SyntaxRule {
  static let problem = SyntaxProblemKind.unknownDirective
  static let info = RuleInfo(
    name: "unknown-directive", group: .syntax, severity: .warning,
    summary: "A line begins with `@` and a name that is not one of the language's.",
    reason: "Nothing is declared by it, and it is not read as text either.",
    example: "@speakers HO Host\n\nHO: Hello.\n> 你好。",
    mended: "@speaker HO Host\n\nHO: Hello.\n> 你好。",
    advice: "Correct the name. For data of your own write `@meta key value`; for text that begins so, `\\@`.")

  static func message(_ problem: SyntaxProblem, in block: Block) -> String {
    let name = String(block.text(problem.range).dropFirst())
    let near = Spelling.nearest(to: name, in: DirectiveName.allCases.map(\.rawValue))
    return near.map { "there is no directive “@\(name)”; did you mean “@\($0)”?" }
      ?? "there is no directive “@\(name)”; write “@meta” for data of your own, “\\@” for text"
  }
}
