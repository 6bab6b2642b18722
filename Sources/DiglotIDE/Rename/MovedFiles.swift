public import DiglotSemantics
import DiglotSyntax

/// Files and folders that get other paths, and what must be written otherwise for everything to lead where
/// it led.
public struct MovedFiles: Sendable {
  private let moves: [(from: FilePath, to: FilePath)]

  /// - Parameter moves: of files, and of folders with all that is in them.
  public init(_ moves: [(from: FilePath, to: FilePath)]) {
    // Of a folder and something within it that goes elsewhere, the latter counts.
    self.moves = moves.filter { $0.from != $0.to }.sorted {
      $0.from.string.utf8.count > $1.from.string.utf8.count
    }
  }

  /// What to change in which files of a library, while they are where they were.
  public func edits(in library: Library) -> [FileEdits] {
    guard !moves.isEmpty else { return [] }
    return library.paths.compactMap { path in
      guard mayChange(path, library), let document = library.document(path) else { return nil }
      let edits = edits(of: document, at: path)
      return edits.isEmpty ? nil : FileEdits(path, document, edits)
    }
  }

  /// Where a file will be.
  private func destination(of path: FilePath) -> FilePath {
    for move in moves {
      if path == move.from { return move.to }
      let folder = move.from.string + "/"
      if path.string.hasPrefix(folder) {
        return FilePath(move.to.string + "/" + path.string.dropFirst(folder.count))
      }
    }
    return path
  }

  private func isMoved(_ path: FilePath) -> Bool { destination(of: path) != path }

  /// Whether it is worth reading a file.
  private func mayChange(_ path: FilePath, _ library: Library) -> Bool {
    guard case .summary(let summary)? = library[path], !isMoved(path) else { return true }
    return summary.links.contains { isMoved(path.resolving($0.path)) }
      || summary.directives.uses.contains { isMoved(path.resolving($0.value.text)) }
  }

  private func edits(of document: Document, at path: FilePath) -> [TextEdit] {
    let directives = document.directives
    let words = directives.uses + (directives.media.map { [$0] } ?? [])
    var edits: [TextEdit] = words.compactMap { word in
      guard let block = document.facts(of: word.block), block.block.text(word.value.range) == word.value.text,
        case .file = Destination(word.value.text), let new = reference(word.value.text, in: path)
      else { return nil }
      return TextEdit(block.absolute(word.value.range), new)
    }
    document.facts.visit(where: { $0.links > 0 }) { index, element in
      guard !element.facts.links.isEmpty, let block = document.facts(ofBlock: index) else { return }
      for link in element.facts.links {
        guard let new = reference(link.path, in: path) else { continue }
        let isEscaped = block.block.text(link.pathRange).unicodeScalars.allSatisfy(\.isASCII)
        let hasEscapes = block.block.text(link.pathRange).contains("%")
        edits.append(
          TextEdit(
            block.absolute(link.pathRange),
            Escaping.destination(new, escapesLetters: isEscaped && hasEscapes)))
      }
    }
    return edits
  }

  /// How a reference must be written from now on; nil where it can stay.
  private func reference(_ reference: String, in path: FilePath) -> String? {
    let target = destination(of: path.resolving(reference))
    let home = destination(of: path)
    if home.resolving(reference) == target { return nil }
    if reference.hasPrefix("/") { return target.string }
    let relative = Self.relative(target, to: home)
    let isAmbiguous = relative.split(separator: "/").first?.contains(":") == true
    return reference.hasPrefix("./") && !relative.hasPrefix("../") || isAmbiguous ? "./" + relative : relative
  }

  /// The way from a file's folder to another file.
  private static func relative(_ target: FilePath, to home: FilePath) -> String {
    let from = home.folder.split(separator: "/")
    let to = target.string.split(separator: "/")
    let shared = zip(from, to.dropLast()).prefix { $0 == $1 }.count
    let up = [Substring](repeating: "..", count: from.count - shared)
    return (up + to.dropFirst(shared)).joined(separator: "/")
  }
}
