enum TermMissing: PairRule {
  static let info = RuleInfo(
    name: "term-missing", group: .terms, severity: .information,
    summary: "The source mentions a term, and the translation has none of its renderings.",
    reason: "It was rendered in a way that the glossary does not know, or left out.",
    example: "@term signal box | 信号楼\n\nIn the signal box.\n> 在那间屋子里。",
    mended: "@term signal box | 信号楼\n\nIn the signal box.\n> 在信号楼里。",
    advice: """
      Write the rendering, or add the one that is there to the term. Translations may well say “it” where
      the source repeats the name, so this is no more than a hint where to look.
      """)

  static func check(_ pair: Pair, in context: BlockContext) -> [LocalFinding] {
    pair.termUses.compactMap { use in
      guard let preferred = use.preferred, !use.isRendered, use.deprecated.isEmpty, use.untranslated == nil
      else { return nil }
      return LocalFinding(
        info, use.mention,
        "“\(use.form)” should be “\(preferred)” in the translation, which has no rendering of it",
        related: pair.translated(use.mention))
    }
  }
}
