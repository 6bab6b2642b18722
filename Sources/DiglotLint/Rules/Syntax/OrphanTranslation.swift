import DiglotSyntax

enum OrphanTranslation: SyntaxRule {
  static let problem = SyntaxProblemKind.orphanTranslation
  static let info = RuleInfo(
    name: "orphan-translation", group: .syntax, severity: .error,
    summary: "A translation has nothing above it that it could translate.",
    reason: "It is lost to everything that pairs the languages: hover, checks, subtitles.",
    example: "> 你好。\nHello.\n> 你好。",
    mended: "Hello.\n> 你好。",
    advice: """
      A translation stands below the segment, heading or note it translates, and never below a
      directive. A line of text that begins with `>` begins with `\\>`.
      """)

  static func message(_ problem: SyntaxProblem, in block: Block) -> String {
    block.kind == .directive
      ? "a directive has no translation line; this would translate a segment, heading or note right above it"
      : "there is nothing above that this could translate"
  }
}
