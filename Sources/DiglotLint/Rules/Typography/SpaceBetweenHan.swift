import DiglotSemantics
import DiglotSyntax

enum SpaceBetweenHan: PassageRule {
  static let info = RuleInfo(
    name: "space-between-han", group: .typography, severity: .warning,
    summary: "Chinese text has a space between two Han characters.",
    reason: """
      Chinese is written without spaces. One is left behind by recognisers, by text copied out of a PDF,
      and where lines were joined; searches then miss the word that it divides.
      """,
    example: "@languages en zh-Hans\n\nAn engine is a machine.\n> 发动 机是一种机器。",
    mended: "@languages en zh-Hans\n\nAn engine is a machine.\n> 发动机是一种机器。",
    advice: """
      `diglot lint --fix` removes it. Text that has spaces instead of punctuation, as subtitles may, is
      left alone, and so are headings and columns made with many spaces.
      """)

  static func check(_ passage: Passage, of facts: BlockFacts, in context: BlockContext) -> [LocalFinding] {
    guard passage.writing == .chinese, passage.traits.contains([.space, .han]),
      facts.block.kind == .segment
    else { return [] }
    var findings: [LocalFinding] = []
    var index = 0
    while let space = Spaces.next(in: passage, from: index) {
      index = space.upperBound
      guard space.count == 1, let last = passage.bytes.scalar(before: space.lowerBound),
        CharacterClasses.isHan(last.scalar),
        let next = passage.bytes.scalar(at: space.upperBound), CharacterClasses.isHan(next.scalar),
        !beginsLabel(passage, at: space.upperBound)
      else { continue }
      let around = space.lowerBound - last.length..<space.upperBound + next.length
      guard passage.literalPlace(of: around, in: facts.block) != nil,
        let finding = passage.finding(
          info, space, "there is a space between “\(last.scalar)” and “\(next.scalar)”", replacement: "",
          .safe, title: "remove the space", in: facts.block)
      else { continue }
      findings.append(finding)
    }
    return !findings.isEmpty && findings.count <= stops(in: passage) ? findings : []
  }

  /// Whether the word there ends in a colon of ASCII: without the space, the line might begin with a
  /// speaker's code.
  private static func beginsLabel(_ passage: Passage, at start: Int) -> Bool {
    var index = start
    while index - start < 15, let (scalar, length) = passage.bytes.scalar(at: index),
      CharacterClasses.isHan(scalar)
    {
      index += length
    }
    return passage.byte(index) == 0x3A
  }

  /// How many marks end or divide sentences; where there are few, spaces do.
  private static func stops(in passage: Passage) -> Int {
    var count = 0
    var index = 0
    while let (scalar, length) = passage.bytes.scalar(at: index) {
      if EastAsian.isStop(scalar) { count += 1 }
      index += length
    }
    return count
  }
}
