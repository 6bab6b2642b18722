import DiglotSemantics
import DiglotSyntax

enum TimeMarkMismatch: PairRule {
  static let info = RuleInfo(
    name: "time-mark-mismatch", group: .markup, severity: .warning,
    summary: "A time mark stands in one language and not in the other.",
    reason: "Times lead to the recording; one that differs leads readers of the other language astray.",
    example: "@languages en zh-Hans\n\nOne [00:10] and two.\n> 一，[00:01] 二。",
    mended: "@languages en zh-Hans\n\nOne [00:10] and two.\n> 一，[00:10] 二。",
    advice: "Write the same time in both. Times are compared, not how they are written.")

  static func check(_ pair: Pair, in context: BlockContext) -> [LocalFinding] {
    let block = pair.facts.block
    return MarkupParity.findings(info, in: pair) { mark, isInTranslation in
      "the \(isInTranslation ? "source" : "translation") has no mark of the time \(mark.key)"
    } _: { inline in
      guard case .timeMark(let range, let time) = inline, let time = Timestamp(block.text(time)) else {
        return nil
      }
      return MarkupParity.Mark(key: time.description, range: range)
    }
  }
}
