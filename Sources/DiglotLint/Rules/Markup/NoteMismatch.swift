import DiglotSemantics
import DiglotSyntax

enum NoteMismatch: PairRule {
  static let info = RuleInfo(
    name: "note-mismatch", group: .markup, severity: .warning,
    summary: "A note is referred to in one language and not in the other.",
    reason: "Readers of the one never see the note; translators and machines drop such marks.",
    example: "@languages en zh-Hans\n\nThe decade[^d] of agents.\n> 智能体的十年。\n\n[^d]: A reply. | 一个回应。",
    mended: "@languages en zh-Hans\n\nThe decade[^d] of agents.\n> 智能体的十年[^d]。\n\n[^d]: A reply. | 一个回应。",
    advice:
      "Put the reference where the other language has it, or say why not: `%allow note-mismatch: for readers of English`."
  )

  static func check(_ pair: Pair, in context: BlockContext) -> [LocalFinding] {
    let block = pair.facts.block
    return MarkupParity.findings(info, in: pair) { mark, isInTranslation in
      "the note “\(mark.key)” is not referred to in the \(isInTranslation ? "source" : "translation")"
    } _: { inline in
      guard case .noteReference(let range, let label) = inline else { return nil }
      return MarkupParity.Mark(key: block.text(label), range: range)
    }
  }
}
