import DiglotSemantics
import DiglotSyntax

/// The declaration of a name that counts in a document.
struct Declared {
  /// Nil for the document itself.
  let path: FilePath?
  let block: Document.PlacedFacts
  /// The name as it is written there, in UTF-8 offsets in that file; a term has one for each form.
  let names: [Range<Int>]
}

extension Snapshot {
  /// The document at a path; nil is this one's.
  func document(at path: FilePath?) -> Document? {
    guard let path, path != analysis.path else { return document }
    return library.document(path)
  }

  /// Where a name is declared; nil for what is no name, is not declared, or is declared in a file that
  /// has changed meanwhile.
  func declared(_ symbol: Symbol) -> Declared? {
    switch symbol {
    case .speaker(let code):
      guard let speaker = analysis.scope.speakers[code]?.first,
        let block = document(at: speaker.path)?.facts(of: speaker.block),
        case .speaker(let word, _)? = block.facts.declaration, word.text == code
      else { return nil }
      return Declared(path: speaker.path, block: block, names: [block.absolute(word.range)])
    case .term(let index):
      guard let term = term(index), let block = document(at: term.path)?.facts(of: term.block),
        case .term(let declaration)? = block.facts.declaration, declaration == term.declaration
      else { return nil }
      let entries = declaration.forms.map(\.range) + declaration.columns.joined().map(\.range)
      let names = declaration.forms.isEmpty ? Array(entries.prefix(1)) : declaration.forms.map(\.range)
      return Declared(path: term.path, block: block, names: names.map(block.absolute))
    case .identifier(let id, let path):
      return document(at: path).flatMap { declared($0.declarations(of: id, .identifier), in: path) }
    case .note(let label): return declared(document.declarations(of: label, .note), in: nil)
    case .language(let tag): return language(tag)
    case .file, .directive, .comment, .rule, .cue, .timeMark, .event, .correction, .unsure, .text: return nil
    }
  }

  /// All declarations of a name in the file that has the one that counts, that one among them. A name should
  /// have one; where it has two, both mean the same thing. A declaration in another file, which this one
  /// hides, means another.
  func declarations(of symbol: Symbol) -> [Declared] {
    guard let first = declared(symbol) else { return [] }
    func all(_ name: String, _ namespace: Namespace) -> [Declared] {
      (document(at: first.path)?.declarations(of: name, namespace) ?? []).map {
        Declared(path: first.path, block: $0.block, names: [$0.range])
      }
    }
    switch symbol {
    case .speaker(let code): return all(code, .speaker)
    case .identifier(let id, _): return all(id, .identifier)
    case .note(let label): return all(label, .note)
    case .term(let index):
      return analysis.scope.glossary.twins(of: index).compactMap { declared(.term($0)) }
    case .language, .file, .directive, .comment, .rule, .cue, .timeMark, .event, .correction, .unsure, .text:
      return [first]
    }
  }

  /// A term of the glossary; nil where there is none with that index.
  func term(_ index: Int) -> Glossary.Term? {
    let terms = analysis.scope.glossary.terms
    return terms.indices.contains(index) ? terms[index] : nil
  }

  private func declared(_ places: [Document.PlacedOccurrence], in path: FilePath?) -> Declared? {
    places.first.map { Declared(path: path, block: $0.block, names: [$0.range]) }
  }

  /// The tag's place in the first `@languages`.
  private func language(_ tag: String) -> Declared? {
    var index: Int?
    document.facts.visit(where: { index == nil && $0.directives > 0 }) { place, element in
      if index == nil, case .languages? = element.facts.declaration { index = place }
    }
    guard let block = index.flatMap(document.facts(ofBlock:)),
      case .languages(let words)? = block.facts.declaration,
      let word = words.first(where: { $0.text == tag })
    else { return nil }
    return Declared(path: nil, block: block, names: [block.absolute(word.range)])
  }
}
