import DiglotSemantics
import DiglotSyntax

/// Where a name leads.
public struct Navigation: Sendable, Hashable {
  /// What was asked about: UTF-8 offsets in the document.
  public let origin: Range<Int>
  /// Never empty.
  public let targets: [Target]
}

/// A declaration.
public struct Target: Sendable, Hashable {
  /// All of it: a directive, a note, a segment, a heading; empty, at the start, for a file.
  public let location: Location
  /// The name in it, in the same file.
  public let selection: Range<Int>
}

extension Snapshot {
  /// Where the name at a UTF-8 offset is declared: the declaration that counts, itself where the
  /// offset is on it. Nil where there is no name, or no declaration of it.
  public func definition(at offset: Int) -> Navigation? {
    guard let spot = spot(at: offset), let target = target(of: spot.symbol) else { return nil }
    return Navigation(origin: spot.range(including: offset), targets: [target])
  }

  /// The same as the definition: a name is declared where it gets its meaning.
  public func declaration(at offset: Int) -> Navigation? { definition(at: offset) }

  func target(of symbol: Symbol) -> Target? {
    if case .file(let path) = symbol { return start(of: path) }
    guard let declared = declared(symbol), let name = declared.names.first else { return nil }
    let range = declared.block.absolute(declared.block.block.contentRange)
    return Target(location: Location(path: declared.path, range: range), selection: name)
  }

  /// The start of a transcript; one that nobody has looked for yet may well exist.
  private func start(of path: FilePath) -> Target? {
    guard path.isTranscript else { return nil }
    if case .unreadable? = library[path], path != analysis.path { return nil }
    return Target(
      location: Location(path: path == analysis.path ? nil : path, range: 0..<0), selection: 0..<0)
  }
}
