enum UnbalancedQuote: FileRule {
  static let info = RuleInfo(
    name: "unbalanced-quote", group: .typography, severity: .warning,
    summary: "A quotation is opened and not closed, or closed and not opened.",
    reason: "Nobody can tell where it ends, or begins: whose words they are is lost.",
    example: "@languages en zh-Hans\n\nHe said “go on and left.\n> 他说了“继续”就走了。",
    mended: "@languages en zh-Hans\n\nHe said “go on” and left.\n> 他说了“继续”就走了。",
    advice: """
      Add the other mark, or remove this. A quotation of several paragraphs may open in each and close in
      the last, and one may be closed in one of the next segments. Apostrophes are no quotation marks.
      """)

  static func check(_ review: Review) -> [Finding] {
    UnbalancedMarks.findings(info, in: review) { $0.isQuote }
  }
}
