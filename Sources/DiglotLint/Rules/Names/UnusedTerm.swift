import DiglotSemantics
import DiglotSyntax

enum UnusedTerm: DocumentRule {
  static let info = RuleInfo(
    name: "unused-term", group: .names, severity: .hint,
    summary: "A term is declared in a transcript that never mentions it.",
    reason: "Its forms may be misspelt, or not those that the recogniser wrote.",
    example: "@term signal box | 信号楼\n\nHello.\n> 你好。",
    mended: "@term signal box | 信号楼\n\nIn the signal box.\n> 在信号楼里。",
    advice:
      "Add the form that the text has, or remove the term. Files without segments, which others `@use`, are not looked at."
  )

  static func check(_ analysis: Analysis, in library: Library) -> [Finding] {
    let document = analysis.document
    guard document.facts.summary.segments > 0 else { return [] }
    return zip(analysis.scope.glossary.terms, analysis.mentions.counts).compactMap { term, count in
      guard count == 0, term.path == nil, let form = term.forms.first,
        let placed = document.facts(of: term.block)
      else { return nil }
      return Finding(
        info, placed.absolute(form.range), "“\(form.text)” is never mentioned", tag: .unnecessary)
    }
  }
}
