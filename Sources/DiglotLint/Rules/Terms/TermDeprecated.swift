import DiglotSyntax

enum TermDeprecated: PairRule {
  static let info = RuleInfo(
    name: "term-deprecated", group: .terms, severity: .warning,
    summary: "A translation has a rendering of a term that the glossary says is no longer wanted.",
    reason: "Readers take two names for two things.",
    example: "@term agent, agents | 智能体, !代理\n\nThe agent failed.\n> 代理失败了。",
    mended: "@term agent, agents | 智能体, !代理\n\nThe agent failed.\n> 智能体失败了。",
    advice: "Write the preferred rendering; the fix does. Only reported where the source mentions the term.")

  static func check(_ pair: Pair, in context: BlockContext) -> [LocalFinding] {
    pair.termUses.flatMap { use in
      use.deprecated.map { found in
        LocalFinding(
          info, found.range,
          "“\(found.text)” is no longer wanted for “\(use.form)”"
            + (use.preferred.map { "; write “\($0)”" } ?? ""),
          tag: .deprecated,
          related: [
            LocalFinding.Related(range: pair.mention(of: use, besides: found.range), message: "the term")
          ],
          fixes: use.preferred.map {
            [Fix("write “\($0)”", .suggested, [TextEdit(found.range, $0)])]
          } ?? [])
      }
    }
  }
}
