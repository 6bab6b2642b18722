import DiglotLinguistics

enum NumberMismatch: PairRule {
  static let info = RuleInfo(
    name: "number-mismatch", group: .numbers, severity: .warning,
    summary: "The translation has another number where the source has one.",
    reason:
      "Recognisers mishear numbers and translators copy them wrongly; a reader takes either for a fact.",
    example: "@languages en zh-Hans\n\nWe opened in 2017.\n> 我们于2018年开业。",
    mended: "@languages en zh-Hans\n\nWe opened in 2017.\n> 我们于2017年开业。",
    advice: """
      Listen, and correct the one that is wrong. Values are compared, not digits: 四成 answers to “40 percent”, \
      and 两年半 to “two and a half years”. What differs for a good reason can be allowed: \
      `%allow number-mismatch: counted the other way`.
      """)

  static func check(_ pair: Pair, in context: BlockContext) -> [LocalFinding] {
    pair.discrepancies(in: context).compactMap { discrepancy in
      guard case .mismatch(let source, let target) = discrepancy else { return nil }
      return NumberFinding.differing(info, source, target, in: pair)
    }
  }
}
