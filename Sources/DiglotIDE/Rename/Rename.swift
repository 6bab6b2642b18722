import DiglotSemantics
import DiglotSyntax

/// A name that can be changed.
public struct RenamableName: Sendable, Hashable {
  /// What is shown of it where it was asked about: UTF-8 offsets in the document.
  public let range: Range<Int>
  public let name: String
}

extension Snapshot {
  /// The name at a UTF-8 offset.
  public func nameToRename(at offset: Int) throws(Refusal) -> RenamableName {
    let spot = try renamableSpot(at: offset)
    switch spot.symbol {
    case .speaker(let name), .identifier(let name, _), .note(let name), .language(let name):
      return RenamableName(range: spot.range(including: offset), name: name)
    case .term(let index):
      let entry = try entry(ofTerm: index, at: spot, offset)
      return RenamableName(range: spot.range(including: offset), name: entry.text)
    default: throw Refusal.noName
    }
  }

  /// What to change where for the name at a UTF-8 offset to become another: in the document, and in all
  /// files that mean the same thing by it. Files in which nothing changes are not among them.
  public func rename(at offset: Int, to newName: String) throws(Refusal) -> [FileEdits] {
    let spot = try renamableSpot(at: offset)
    let name = newName.trimmingWhiteSpace()
    let files: [FileEdits]
    switch spot.symbol {
    case .speaker(let code): files = try renameSpeaker(code, to: name)
    case .identifier(let id, let path): files = try renameIdentifier(id, in: path, to: name)
    case .note(let label): files = try renameNote(label, to: name)
    case .language(let tag): files = try renameLanguage(tag, to: name)
    case .term(let index): files = try rename(entry(ofTerm: index, at: spot, offset), to: name)
    default: throw Refusal.noName
    }
    for file in files where !file.document.tree.keepsItsShape(after: file.edits) {
      let place = file.path.map { " in \($0.name)" } ?? ""
      throw Refusal("“\(name)” would be read as something else than a name\(place)")
    }
    return files
  }

  /// What is at an offset, if it is a name that can be changed.
  private func renamableSpot(at offset: Int) throws(Refusal) -> Spot {
    guard let spot = spot(at: offset) else { throw Refusal.noName }
    switch spot.symbol {
    case .speaker, .term, .identifier, .note, .language: return spot
    case .file:
      throw Refusal("a file is renamed where the editor lists files; whatever refers to it follows")
    case .directive(let name): throw Refusal("“@\(name.rawValue)” is a word of the format")
    case .rule(let name): throw Refusal("“\(name)” is the name of a rule")
    case .comment, .cue, .timeMark, .event, .correction, .unsure, .text: throw Refusal.noName
    }
  }
}

extension Refusal {
  static let noName = Refusal("there is no name here")
}

extension String {
  /// Without the white space at both ends.
  func trimmingWhiteSpace() -> String {
    let rest = unicodeScalars.drop(while: \.properties.isWhitespace)
    return String(String.UnicodeScalarView(rest.reversed().drop(while: \.properties.isWhitespace).reversed()))
  }
}
