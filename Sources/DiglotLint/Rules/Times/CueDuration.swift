import DiglotSemantics
import DiglotSyntax

enum CueDuration: BlockRule {
  static let info = RuleInfo(
    name: "cue-duration", group: .times, severity: .warning,
    summary: "A subtitle is shown for less than five sixths of a second, or for more than seven seconds.",
    reason: "One is gone before the eye finds it, the other is read twice.",
    example: "[00:00:10.000 --> 00:00:10.400] Hello.\n> 你好。",
    mended: "[00:00:10.000 --> 00:00:11.200] Hello.\n> 你好。",
    advice: "Change its end, or divide it. The profile `subtitle` has this rule on.", isOnByDefault: false)

  private static let shortest = 833
  private static let longest = 7000

  static func check(_ facts: BlockFacts, in context: BlockContext) -> [LocalFinding] {
    guard facts.block.kind == .segment, facts.hasWords, let cue = facts.cue, let start = cue.start,
      let end = cue.end, end > start
    else { return [] }
    let duration = end.milliseconds - start.milliseconds
    guard duration < shortest || duration > longest else { return [] }
    let judgement = duration < shortest ? "too short to be seen" : "so long that it is read twice"
    return [LocalFinding(info, cue.range, "this is shown for \(duration) milliseconds, \(judgement)")]
  }
}
