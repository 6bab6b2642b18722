import DiglotSemantics
import DiglotSyntax

enum SpeechRate: BlockRule {
  static let info = RuleInfo(
    name: "speech-rate", group: .times, severity: .information,
    summary: "More is said in a segment than anybody can say in its time, or hardly anything.",
    reason: "The times have drifted from the words, or words are missing.",
    example:
      "@languages en zh-Hans\n\n[00:00:10 --> 00:00:40] Well, hello there.\n> 好，你好。",
    mended: "@languages en zh-Hans\n\n[00:00:10 --> 00:00:12] Well, hello there.\n> 好，你好。",
    advice: """
      Listen to it, and correct the times or the words. Segments of ten seconds or more are looked at:
      English between 60 and 320 words a minute is right, Chinese and Japanese between 80 and 500 characters.
      """)

  private static let shortest = 10_000

  static func check(_ facts: BlockFacts, in context: BlockContext) -> [LocalFinding] {
    guard facts.block.kind == .segment, facts.hasWords, let cue = facts.cue, let start = cue.start,
      let end = cue.end, end.milliseconds - start.milliseconds >= shortest,
      let (count, band, unit) = amount(facts, context.languages.spoken(in: facts))
    else { return [] }
    let rate = count * 60_000 / (end.milliseconds - start.milliseconds)
    guard !band.contains(rate) else { return [] }
    let judgement = rate > band.upperBound ? "more than anybody can say" : "hardly anything"
    return [LocalFinding(info, cue.range, "\(rate) \(unit) a minute: \(judgement)")]
  }

  private static func amount(
    _ facts: BlockFacts, _ language: String?
  ) -> (count: Int, band: ClosedRange<Int>, unit: String)? {
    let count = facts.wordCount
    switch language.map(LanguageTag.primary) {
    case "en" where count.characters == 0: return (count.words, 60...320, "words")
    case "zh", "yue", "ja": return (count.characters + count.words, 80...500, "characters")
    default: return nil
    }
  }
}
