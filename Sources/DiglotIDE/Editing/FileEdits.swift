public import DiglotSemantics
public import DiglotSyntax

/// What is to change in one file.
public struct FileEdits: Sendable {
  /// Nil for the document itself.
  public let path: FilePath?
  /// The version of the file that the edits are meant for.
  public let document: Document
  /// In the order of their places, apart from each other, all in offsets of the text before.
  public let edits: [TextEdit]

  init(_ path: FilePath?, _ document: Document, _ edits: [TextEdit]) {
    self.path = path
    self.document = document
    self.edits = edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

/// Why something can't be done, in words for whoever wants it.
public struct Refusal: Error, Sendable, Hashable {
  public let reason: String

  init(_ reason: String) { self.reason = reason }
}

extension SyntaxTree {
  /// More edits than these are made in one pass over the text.
  private static let few = 64

  /// The tree after edits, which are in order, apart from each other and all of this text.
  func applying(_ edits: [TextEdit]) -> SyntaxTree {
    guard edits.count > Self.few else {
      var tree = self
      for edit in edits.reversed() { _ = tree.replace(edit.range, with: Array(edit.replacement.utf8)) }
      return tree
    }
    let text = utf8
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var position = 0
    for edit in edits {
      let range = edit.range.clamped(to: position..<max(position, text.count))
      result += text[position..<range.lowerBound]
      result += edit.replacement.utf8
      position = range.upperBound
    }
    return SyntaxTree(utf8: result + text[position...])
  }

  /// Whether edits leave every block what it is, and bring nothing that is wrong.
  func keepsItsShape(after edits: [TextEdit]) -> Bool {
    let other = applying(edits)
    guard other.blocks.count == blocks.count else { return false }
    return zip(blocks, other.blocks).allSatisfy { old, new in
      old === new
        || old.kind == new.kind && old.tokens.first?.kind == new.tokens.first?.kind
          && new.problems.count <= old.problems.count
    }
  }
}
