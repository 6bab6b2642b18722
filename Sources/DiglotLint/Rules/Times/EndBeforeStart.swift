import DiglotSemantics
import DiglotSyntax

enum EndBeforeStart: BlockRule {
  static let info = RuleInfo(
    name: "end-before-start", group: .times, severity: .error,
    summary: "A cue ends before it starts, or when it starts.",
    reason: "Players show such a cue never, or for ever.",
    example: "[00:01:10 --> 00:01:04] Hello.\n> 你好。",
    mended: "[00:01:04 --> 00:01:10] Hello.\n> 你好。",
    advice: "Correct one of the times; often they are just swapped.")

  static func check(_ facts: BlockFacts, in context: BlockContext) -> [LocalFinding] {
    guard let cue = facts.cue, let start = cue.start, let end = cue.end, let range = cue.endRange,
      end <= start
    else { return [] }
    let message =
      end == start ? "the cue ends when it starts" : "the cue ends at \(end), before it starts at \(start)"
    return [LocalFinding(info, range, message)]
  }
}
