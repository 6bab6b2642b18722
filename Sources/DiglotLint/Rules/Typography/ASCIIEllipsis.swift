import DiglotSemantics
import DiglotSyntax

enum ASCIIEllipsis: PassageRule {
  static let info = RuleInfo(
    name: "ascii-ellipsis", group: .typography, severity: .warning,
    summary: "Chinese or Japanese text has an ellipsis made of full stops.",
    reason: """
      The script's ellipsis is `……`: six dots on two letters' room, which no line break parts. Full
      stops in a row are read as many ends of a sentence.
      """,
    example: "@languages en zh-Hans\n\nWell… let me think.\n> 嗯...让我想想。",
    mended: "@languages en zh-Hans\n\nWell… let me think.\n> 嗯……让我想想。",
    advice: "`diglot lint --fix` writes `……`. A single `…` is left alone: subtitles use it.")

  static func check(_ passage: Passage, of facts: BlockFacts, in context: BlockContext) -> [LocalFinding] {
    guard passage.writing == .chinese || passage.writing == .japanese else { return [] }
    var findings: [LocalFinding] = []
    if passage.traits.contains(.doubledStop) {
      findings += runs(of: 0x2E, in: passage).filter { isBesideWords($0, in: passage) }.compactMap {
        finding($0, passage, facts.block)
      }
    }
    if passage.traits.contains(.neighbouringStops) {
      findings += fullStops(in: passage).compactMap { finding($0, passage, facts.block) }
    }
    return findings
  }

  private static func finding(_ range: Range<Int>, _ passage: Passage, _ block: Block) -> LocalFinding? {
    passage.finding(
      info, range, "“\(passage.text(range))” is “……” here", replacement: "……", .safe, title: "write “……”",
      in: block)
  }

  /// Runs of three or more of a byte.
  private static func runs(of byte: UInt8, in passage: Passage) -> [Range<Int>] {
    let bytes = passage.bytes
    var runs: [Range<Int>] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == byte else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, bytes[index] == byte { index += 1 }
      if index - start >= 3 { runs.append(start..<index) }
    }
    return runs
  }

  private static func isBesideWords(_ run: Range<Int>, in passage: Passage) -> Bool {
    let last = passage.scalar(before: run.lowerBound)
    let next = passage.scalar(at: run.upperBound)
    guard last != "/", next != "/", last != "[", last != "{" else { return false }
    return EastAsian.endsWords(last) || EastAsian.isLetter(next) || (EastAsian.isStop(last) && next == nil)
  }

  /// Runs of three or more `。`.
  private static func fullStops(in passage: Passage) -> [Range<Int>] {
    let bytes = passage.bytes
    var runs: [Range<Int>] = []
    var index = 0
    while index + 2 < bytes.count {
      guard bytes[index] == 0xE3, bytes[index + 1] == 0x80, bytes[index + 2] == 0x82 else {
        index += 1
        continue
      }
      let start = index
      while passage.byte(index) == 0xE3, passage.byte(index + 1) == 0x80, passage.byte(index + 2) == 0x82 {
        index += 3
      }
      if index - start >= 9 { runs.append(start..<index) }
    }
    return runs
  }
}
