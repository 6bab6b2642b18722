import DiglotSemantics
import DiglotSyntax

enum TermConflict: DocumentRule {
  static let info = RuleInfo(
    name: "term-conflict", group: .terms, severity: .warning,
    summary: "The glossary wants a rendering in one place, and says in another that it is not wanted.",
    reason:
      "Translators can't do right by it, whichever they write, and what is looked for is left to chance.",
    example: "@term agent | 智能体, 代理, !代理\n\nAn agent.\n> 一个智能体。",
    mended: "@term agent | 智能体, !代理\n\nAn agent.\n> 一个智能体。",
    advice: """
      Decide, and take one of the two away. Terms are compared with themselves, and with others of the same
      form, also those that come from another file by `@use`; not with the rest, as what is wrong for one
      thing may be right for another.
      """)

  static func check(_ analysis: Analysis, in library: Library) -> [Finding] {
    let glossary = analysis.scope.glossary
    return glossary.terms.flatMap { contradictions(in: $0, analysis) }
      + glossary.conflicts.sorted { $0.key < $1.key }.flatMap { form, owners in
        owners.dropFirst().flatMap { index -> [Finding] in
          guard let first = owners.first else { return [] }
          return disagreements(glossary.terms[first], glossary.terms[index], on: form, analysis, library)
        }
      }
  }

  /// Renderings of a term that are wanted and not wanted.
  private static func contradictions(in term: Glossary.Term, _ analysis: Analysis) -> [Finding] {
    guard term.path == nil, let placed = analysis.document.facts(of: term.block) else { return [] }
    return term.columns.flatMap { column -> [Finding] in
      let wanted = column.filter { !$0.isDeprecated }
      return column.filter(\.isDeprecated).compactMap { rendering in
        guard let other = wanted.first(where: { isSame($0, rendering) }) else { return nil }
        return Finding(
          info, placed.absolute(rendering.range), "“\(rendering.text)” is wanted and not wanted",
          related: [
            RelatedPlace(path: nil, range: placed.absolute(other.range), message: "here it is wanted")
          ])
      }
    }
  }

  /// What one of two terms of the same form prefers, and the other does not want; told at the one that
  /// stands in the document, the later one of two.
  private static func disagreements(
    _ first: Glossary.Term, _ second: Glossary.Term, on form: String, _ analysis: Analysis, _ library: Library
  ) -> [Finding] {
    let (own, other) = second.path == nil ? (second, first) : (first, second)
    guard own.path == nil, let placed = analysis.document.facts(of: own.block) else { return [] }
    return zip(own.columns, other.columns).flatMap { mine, theirs in
      mine.compactMap { rendering -> Finding? in
        guard let against = theirs.first(where: { isSame($0, rendering) }),
          against.isDeprecated != rendering.isDeprecated
        else { return nil }
        return Finding(
          info, placed.absolute(rendering.range),
          rendering.isDeprecated
            ? "“\(rendering.text)” is not wanted for “\(form)” here, and wanted by another term"
            : "“\(rendering.text)” is wanted for “\(form)” here, and not wanted by another term",
          related: place(of: against, other, analysis, library).map { [$0] } ?? [])
      }
    }
  }

  private static func place(
    of rendering: TermDeclaration.Rendering, _ term: Glossary.Term, _ analysis: Analysis, _ library: Library
  ) -> RelatedPlace? {
    let document = term.path.map { library.document($0) } ?? analysis.document
    return document?.facts(of: term.block).map {
      RelatedPlace(path: term.path, range: $0.absolute(rendering.range), message: "the other term")
    }
  }

  private static func isSame(_ one: TermDeclaration.Rendering, _ other: TermDeclaration.Rendering) -> Bool {
    one.text == other.text
  }
}
