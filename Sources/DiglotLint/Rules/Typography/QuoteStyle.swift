import DiglotSemantics
import DiglotSyntax

enum QuoteStyle: FileRule {
  static let info = RuleInfo(
    name: "quote-style", group: .typography, severity: .information,
    summary: "Chinese text has other quotation marks than was settled.",
    reason: """
      “ ” is usual on the mainland, 「 」 in Taiwan and in vertical text; readers notice where one text does
      both. Nothing is reported unless the option `quotes` is `curly`, `corner`, `straight` or `consistent`.
      """,
    example: "@languages en zh-Hans\n\nHe says hello.\n> 他说「你好」。",
    mended: "@languages en zh-Hans\n\nHe says hello.\n> 他说“你好”。",
    advice: "Let the fix write the pair. With `consistent`, the file's own majority decides.")

  static func check(_ review: Review) -> [Finding] {
    let styles = review.blocks.summary.styles
    let wanted: Options.QuoteFamily
    switch review.settings.options.quotes {
    case .always(let choice)?: wanted = choice
    case .consistent?:
      // Where two are as frequent, that which the language prescribes.
      let most = max(styles.curly, styles.corner, styles.straight)
      wanted = styles.curly == most ? .curly : styles.corner == most ? .corner : .straight
    case nil: return []
    }
    return review.findingsInChinese(where: { others($0, than: wanted) > 0 }) { passage, block in
      pairs(in: passage).filter { $0.family != wanted }.compactMap {
        QuoteReader.finding(info, $0, as: wanted, "other quotation marks", in: passage, block)
      }
    }
  }

  private static func others(_ styles: StyleTally, than wanted: Options.QuoteFamily) -> Int {
    switch wanted {
    case .curly: styles.corner + styles.straight
    case .corner: styles.curly + styles.straight
    case .straight: styles.curly + styles.corner
    }
  }

  /// The quotations of a passage, in the order of their opening marks.
  static func pairs(in passage: Passage) -> [QuoteReader.Pair] {
    guard passage.traits.contains(.han),
      !passage.traits.isDisjoint(with: [.straightQuote, .generalPunctuation, .cjkPunctuation])
    else { return [] }
    return (QuoteReader.straightPairs(in: passage) + QuoteReader.typographicPairs(in: passage)).sorted {
      $0.open.lowerBound < $1.open.lowerBound
    }
  }
}
