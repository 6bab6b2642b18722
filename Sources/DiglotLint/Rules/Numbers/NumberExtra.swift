import DiglotLinguistics

enum NumberExtra: PairRule {
  static let info = RuleInfo(
    name: "number-extra", group: .numbers, severity: .information,
    summary: "A number of the translation has no match in the source.",
    reason: "Machines make up numbers, and misread words as numbers.",
    example: "@languages en zh-Hans\n\nMany of us were there.\n> 我们有300人在那里。",
    mended: "@languages en zh-Hans\n\nMany of us were there.\n> 我们有很多人在那里。",
    advice: """
      Look where the number comes from. Translations spell out what the source leaves to be understood, \
      so this is no more than a hint where to look.
      """)

  static func check(_ pair: Pair, in context: BlockContext) -> [LocalFinding] {
    pair.discrepancies(in: context).compactMap { discrepancy in
      guard case .extra(let quantity) = discrepancy else { return nil }
      return NumberFinding.lonely(
        info, quantity, in: pair.translation, "is not in the source")
    }
  }
}
