import DiglotSemantics

enum DuplicateID: DocumentRule {
  static let info = RuleInfo(
    name: "duplicate-id", group: .names, severity: .error,
    summary: "Two segments or headings of a file have the same id.",
    reason: "Links to it lead to the first one only, whichever was meant.",
    example: "[#mill] Hello.\n> 你好。\n\n[#mill] Goodbye.\n> 再见。",
    mended: "[#mill] Hello.\n> 你好。\n\n[#mill-again] Goodbye.\n> 再见。",
    advice: "Give one of them another id, and look which of the two the links mean.")

  static func check(_ analysis: Analysis, in library: Library) -> [Finding] {
    analysis.document.names.duplicated(.identifier).flatMap { name in
      repeated(analysis.document.declarations(of: name, .identifier)) { "the id “\($0)” is taken already" }
    }
  }
}
