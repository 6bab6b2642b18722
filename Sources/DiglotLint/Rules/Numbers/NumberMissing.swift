import DiglotLinguistics

enum NumberMissing: PairRule {
  static let info = RuleInfo(
    name: "number-missing", group: .numbers, severity: .warning,
    summary: "A number of the source has no match in the translation.",
    reason: "A number that is left out is a fact that is left out, or the sentence around it is missing.",
    example: "@languages en zh-Hans\n\nIt took 350 people and nine years.\n> 用了九年。",
    mended: "@languages en zh-Hans\n\nIt took 350 people and nine years.\n> 用了350人和九年。",
    advice: """
      Add the number. One that is often said in other words, such as a small one, a share or a time of day, \
      is no more than information. Numbers of no weight, such as “24/7”, can be named in the option `ignoredNumbers`.
      """)

  static func check(_ pair: Pair, in context: BlockContext) -> [LocalFinding] {
    pair.discrepancies(in: context).compactMap { discrepancy in
      guard case .missing(let quantity) = discrepancy else { return nil }
      return NumberFinding.lonely(
        info, quantity, in: pair.source, severity: discrepancy.weight == .information ? .information : nil,
        "is not in the translation", related: pair.translated)
    }
  }
}
