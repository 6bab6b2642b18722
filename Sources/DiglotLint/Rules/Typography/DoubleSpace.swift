import DiglotSemantics
import DiglotSyntax

enum DoubleSpace: PassageRule {
  static let info = RuleInfo(
    name: "double-space", group: .typography, severity: .information,
    summary: "English text has two or more spaces between words.",
    reason:
      "They are left behind where a word was taken out; searches and terms of several words are not found.",
    example: "@languages en zh-Hans\n\nThat is  new.\n> 这是新的。",
    mended: "@languages en zh-Hans\n\nThat is new.\n> 这是新的。",
    advice: "`diglot lint --fix` leaves one. Two spaces behind a sentence are a habit, and left alone.")

  static func check(_ passage: Passage, of facts: BlockFacts, in context: BlockContext) -> [LocalFinding] {
    guard passage.writing == .english, passage.traits.contains(.doubledSpace) else { return [] }
    var findings: [LocalFinding] = []
    var index = 0
    while let space = Spaces.next(in: passage, from: index) {
      index = space.upperBound
      guard space.count > 1, joinsWords(space, in: passage),
        let finding = passage.finding(
          info, space, "there are \(space.count) spaces between two words", replacement: " ", .safe,
          title: "leave one space", in: facts.block)
      else { continue }
      findings.append(finding)
    }
    return findings
  }

  private static func joinsWords(_ space: Range<Int>, in passage: Passage) -> Bool {
    let last = passage.byte(space.lowerBound - 1)
    let next = passage.byte(space.upperBound)
    return (CharacterClasses.isLetterOrDigit(last) || last == 0x2C) && CharacterClasses.isLetterOrDigit(next)
  }
}
