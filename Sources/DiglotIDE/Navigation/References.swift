import DiglotSemantics

extension Snapshot {
  /// Where the name at a UTF-8 offset is referred to: in the document, and in the other files of the
  /// library that see the same declaration. Terms are referred to by being mentioned.
  ///
  /// The document's own places come first, then those of the other files in the order of their paths.
  /// Nil where there is no name.
  public func references(at offset: Int, includingDeclaration: Bool) -> [Location]? {
    guard let symbol = spot(at: offset)?.symbol, let own = references(to: symbol) else { return nil }
    let declared = includingDeclaration ? declarations(of: symbol) : []
    let declarations = declared.compactMap { declared in
      declared.names.first.map { Location(path: declared.path, range: $0) }
    }
    let all =
      declarations + own.map { Location(path: nil, range: $0) }
      + referencesElsewhere(to: symbol)
    return all.sorted {
      ($0.path?.string ?? "", $0.range.lowerBound) < ($1.path?.string ?? "", $1.range.lowerBound)
    }
  }
}
