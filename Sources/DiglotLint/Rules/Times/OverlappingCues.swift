import DiglotSemantics
import DiglotSyntax

enum OverlappingCues: FileRule {
  static let info = RuleInfo(
    name: "overlapping-cues", group: .times, severity: .warning,
    summary: "A segment starts before the one that the same speaker spoke before it has ended.",
    reason: "A person says one thing at a time: one of the times is wrong, and players show both at once.",
    example: "[00:01:10 --> 00:01:20] Hello.\n> 你好。\n\n[00:01:14 --> 00:01:25] Goodbye.\n> 再见。",
    mended: "[00:01:10 --> 00:01:14] Hello.\n> 你好。\n\n[00:01:14 --> 00:01:25] Goodbye.\n> 再见。",
    advice: """
      Correct one of the times. Half a second is left alone, as recognisers round, and so are different
      speakers, who may well speak at once.
      """)

  static func check(_ review: Review) -> [Finding] {
    guard review.blocks.summary.reach.overlaps else { return [] }
    let document = review.analysis.document
    var findings: [Finding] = []
    var last: [String: (start: Timestamp, end: Timestamp, range: Range<Int>)] = [:]
    var speaker: String?
    // One walk: to look up the place of each would take as long again for every segment.
    for placed in document.placedFacts {
      let facts = placed.facts
      if case .heading = facts.block.kind { speaker = nil }
      guard facts.block.kind == .segment else { continue }
      speaker = facts.speaker ?? speaker
      guard let cue = facts.cue, let start = cue.start else { continue }
      let range = placed.absolute(cue.range)
      let name = speaker ?? ""
      // What starts before the one before has started is another rule's.
      if let before = last[name], before.start <= start,
        start.milliseconds + CueReach.tolerance < before.end.milliseconds
      {
        findings.append(
          Finding(
            info, range, "this starts at \(start), and the segment before ends at \(before.end)",
            related: [RelatedPlace(path: nil, range: before.range, message: "the segment before")]))
      }
      if (last[name].map { $0.start <= start }) ?? true {
        last[name] = (start, max(start, cue.end ?? start), range)
      }
    }
    return findings
  }
}
