import DiglotSemantics
import DiglotSyntax

enum LongGap: FileRule {
  static let info = RuleInfo(
    name: "long-gap", group: .times, severity: .information,
    summary: "For a long time no segment is spoken.",
    reason:
      "Something may be missing: a minute that the recogniser passed over, or a segment that was deleted.",
    example: "[00:01:00 --> 00:01:10] Hello.\n> 你好。\n\n[00:04:00 --> 00:04:10] Goodbye.\n> 再见。",
    mended: "[00:01:00 --> 00:01:10] Hello.\n> 你好。\n\n[00:01:40 --> 00:01:50] Goodbye.\n> 再见。",
    advice: """
      Listen to what is between. Music may be written as an event: `[music]`. How long is long, the option
      `longestGap` says in seconds; what follows a segment without an end is not looked at.
      """, isOnByDefault: false)

  static func check(_ review: Review) -> [Finding] {
    let document = review.analysis.document
    let limit = review.settings.options.longestGap * 1000
    var findings: [Finding] = []
    var end: Timestamp?
    document.facts.visit(where: { $0.times != .empty }) { index, element in
      guard element.facts.block.kind == .segment, let cue = element.facts.cue, let start = cue.start,
        let place = document.facts(ofBlock: index)
      else { return }
      if let end, start.milliseconds - end.milliseconds > limit {
        let seconds = (start.milliseconds - end.milliseconds) / 1000
        findings.append(
          Finding(info, place.absolute(cue.range), "nothing is spoken for \(seconds) seconds before this"))
      }
      end = cue.end
    }
    return findings
  }
}
