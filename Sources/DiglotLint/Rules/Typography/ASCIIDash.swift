import DiglotSemantics
import DiglotSyntax

enum ASCIIDash: PassageRule {
  static let info = RuleInfo(
    name: "ascii-dash", group: .typography, severity: .warning,
    summary: "Chinese text has a dash made of hyphens.",
    reason: "The dash of Chinese is `——`, on two letters' room; hyphens are those of code and typewriters.",
    example: "@languages en zh-Hans\n\nOne thing is missing: sleep.\n> 只缺一样东西--睡眠。",
    mended: "@languages en zh-Hans\n\nOne thing is missing: sleep.\n> 只缺一样东西——睡眠。",
    advice: "`diglot lint --fix` writes `——`. Put options of programs, `--help`, in backticks.")

  static func check(_ passage: Passage, of facts: BlockFacts, in context: BlockContext) -> [LocalFinding] {
    guard passage.writing == .chinese, passage.traits.contains([.hyphen, .han]) else { return [] }
    let bytes = passage.bytes
    var findings: [LocalFinding] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == 0x2D else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, bytes[index] == 0x2D { index += 1 }
      let run = start..<index
      guard (2...4).contains(run.count), isBetweenWords(run, in: passage),
        let finding = passage.finding(
          info, run, "“\(passage.text(run))” is “——” here", replacement: "——", .safe, title: "write “——”",
          in: facts.block)
      else { continue }
      findings.append(finding)
    }
    return findings
  }

  /// Letters on both sides, or before it at the end of what is said.
  private static func isBetweenWords(_ run: Range<Int>, in passage: Passage) -> Bool {
    let last = passage.scalar(before: run.lowerBound)
    let next = passage.scalar(at: run.upperBound)
    return EastAsian.endsWords(last) && (next == nil || EastAsian.beginsWords(next))
  }
}
