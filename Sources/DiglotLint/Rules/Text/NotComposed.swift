import DiglotSemantics
import DiglotSyntax

enum NotComposed: PassageRule {
  static let info = RuleInfo(
    name: "not-composed", group: .text, severity: .warning,
    summary: "A letter is written as two characters, itself and its accent, where Unicode has one for both.",
    reason: """
      It looks the same and is not: searches for the one do not find the other. File names of macOS and
      text from PDFs are written so.
      """,
    example: "@languages en zh-Hans\n\nA cafe\u{301} in town.\n> 城里的咖啡馆。",
    mended: "@languages en zh-Hans\n\nA café in town.\n> 城里的咖啡馆。",
    advice: "`diglot lint --fix` writes the one character.")

  static func check(_ passage: Passage, of facts: BlockFacts, in context: BlockContext) -> [LocalFinding] {
    let hasKana = passage.traits.contains(.cjkPunctuation) && passage.writing != .chinese
    guard passage.traits.contains(.marks) || hasKana else { return [] }
    var findings: [LocalFinding] = []
    var index = 0
    while let (composed, length) = ComposedScalars.next(in: passage.bytes, at: index) {
      let range = index..<index + length
      index += length
      guard let first = passage.bytes.scalar(at: range.lowerBound), first.length < length,
        let finding = passage.finding(
          info, range, "“\(composed)” is written as more characters than one", replacement: String(composed),
          .safe, title: "write it as one character", in: facts.block)
      else { continue }
      findings.append(finding)
    }
    return findings
  }
}
