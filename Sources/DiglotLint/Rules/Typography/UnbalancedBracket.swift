enum UnbalancedBracket: FileRule {
  static let info = RuleInfo(
    name: "unbalanced-bracket", group: .typography, severity: .warning,
    summary: "A bracket is opened and not closed, or closed and not opened.",
    reason: "The other one was lost, and with it perhaps what it enclosed.",
    example: "@languages en zh-Hans\n\nLarge models (of language.\n> 大模型（语言模型）。",
    mended: "@languages en zh-Hans\n\nLarge models (of language).\n> 大模型（语言模型）。",
    advice: """
      Add the other one, or remove this. `1)` and `:)` are left alone, and a bracket may be closed in one
      of the next segments. Square brackets and braces are markup, and other rules' matter.
      """)

  static func check(_ review: Review) -> [Finding] {
    UnbalancedMarks.findings(info, in: review) { !$0.isQuote }
  }
}
