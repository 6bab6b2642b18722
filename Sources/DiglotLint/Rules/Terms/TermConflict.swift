import DiglotSemantics
import DiglotSyntax

enum TermConflict: DocumentRule {
  static let info = RuleInfo(
    name: "term-conflict", group: .terms, severity: .warning,
    summary: "The glossary wants a rendering in one place and not in another, or two for the same form.",
    reason:
      "Translators can't do right by it, whichever they write, and what is looked for is left to chance.",
    example: "@term agent | 智能体, 代理, !代理\n\nAn agent.\n> 一个智能体。",
    mended: "@term agent | 智能体, !代理\n\nAn agent.\n> 一个智能体。",
    advice: """
      Decide for one, and take the other away or put `!` before it. Terms are compared with themselves, and
      with others of the same form, also those that come from another file by `@use`: what is wrong for one
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

  /// What two terms of one form want, where it is not the same; told at the one that stands in the
  /// document, the later one of two.
  private static func disagreements(
    _ first: Glossary.Term, _ second: Glossary.Term, on form: String, _ analysis: Analysis, _ library: Library
  ) -> [Finding] {
    let (own, other) = second.path == nil ? (second, first) : (first, second)
    guard own.path == nil, let placed = analysis.document.facts(of: own.block) else { return [] }
    return zip(own.columns.indices, zip(own.columns, other.columns)).compactMap { column, pair in
      guard let preferred = own.preferred(inColumn: column),
        let against = other.preferred(inColumn: column), !isSame(preferred, against)
      else { return nil }
      let isDeprecated = pair.1.contains { $0.isDeprecated && isSame($0, preferred) }
      let isAdmitted = pair.1.contains { !$0.isDeprecated && isSame($0, preferred) }
      guard !isAdmitted else { return nil }
      return Finding(
        info, placed.absolute(preferred.range),
        "“\(form)” is to be “\(preferred.text)” here, and “\(against.text)” in another term"
          + (isDeprecated ? ", which does not want the one from here" : ""),
        related: place(of: against, other, analysis, library).map { [$0] } ?? [])
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
    Glossary.key(of: one.text) == Glossary.key(of: other.text)
  }
}
