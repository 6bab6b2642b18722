import DiglotLinguistics

enum NumberMagnitude: PairRule {
  static let info = RuleInfo(
    name: "number-magnitude", group: .numbers, severity: .error,
    summary: "A number of the translation has the digits of the source's, and another power of ten.",
    reason: """
      Languages group by thousands or by myriads: whoever takes 2.25 billion for 2.25亿 is wrong by a factor of ten, \
      and nobody sees it who reads one language.
      """,
    example: "@languages en zh-Hans\n\nIt cost 2.25 billion dollars.\n> 它花了2.25亿美元。",
    mended: "@languages en zh-Hans\n\nIt cost 2.25 billion dollars.\n> 它花了22.5亿美元。",
    advice: """
      Write the value that was said. Where the speaker was wrong and the translation is right, correct the source: \
      `{2.25 -> 0.225}`.
      """)

  static func check(_ pair: Pair, in context: BlockContext) -> [LocalFinding] {
    pair.discrepancies(in: context).compactMap { discrepancy in
      guard case .magnitude(let source, let target, _) = discrepancy else { return nil }
      return NumberFinding.differing(info, source, target, in: pair)
    }
  }
}
