import DiglotSyntax

enum MalformedTime: SyntaxRule {
  static let problem = SyntaxProblemKind.malformedTime
  static let info = RuleInfo(
    name: "malformed-time", group: .times, severity: .error,
    summary: "Something that was meant for a time can't be read as one.",
    reason: "The segment has no place in the recording then: players can't jump to it, subtitles lose it.",
    example: "[00:00:04 - 00:00:11] Hello.\n> 你好。",
    mended: "[00:00:04 --> 00:00:11] Hello.\n> 你好。",
    advice: """
      A time is `12:34`, `1:12:34` or `00:12:34.500`: minutes and seconds of two digits, below 60. Two
      times of a cue have ` --> ` between them. Elsewhere than at the start of a line there is one time
      in its brackets.
      """)

  static func message(_ problem: SyntaxProblem, in block: Block) -> String {
    let text = block.text(problem.range)
    if text.contains("：") { return "“\(text)” has a full-width colon; times are written with “:”" }
    if RunSearch(for: "-->").isFound(in: text) {
      return "“\(text)” can't be read as times; write “00:01:02 --> 00:01:05”, at the start of a line"
    }
    let hasArrow = text.contains("→") || text.contains("–") || text.contains("-")
    return hasArrow
      ? "“\(text)” can't be read as times; put “-->” between them, as in “00:01:02 --> 00:01:05”"
      : "“\(text)” can't be read as a time; write “01:02” or “00:01:02.500”, minutes and seconds below 60"
  }
}
