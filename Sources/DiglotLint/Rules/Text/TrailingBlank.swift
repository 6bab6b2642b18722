import DiglotSemantics
import DiglotSyntax

enum TrailingBlank: BlockRule {
  static let info = RuleInfo(
    name: "trailing-blank", group: .text, severity: .hint,
    summary: "A line ends in white space.",
    reason: "Nobody sees it, and whoever's editor takes it away changes lines that they did not mean to.",
    example: "@languages en zh-Hans\n\nHello.  \n> 你好。",
    mended: "@languages en zh-Hans\n\nHello.\n> 你好。",
    advice: "`diglot lint --fix` and `diglot format` remove it.")

  static func check(_ facts: BlockFacts, in context: BlockContext) -> [LocalFinding] {
    let block = facts.block
    return block.lines.indices.compactMap { line in
      var last = block.tokens(ofLine: line).upperBound - 1
      guard last >= 0 else { return nil }
      if block.tokens[last].kind == .lineEnd { last -= 1 }
      guard last >= block.tokens(ofLine: line).lowerBound, block.tokens[last].kind == .whiteSpace,
        mayEnd(block, line: line, before: last)
      else { return nil }
      let range = block.range(ofToken: last)
      // Without it, the ends of two lines would be one.
      if line > 0, block.bytes[range.lowerBound - 1] == 0x0D,
        block.bytes[range.upperBound...].first == 0x0A
      {
        return nil
      }
      return LocalFinding(
        info, range, "white space at the end of the line", tag: .unnecessary,
        fixes: [Fix("remove it", .safe, [TextEdit(range, "")])])
    }
  }

  /// Whether the line reads the same without the white space: it follows text, and no marker that it
  /// would be part of, nor a backslash that would keep the line's end.
  private static func mayEnd(_ block: Block, line: Int, before token: Int) -> Bool {
    guard token > block.tokens(ofLine: line).lowerBound else { return true }
    switch block.tokens[token - 1].kind {
    case .text: return block.bytes[block.range(ofToken: token).lowerBound - 1] != 0x5C
    case .escape, .url, .codeClose, .linkClose, .eventClose, .noteReferenceClose, .timeMarkClose,
      .correctionClose, .unsureClose, .commentText, .value:
      return true
    default: return false
    }
  }
}
