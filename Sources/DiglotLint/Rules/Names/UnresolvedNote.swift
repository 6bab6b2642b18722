import DiglotSemantics

enum UnresolvedNote: DocumentRule {
  static let info = RuleInfo(
    name: "unresolved-note", group: .names, severity: .error,
    summary: "A reference names a note that the file does not have.",
    reason: "Readers find a mark and nothing behind it.",
    example: "The mill[^mil] burnt.\n> 磨坊[^mill]烧了。\n\n[^mill]: In 1911. | 1911年。",
    mended: "The mill[^mill] burnt.\n> 磨坊[^mill]烧了。\n\n[^mill]: In 1911. | 1911年。",
    advice: "Correct the label, or write the note: `[^label]: text | translation`.")

  static func check(_ analysis: Analysis, in library: Library) -> [Finding] {
    let document = analysis.document
    let names = document.names.unresolved(.note)
    let suggestions = NameSuggestions(for: names.count, among: document.names.declared(.note))
    return names.flatMap { name in
      let advice =
        suggestions.nearest(to: name).map { "did you mean “\($0)”?" } ?? "write it as “[^\(name)]: …”"
      return document.references(to: name, .note).map {
        Finding(info, $0.range, "there is no note “\(name)”; \(advice)")
      }
    }
  }
}
