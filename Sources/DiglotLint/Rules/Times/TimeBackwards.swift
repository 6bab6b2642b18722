import DiglotSemantics
import DiglotSyntax

enum TimeBackwards: DocumentRule {
  static let info = RuleInfo(
    name: "time-backwards", group: .times, severity: .error,
    summary: "A segment starts before the one that the same speaker spoke before it.",
    reason: """
      A person does not speak two things in the wrong order: a digit is wrong, or the segments are. Two
      people may well speak at once, so different speakers are not compared.
      """,
    example: "[00:01:10] Hello.\n> 你好。\n\n[00:00:14] Goodbye.\n> 再见。",
    mended: "[00:01:10] Hello.\n> 你好。\n\n[00:01:14] Goodbye.\n> 再见。",
    advice: "Correct the time, or put the segments in order.")

  static func check(_ analysis: Analysis, in library: Library) -> [Finding] {
    let document = analysis.document
    guard document.facts.summary.times == .disordered else { return [] }
    var findings: [Finding] = []
    var last: [String: (start: Timestamp, range: Range<Int>)] = [:]
    var speaker: String?
    // One walk: to look up the place of each would take as long again for every segment.
    for placed in document.placedFacts {
      let facts = placed.facts
      if case .heading = facts.block.kind { speaker = nil }
      guard facts.block.kind == .segment else { continue }
      speaker = facts.speaker ?? speaker
      guard let start = facts.cue?.start, let range = facts.cue?.startRange else { continue }
      let place = placed.absolute(range)
      if let before = last[speaker ?? ""], start < before.start {
        findings.append(
          Finding(
            info, place, "this starts at \(start), before the segment above at \(before.start)",
            related: [RelatedPlace(path: nil, range: before.range, message: "the segment before")]))
      } else {
        last[speaker ?? ""] = (start, place)
      }
    }
    return findings
  }
}
