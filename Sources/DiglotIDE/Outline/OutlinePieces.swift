import DiglotSemantics

/// What somebody made of the entries of an outline, kept from version to version: an edit changes one of
/// thousands.
public struct OutlinePieces<Piece: AnyObject & Sendable>: Sendable {
  struct Kept: Sendable {
    let id: BlockID
    /// Held, so that no other facts come to stand where these do.
    let facts: BlockFacts
    /// Who was named as speaking.
    let speaker: String?
    /// Nil where an outline does not list the block.
    let piece: Piece?
  }

  /// In the order of the document.
  var kept: [Kept] = []

  public init() {}
}

/// The entries of an outline in the order of the text, as what somebody made of them.
public struct OutlineLayout<Piece: AnyObject & Sendable>: Sendable {
  public struct Item: Sendable {
    public let piece: Piece
    /// Where its block starts: the UTF-8 offset in the document, and the number of the line, from 0.
    public let start: Int
    public let firstLine: Int
    /// How many of the items behind it are within it.
    public internal(set) var countWithin = 0
  }

  public internal(set) var items: [Item] = []
}
