import DiglotSemantics
import DiglotSyntax

enum ReadingSpeed: PassageRule {
  static let info = RuleInfo(
    name: "reading-speed", group: .times, severity: .warning,
    summary: "A subtitle is shown too short a time to be read.",
    reason: "Viewers lose the end of it, or the picture.",
    example:
      "@languages en zh-Hans\n\n[00:00:10 --> 00:00:11] Nobody can read as much as this in a second.\n> 没人读得完。",
    mended:
      "@languages en zh-Hans\n\n[00:00:10 --> 00:00:13] Nobody can read as much as this in a second.\n> 没人读得完。",
    advice: """
      Shorten the text, or show it longer. The option `readingSpeeds` has the characters a second by
      language; nothing is reported without. The profile `subtitle` sets it to what Netflix asks for.
      """)

  static func check(_ passage: Passage, of facts: BlockFacts, in context: BlockContext) -> [LocalFinding] {
    let speeds = context.settings.options.readingSpeeds
    guard !speeds.isEmpty, facts.block.kind == .segment, let language = passage.language,
      let limit = SubtitleMeasure.value(speeds, for: language), let cue = facts.cue, let start = cue.start,
      let end = cue.end, end > start, let place = passage.range
    else { return [] }
    let countsHalf = passage.writing == .japanese || passage.writing == .korean
    let characters = Double(SubtitleMeasure.halves(passage.bytes[...], countsHalf: countsHalf)) / 2
    let speed = characters * 1000 / Double(end.milliseconds - start.milliseconds)
    guard speed > limit else { return [] }
    // One digit behind the point, rounded up: a speed that is too high never reads as the limit.
    let tenths = Int((min(speed, 100_000) * 10).rounded(.up))
    return [
      LocalFinding(
        info, place, "\(tenths / 10).\(tenths % 10) characters a second are more than \(text(limit))")
    ]
  }

  private static func text(_ limit: Double) -> String {
    limit == limit.rounded() && limit < 100_000 ? String(Int(limit)) : String(limit)
  }
}
