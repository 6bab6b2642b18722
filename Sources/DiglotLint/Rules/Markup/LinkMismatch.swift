import DiglotSemantics
import DiglotSyntax

enum LinkMismatch: PairRule {
  static let info = RuleInfo(
    name: "link-mismatch", group: .markup, severity: .warning,
    summary: "A link stands in one language and not in the other, or leads elsewhere in the transcript.",
    reason: "Readers of the one can't follow it; translators and machines drop links.",
    example: "@languages en zh-Hans\n\n[#a] As I said [before](#a).\n> 正如我之前所说。",
    mended: "@languages en zh-Hans\n\n[#a] As I said [before](#a).\n> 正如我[之前](#a)所说。",
    advice: """
      Make the link in the other language too. A web address may differ, as pages have translations:
      only the number of those is compared.
      """)

  static func check(_ pair: Pair, in context: BlockContext) -> [LocalFinding] {
    let block = pair.facts.block
    return MarkupParity.findings(info, in: pair) { mark, isInTranslation in
      let what = mark.key.isEmpty ? "a link to the web" : "a link to “\(mark.key)”"
      return "the \(isInTranslation ? "source" : "translation") has no such link: \(what)"
    } _: { inline in
      guard case .link(let range, _, let destination) = inline else { return nil }
      let text = block.text(destination)
      if case .external = Destination(text) { return MarkupParity.Mark(key: "", range: range) }
      return MarkupParity.Mark(key: text, range: range)
    }
  }
}
