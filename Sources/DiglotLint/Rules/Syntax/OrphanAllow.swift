import DiglotSyntax

enum OrphanAllow: SyntaxRule {
  static let problem = SyntaxProblemKind.orphanAllow
  static let info = RuleInfo(
    name: "orphan-allow", group: .syntax, severity: .warning,
    summary: "`%allow` stands at the top of the file, where it belongs to nothing.",
    reason: "It allows nothing there.",
    example: "%allow missing-translation\n\nHello.\n> 你好。",
    mended: "@allow missing-translation\n\nHello.\n> 你好。\n\nHi.",
    advice:
      "For the whole file write `@allow rule`; else put it into the segment or below the heading it is for.")

  static func message(_ problem: SyntaxProblem, in block: Block) -> String {
    "“%allow” belongs to nothing here; for the whole file write “@allow”"
  }
}
