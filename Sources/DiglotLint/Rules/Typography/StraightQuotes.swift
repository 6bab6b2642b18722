import DiglotSemantics
import DiglotSyntax

enum StraightQuotes: PassageRule {
  static let info = RuleInfo(
    name: "straight-quotes", group: .typography, severity: .information,
    summary: "Chinese text has straight quotation marks.",
    reason:
      "Chinese has quotation marks that open and close, “ ” or 「 」; the straight ones are of typewriters.",
    example: "@languages en zh-Hans\n\nThe decade of agents, they say.\n> 他们说这是\"智能体的十年\"。",
    mended: "@languages en zh-Hans\n\nThe decade of agents, they say.\n> 他们说这是“智能体的十年”。",
    advice: """
      Let the fix write the pair. Text that quotes code may want its straight marks: put it in backticks.
      The option `quotes` asks for one family of marks, or for that which most of the file has; this rule
      is then silent.
      """)

  static func check(_ passage: Passage, of facts: BlockFacts, in context: BlockContext) -> [LocalFinding] {
    guard passage.writing == .chinese, passage.traits.contains([.straightQuote, .han]),
      context.settings.options.quotes == nil
    else { return [] }
    let family: Options.QuoteFamily = isTraditional(passage.language) ? .corner : .curly
    return QuoteReader.straightPairs(in: passage).compactMap { pair in
      QuoteReader.finding(info, pair, as: family, "straight quotation marks", in: passage, facts.block)
    }
  }

  private static func isTraditional(_ language: String?) -> Bool {
    guard let language else { return false }
    return language.split(separator: "-").dropFirst().contains { ["hant", "tw"].contains($0.lowercased()) }
  }
}
