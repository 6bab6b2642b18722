import DiglotSemantics
import DiglotSyntax

enum EventMismatch: PairRule {
  static let info = RuleInfo(
    name: "event-mismatch", group: .markup, severity: .information,
    summary: "One language has more events, such as [laughs], than the other.",
    reason: "That somebody laughed may be all that tells a joke from an insult, in either language.",
    example: "@languages en zh-Hans\n\nThat is great. [laughs]\n> 那太好了。",
    mended: "@languages en zh-Hans\n\nThat is great. [laughs]\n> 那太好了。[笑]",
    advice: "Write the event in the other language too. Only their number is compared, not their words.")

  static func check(_ pair: Pair, in context: BlockContext) -> [LocalFinding] {
    MarkupParity.findings(info, in: pair) { _, isInTranslation in
      "the \(isInTranslation ? "source" : "translation") has fewer events than this"
    } _: { inline in
      guard case .event(let range, _) = inline else { return nil }
      return MarkupParity.Mark(key: "", range: range)
    }
  }
}
