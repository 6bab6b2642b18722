import DiglotSemantics
import DiglotSyntax

/// Looks for names through the files of a library, and keeps those that are like what was asked for.
struct SymbolSearch {
  private let query: FuzzyQuery
  /// Whether only ids are wanted.
  private let wantsIdentifiers: Bool
  private var found: [(score: Int, symbol: LibrarySymbol)] = []

  /// - Parameter query: with `#` before it, for an id.
  init(_ query: String) {
    wantsIdentifiers = query.hasPrefix("#")
    self.query = FuzzyQuery(wantsIdentifiers ? String(query.dropFirst()) : query)
  }

  mutating func look(into path: FilePath, of library: Library) {
    for id in library.identifiers(of: path) {
      if let score = query.score(id) { add(score, "#" + id, path, .identifier(id)) }
    }
    guard !wantsIdentifiers, let directives = library.directives(of: path) else { return }
    for (index, names) in library.chapterNames(of: path).enumerated() {
      add(names, shown: names.count, path, .chapter(index))
    }
    for speaker in directives.speakers {
      let names = [speaker.value.code.text] + speaker.value.names.map(\.text)
      add(names, shown: names.count, path, .speaker(speaker.value.code.text))
    }
    for (index, term) in directives.terms.enumerated() {
      let columns = term.value.columns
      let first = term.value.forms.prefix(1).map(\.text)
      let preferred = columns.indices.compactMap { term.value.preferred(inColumn: $0)?.text }
      let others = term.value.forms.dropFirst().map(\.text) + columns.joined().map(\.text)
      add(first + preferred + others, shown: first.count + preferred.count, path, .term(index))
    }
  }

  /// The likeliest; of those that are equally likely, shorter names first.
  func best(_ limit: Int) -> [LibrarySymbol] {
    let sorted = found.sorted {
      ($1.score, $0.symbol.name.utf8.count, $0.symbol.name, $0.symbol.path.string)
        < ($0.score, $1.symbol.name.utf8.count, $1.symbol.name, $1.symbol.path.string)
    }
    return sorted.prefix(max(0, limit)).map(\.symbol)
  }

  /// - Parameter shown: how many of the names it goes by.
  private mutating func add(_ names: [String], shown: Int, _ path: FilePath, _ key: LibrarySymbol.Key) {
    var best: (score: Int, index: Int)?
    for (index, name) in names.enumerated() where !name.isEmpty {
      if let score = query.score(name), score > best?.score ?? -1 { best = (score, index) }
    }
    guard let best else { return }
    var parts = names.prefix(shown).filter { !$0.isEmpty }
    if best.index >= shown, !parts.contains(names[best.index]) { parts.append(names[best.index]) }
    add(best.score, parts.map { FirstWords.cut(Legible.line($0)) }.joined(separator: " · "), path, key)
  }

  private mutating func add(_ score: Int, _ name: String, _ path: FilePath, _ key: LibrarySymbol.Key) {
    guard !name.isEmpty else { return }
    found.append((score, LibrarySymbol(name: name, path: path, key: key)))
  }
}

extension Library {
  /// The names of the chapters of a file, in the order of the text.
  fileprivate func chapterNames(of path: FilePath) -> [[String]] {
    switch self[path] {
    case .summary(let summary): summary.chapters.map(\.names)
    case .document(let document): document.chapters.map(\.names)
    case .unreadable, nil: []
    }
  }
}
