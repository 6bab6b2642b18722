import DiglotSemantics

enum DuplicateNote: DocumentRule {
  static let info = RuleInfo(
    name: "duplicate-note", group: .names, severity: .error,
    summary: "Two notes of a file have the same label.",
    reason: "References lead to the first one only; the other is never read.",
    example: "The mill[^a] burnt.\n> 磨坊[^a]烧了。\n\n[^a]: In 1911. | 1911年。\n[^a]: In 1912. | 1912年。",
    mended: "The mill[^a] burnt[^b].\n> 磨坊[^a]烧了[^b]。\n\n[^a]: Of stone. | 石头造的。\n[^b]: In 1912. | 1912年。",
    advice: "Give one of them another label, or join them.")

  static func check(_ analysis: Analysis, in library: Library) -> [Finding] {
    analysis.document.names.duplicated(.note).flatMap { name in
      repeated(analysis.document.declarations(of: name, .note)) { "there is a note “\($0)” already" }
    }
  }
}
