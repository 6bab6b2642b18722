import DiglotSemantics
import DiglotSyntax

enum UnintelligibleMismatch: PairRule {
  static let info = RuleInfo(
    name: "unintelligible-mismatch", group: .markup, severity: .information,
    summary: "Something unintelligible, `{?}`, is marked in one language and not in the other.",
    reason: "A translation that reads on smoothly has made up what nobody heard.",
    example: "@languages en zh-Hans\n\nAnd then we {?} it.\n> 然后我们就做了。",
    mended: "@languages en zh-Hans\n\nAnd then we {?} it.\n> 然后我们就{?}了。",
    advice: "Write `{?}` in the translation too, or what was said in the source, if somebody can hear it.")

  static func check(_ pair: Pair, in context: BlockContext) -> [LocalFinding] {
    MarkupParity.findings(info, in: pair) { _, isInTranslation in
      "the \(isInTranslation ? "source" : "translation") does not say that this can't be understood"
    } _: { inline in
      guard case .unsure(let range, let words) = inline, words.isEmpty else { return nil }
      return MarkupParity.Mark(key: "", range: range)
    }
  }
}
