import DiglotSemantics
import DiglotSyntax

enum SubtitleLineLength: PassageRule {
  static let info = RuleInfo(
    name: "subtitle-line-length", group: .times, severity: .warning,
    summary: "A subtitle has a line that is too long for the screen, or more than two lines.",
    reason: "It covers the picture, or is broken where it should not.",
    example: """
      @languages en zh-Hans

      [00:00:10 --> 00:00:14] Nobody wants to read as much as this on one line of a screen.
      > 没人想在一行里读这么多字。
      """,
    mended: """
      @languages en zh-Hans

      [00:00:10 --> 00:00:14] Nobody wants to read as much as this\\
      on one line of a screen.
      > 没人想在一行里读这么多字。
      """,
    advice: """
      Break the line with `\\` at its end, or shorten it. Lines have room for 42 characters, 16 in Chinese
      and Korean, 13 in Japanese, where letters of ASCII count half. The profile `subtitle` has this rule on.
      """, isOnByDefault: false)

  static func check(_ passage: Passage, of facts: BlockFacts, in context: BlockContext) -> [LocalFinding] {
    guard facts.block.kind == .segment, facts.cue?.end != nil else { return [] }
    let limit: Int
    switch passage.writing {
    case .chinese, .korean: limit = 16
    case .japanese: limit = 13
    case .english, .other: limit = 42
    }
    var findings: [LocalFinding] = []
    let lines = passage.bytes.split(separator: 0x0A)
    for line in lines {
      let halves = SubtitleMeasure.halves(line, countsHalf: limit < 42)
      guard halves > limit * 2, let place = passage.plain.origin(of: line.startIndex..<line.endIndex) else {
        continue
      }
      findings.append(
        LocalFinding(info, place, "\((halves + 1) / 2) characters on a line, where \(limit) have room"))
    }
    if lines.count > 2, let place = passage.range {
      findings.append(LocalFinding(info, place, "\(lines.count) lines, where two have room"))
    }
    return findings
  }
}
