import DiglotSemantics
import DiglotSyntax

enum UnsureMismatch: PairRule {
  static let info = RuleInfo(
    name: "unsure-mismatch", group: .markup, severity: .information,
    summary:
      "Words that were not heard for sure, `{?words}`, are marked in one language and not in the other.",
    reason: "Readers of the other take for certain what is not.",
    example: "@languages en zh-Hans\n\nThere is {?still} work.\n> 还有工作。",
    mended: "@languages en zh-Hans\n\nThere is {?still} work.\n> {?还}有工作。",
    advice:
      "Mark what renders the words. Many leave such marks out of translations: the rule is off unless asked for.",
    isOnByDefault: false)

  static func check(_ pair: Pair, in context: BlockContext) -> [LocalFinding] {
    MarkupParity.findings(info, in: pair) { _, isInTranslation in
      "the \(isInTranslation ? "source" : "translation") does not say that this was not heard for sure"
    } _: { inline in
      guard case .unsure(let range, let words) = inline, !words.isEmpty else { return nil }
      return MarkupParity.Mark(key: "", range: range)
    }
  }
}
