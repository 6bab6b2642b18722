import DiglotSyntax

enum TermUntranslated: PairRule {
  static let info = RuleInfo(
    name: "term-untranslated", group: .terms, severity: .warning,
    summary: "A term of the source stands in the translation as it is, though the glossary has a rendering.",
    reason: "Readers meet a word of the other language in one place and its rendering in the next.",
    example: "@term signal box | 信号楼\n\nIn the signal box.\n> 在 signal box 里。",
    mended: "@term signal box | 信号楼\n\nIn the signal box.\n> 在信号楼里。",
    advice:
      "Write the rendering. If the term may stay as it is, add it to its renderings: `@term API | 接口, API`.")

  static func check(_ pair: Pair, in context: BlockContext) -> [LocalFinding] {
    pair.termUses.compactMap { use in
      guard let preferred = use.preferred, let range = use.untranslated, use.deprecated.isEmpty else {
        return nil
      }
      return LocalFinding(
        info, range, "“\(use.form)” is “\(preferred)” in this language",
        related: [
          LocalFinding.Related(range: pair.mention(of: use, besides: range), message: "the term")
        ],
        fixes: [Fix("write “\(preferred)”", .suggested, [TextEdit(range, preferred)])])
    }
  }
}
