import DiglotSemantics
import DiglotSyntax

enum OddSpace: PassageRule {
  static let info = RuleInfo(
    name: "odd-space", group: .typography, severity: .information,
    summary: "Chinese or Japanese text has a no-break space, or Chinese an ideographic one, within a line.",
    reason: """
      It looks like a space and is none: searches and terms that hold a space are not found, and web
      pages and word processors leave it behind unasked.
      """,
    example: "@languages en zh-Hans\n\nI use Claude.\n> 我用\u{A0}Claude。",
    mended: "@languages en zh-Hans\n\nI use Claude.\n> 我用 Claude。",
    advice:
      "`diglot lint --fix` writes a common space. Ideographic spaces in headings and in Japanese are right, as are several in a row."
  )

  static func check(_ passage: Passage, of facts: BlockFacts, in context: BlockContext) -> [LocalFinding] {
    let isChinese = passage.writing == .chinese
    guard isChinese || passage.writing == .japanese,
      passage.traits.contains(.oddSpace)
    else { return [] }
    let isHeading = facts.block.kind != .segment
    var findings: [LocalFinding] = []
    var index = 0
    while index < passage.bytes.count {
      let byte = passage.bytes[index]
      guard byte == 0xC2 || byte == 0xE2 || byte == 0xE3,
        let (scalar, length) = passage.bytes.scalar(at: index),
        let name = name(of: scalar, isChinese: isChinese, isHeading: isHeading)
      else {
        index += 1
        continue
      }
      let range = index..<index + length
      index += length
      // Several in a row are a layout.
      guard passage.scalar(at: index) != scalar, passage.scalar(before: range.lowerBound) != scalar else {
        continue
      }
      if let finding = passage.finding(
        info, range, "this is \(name), not a common one", replacement: " ", .safe,
        title: "write a common space", in: facts.block)
      {
        findings.append(finding)
      }
    }
    return findings
  }

  private static func name(of scalar: Unicode.Scalar, isChinese: Bool, isHeading: Bool) -> String? {
    switch scalar.value {
    case 0xA0, 0x202F: "a no-break space"
    case 0x2000...0x200A, 0x205F: "a space of a fixed width"
    case 0x3000: isChinese && !isHeading ? "an ideographic space" : nil
    default: nil
    }
  }
}
