import DiglotSemantics

enum DuplicateTerm: DocumentRule {
  static let info = RuleInfo(
    name: "duplicate-term", group: .names, severity: .warning,
    summary: "Two terms have a form in common.",
    reason: "Only the first is found in the text, so the other's renderings are never held to.",
    example: "@term agent, agents | 智能体\n@term agent | 代理\n\nAn agent.\n> 一个智能体。",
    mended: "@term agent, agents | 智能体, !代理\n\nAn agent.\n> 一个智能体。",
    advice: "Join the two, with the preferred rendering first and `!` before what is no longer wanted.")

  static func check(_ analysis: Analysis, in library: Library) -> [Finding] {
    let terms = analysis.scope.glossary.terms
    return analysis.scope.glossary.conflicts.flatMap { form, owners in
      owners.dropFirst().compactMap { index -> Finding? in
        guard let first = owners.first, terms[index].path == nil,
          let entry = terms[index].forms.first(where: { $0.text == form || $0.text.lowercased() == form }),
          let range = analysis.document.facts(of: terms[index].block)?.absolute(entry.range)
        else { return nil }
        return Finding(
          info, range, "another term has the form “\(entry.text)” already",
          related: place(of: terms[first], form, analysis, library).map { [$0] } ?? [])
      }
    }
  }

  private static func place(
    of term: Glossary.Term, _ form: String, _ analysis: Analysis, _ library: Library
  ) -> RelatedPlace? {
    let document = term.path.map { library.document($0) } ?? analysis.document
    let entry = term.forms.first { $0.text == form || $0.text.lowercased() == form }
    guard let entry, let range = document?.facts(of: term.block)?.absolute(entry.range) else { return nil }
    return RelatedPlace(path: term.path, range: range, message: "the first one")
  }
}
