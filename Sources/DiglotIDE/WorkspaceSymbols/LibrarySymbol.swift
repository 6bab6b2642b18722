public import DiglotSemantics
import DiglotSyntax

/// Something with a name, in any file of a library.
public struct LibrarySymbol: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case chapter, identifier, speaker, term
  }

  /// What it is found again by, once its file is read.
  public enum Key: Sendable, Hashable {
    /// Counted from 0, in the order of the text.
    case chapter(Int)
    case identifier(String)
    case speaker(String)
    /// The directive, counted from 0.
    case term(Int)
  }

  /// What it is called in each language, and what was looked for where that is something else.
  public let name: String
  public let path: FilePath
  public let key: Key

  public var kind: Kind {
    switch key {
    case .chapter: .chapter
    case .identifier: .identifier
    case .speaker: .speaker
    case .term: .term
    }
  }
}

extension Library {
  /// What has a name like the query in any file, the likeliest first; everything where it is empty. Files
  /// that are not open are not read.
  public func symbols(matching query: String, limit: Int) -> [LibrarySymbol] {
    var search = SymbolSearch(query)
    for path in paths { search.look(into: path, of: self) }
    return search.best(limit)
  }
}

extension Document {
  /// Where a symbol stands, in UTF-8 offsets; nil where it is not there any more.
  public func range(of key: LibrarySymbol.Key) -> Range<Int>? {
    switch key {
    case .chapter(let index): heading(index)
    case .identifier(let id): declarations(of: id, .identifier).first?.range
    case .speaker(let code): declarations(of: code, .speaker).first?.range
    case .term(let index):
      directives.terms.indices.contains(index)
        ? facts(of: directives.terms[index].block).map { $0.absolute($0.block.contentRange(ofLine: 0)) } : nil
    }
  }

  private func heading(_ number: Int) -> Range<Int>? {
    var index: Int?
    facts.visit(where: { $0.headings <= number && $0.headings + $1.headings > number }) {
      place, element, before in
      if before.headings == number, case .heading = element.facts.block.kind { index = place }
    }
    return index.flatMap(facts(ofBlock:)).map { $0.absolute($0.block.contentRange(ofLine: 0)) }
  }
}
