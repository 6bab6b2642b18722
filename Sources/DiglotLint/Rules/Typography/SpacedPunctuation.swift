import DiglotSemantics
import DiglotSyntax

enum SpacedPunctuation: PassageRule {
  static let info = RuleInfo(
    name: "spaced-punctuation", group: .typography, severity: .warning,
    summary: "Chinese or Japanese text has a space beside a full-width mark.",
    reason: """
      A full-width mark has its space within. Another one makes a hole in the line, and lets it break
      where it should not.
      """,
    example: "@languages en zh-Hans\n\nFirst this, then that.\n> 先做这个， 再做那个 。",
    mended: "@languages en zh-Hans\n\nFirst this, then that.\n> 先做这个，再做那个。",
    advice: """
      `diglot lint --fix` removes the space. Spaces outside of quotation marks and brackets are a matter of
      taste, and in Japanese those behind a mark too: they are left alone.
      """)

  static func check(_ passage: Passage, of facts: BlockFacts, in context: BlockContext) -> [LocalFinding] {
    guard passage.writing == .chinese || passage.writing == .japanese,
      passage.traits.contains(.space), !passage.traits.isDisjoint(with: [.cjkPunctuation, .forms])
    else { return [] }
    var findings: [LocalFinding] = []
    var index = 0
    while let space = Spaces.next(in: passage, from: index) {
      index = space.upperBound
      guard let last = passage.bytes.scalar(before: space.lowerBound),
        let next = passage.bytes.scalar(at: space.upperBound)
      else { continue }
      let isBehind = mayNotHaveBehind(last.scalar, passage.writing)
      let isBefore = mayNotHaveBefore(next.scalar)
      guard isBehind || isBefore else { continue }
      // Where markup stands between, the space may be the markup's.
      let around = space.lowerBound - last.length..<space.upperBound + next.length
      guard passage.literalPlace(of: around, in: facts.block) != nil else { continue }
      let message =
        isBehind
        ? "“\(last.scalar)” has no space behind it" : "“\(next.scalar)” has no space before it"
      if let finding = passage.finding(
        info, space, message, replacement: "", .safe, title: "remove the space", in: facts.block)
      {
        findings.append(finding)
      }
    }
    return findings
  }

  private static func mayNotHaveBehind(_ scalar: Unicode.Scalar, _ writing: Writing) -> Bool {
    (writing == .chinese && EastAsian.isStop(scalar)) || EastAsian.isOpening(scalar)
  }

  private static func mayNotHaveBefore(_ scalar: Unicode.Scalar) -> Bool {
    EastAsian.isStop(scalar) || EastAsian.isClosing(scalar)
  }
}

/// Runs of spaces within a text.
enum Spaces {
  /// The next run at or after an offset.
  static func next(in passage: Passage, from start: Int) -> Range<Int>? {
    let bytes = passage.bytes
    guard start < bytes.count, let first = bytes[start...].firstIndex(of: 0x20) else { return nil }
    var end = first + 1
    while end < bytes.count, bytes[end] == 0x20 { end += 1 }
    return first..<end
  }
}
