import DiglotSyntax

/// What became of a glossary from one version to the next: enough to tell which texts it reads in
/// another way, so that only those are looked at again.
public struct GlossaryChange: Sendable {
  /// Of the forms that were taken away, put in or moved, and of the renderings, column by column.
  private let matchers: [FormMatcher]

  /// Nil where the languages are others, and nothing is as it was.
  public init?(from old: Glossary, to new: Glossary) {
    guard old.languages == new.languages else { return nil }
    let changed = Self.changed(old.terms, new.terms)
    guard !changed.isEmpty else {
      matchers = []
      return
    }
    let forms = changed.flatMap { $0.forms.map { (form: $0.text, term: 0) } }
    let width = changed.map(\.columns.count).max() ?? 0
    let renderings = (0..<width).map { column in
      let all = changed.flatMap { $0.columns.indices.contains(column) ? $0.columns[column] : [] }
      let language = new.languages.indices.contains(column + 1) ? new.languages[column + 1] : nil
      return FormMatcher(all.map { ($0.text, 0) }, in: language)
    }
    matchers = [FormMatcher(forms, in: new.languages.first)] + renderings
  }

  /// Whether all texts are read as they were.
  public var isEmpty: Bool { matchers.isEmpty }

  /// Whether a block says anything that changed, and may be read in another way.
  public func concerns(_ facts: BlockFacts, in languages: Languages) -> Bool {
    guard !isEmpty else { return false }
    return Passages.texts(of: facts, in: languages).contains { text in
      matchers.contains { $0.isFound(in: text.utf8) }
    }
  }

  /// The terms of both that don't stand where they stood, or say something else. The order counts: of two
  /// terms with one form, the first has it.
  private static func changed(_ old: [Glossary.Term], _ new: [Glossary.Term]) -> [Glossary.Term] {
    func isSame(_ left: Glossary.Term, _ right: Glossary.Term) -> Bool { left.reads(as: right) }
    let head = zip(old, new).prefix { isSame($0, $1) }.count
    let (oldRest, newRest) = (old.dropFirst(head), new.dropFirst(head))
    let tail = zip(oldRest.reversed(), newRest.reversed()).prefix { isSame($0, $1) }.count
    return Array(oldRest.dropLast(tail)) + newRest.dropLast(tail)
  }
}

extension Glossary.Term {
  /// Whether both are found in the same texts and rendered in the same ways, wherever they are declared.
  fileprivate func reads(as other: Glossary.Term) -> Bool {
    forms.elementsEqual(other.forms) { $0.text == $1.text }
      && columns.elementsEqual(other.columns) { left, right in
        left.elementsEqual(right) { $0.text == $1.text && $0.isDeprecated == $1.isDeprecated }
      }
  }
}
