import DiglotSemantics
import DiglotSyntax

enum UnresolvedTerm: DocumentRule {
  static let info = RuleInfo(
    name: "unresolved-term", group: .names, severity: .warning,
    summary: "A term has no form to be found by, or no rendering to hold it to.",
    reason: "Such a term is either never found, or nothing can be said of how it was translated.",
    example: "@term agent, agents\n\nAn agent.\n> 一个智能体。",
    mended: "@term agent, agents | 智能体\n\nAn agent.\n> 一个智能体。",
    advice: "Write `@term form, form | rendering, rendering`, one column a language.")

  static func check(_ analysis: Analysis, in library: Library) -> [Finding] {
    analysis.document.directives.terms.compactMap { term in
      let hasRendering = term.value.columns.contains { $0.contains { !$0.isDeprecated } }
      guard term.value.forms.isEmpty || !hasRendering, let placed = analysis.document.facts(of: term.block),
        !placed.block.problems.contains(where: { $0.kind == .malformedDirective })
      else { return nil }
      let name = placed.absolute(placed.block.range(ofToken: 0))
      return term.value.forms.isEmpty
        ? Finding(info, name, "this term has no form that could be found in the text")
        : Finding(info, name, "this term has no rendering; write “@term forms | renderings”")
    }
  }
}
