import DiglotSemantics
import DiglotSyntax

enum SpaceBeforePunctuation: PassageRule {
  static let info = RuleInfo(
    name: "space-before-punctuation", group: .typography, severity: .warning,
    summary: "English text has a space before a comma, full stop or other mark.",
    reason:
      "The mark may be set at the start of the next line; cutting words out of a sentence leaves such spaces.",
    example: "@languages en zh-Hans\n\nWell , that is new.\n> 嗯，这是新的。",
    mended: "@languages en zh-Hans\n\nWell, that is new.\n> 嗯，这是新的。",
    advice: "`diglot lint --fix` removes the space.")

  static func check(_ passage: Passage, of facts: BlockFacts, in context: BlockContext) -> [LocalFinding] {
    guard passage.writing == .english, passage.traits.contains(.spacedStop) else { return [] }
    var findings: [LocalFinding] = []
    var index = 0
    while let space = Spaces.next(in: passage, from: index) {
      index = space.upperBound
      // A word, the space, one mark, and then a space or the end.
      let mark = passage.byte(index)
      guard mark == 0x2C || mark == 0x2E || mark == 0x3F || mark == 0x21,
        CharacterClasses.isLetter(passage.byte(space.lowerBound - 1)), ends(passage, at: index, mark),
        passage.literalPlace(of: space.lowerBound - 1..<index + 1, in: facts.block) != nil,
        let finding = passage.finding(
          info, space, "there is a space before “\(passage.text(index..<index + 1))”", replacement: "", .safe,
          title: "remove the space", in: facts.block)
      else { continue }
      findings.append(finding)
    }
    return findings
  }

  /// Whether nothing follows the mark, or a space and, but for a comma, a capital: a mark in
  /// `find . -name` is none.
  private static func ends(_ passage: Passage, at index: Int, _ mark: UInt8) -> Bool {
    if index + 1 == passage.bytes.count { return true }
    guard passage.byte(index + 1) == 0x20 else { return false }
    return mark == 0x2C || (0x41...0x5A).contains(passage.byte(index + 2))
  }
}
