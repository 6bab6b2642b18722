import DiglotSyntax

enum DetachedTranslation: SyntaxRule {
  static let problem = SyntaxProblemKind.detachedTranslation
  static let info = RuleInfo(
    name: "detached-translation", group: .syntax, severity: .warning,
    summary: "A blank line parts a translation from what it translates.",
    reason:
      "It still belongs to what is above, but a reader can't tell, and the next edit may part them for good.",
    example: "Hello.\n\n> 你好。",
    mended: "Hello.\n> 你好。",
    advice: "Remove the blank line; `diglot format` does.")

  static func message(_ problem: SyntaxProblem, in block: Block) -> String {
    "a blank line parts this translation from what it translates"
  }

  static func fixes(_ problem: SyntaxProblem, in block: Block) -> [Fix] {
    let line = block.line(at: problem.range.lowerBound)
    let first = block.lines[..<line].lastIndex { $0.kind != .blank }.map { $0 + 1 } ?? 0
    let blank = block.range(ofLine: first).lowerBound..<block.range(ofLine: line).lowerBound
    guard first < line else { return [] }
    return [Fix("remove the blank line", .safe, [TextEdit(blank, "")])]
  }
}
