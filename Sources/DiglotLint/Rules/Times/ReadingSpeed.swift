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
    let limits = context.settings.options.readingSpeeds
    guard let pace = ReadingPace(of: passage, in: facts, limits: limits), let place = passage.range else {
      return []
    }
    return [
      LocalFinding(
        info, place, "\(pace.speedText) characters a second are more than \(pace.limitText)")
    ]
  }
}
