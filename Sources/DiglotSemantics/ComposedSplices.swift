/// Splices made one after the other, put together: whoever follows a document looks at what a burst of edits came to,
/// and not at each version between.
struct ComposedSplices {
  /// What the sequence is made of, in order. The last piece is kept, and has no end.
  private var pieces = [Piece.kept(0..<endless)]

  private enum Piece {
    /// Of the sequence before all splices.
    case kept(Range<Int>)
    case new([BlockFacts])

    var count: Int {
      switch self {
      case .kept(let range): range.count
      case .new(let blocks): blocks.count
      }
    }
  }

  /// More than any sequence has.
  private static let endless = Int.max / 2

  init(_ splices: some Sequence<Document.Splice>) {
    for splice in splices { add(splice) }
  }

  private mutating func add(_ splice: Document.Splice) {
    let start = cut(at: splice.removed.lowerBound)
    let end = cut(at: splice.removed.upperBound)
    pieces.replaceSubrange(start..<max(start, end), with: [.new(splice.inserted)])
  }

  /// The index of the piece that begins at a place of the sequence as it is now.
  private mutating func cut(at place: Int) -> Int {
    var rest = place
    for (index, piece) in pieces.enumerated() {
      if rest == 0 { return index }
      if rest < piece.count {
        switch piece {
        case .kept(let range):
          let middle = range.lowerBound + rest
          pieces.replaceSubrange(
            index...index, with: [.kept(range.lowerBound..<middle), .kept(middle..<range.upperBound)])
        case .new(let blocks):
          pieces.replaceSubrange(
            index...index, with: [.new(Array(blocks[..<rest])), .new(Array(blocks[rest...]))])
        }
        return index + 1
      }
      rest -= piece.count
    }
    return pieces.count
  }

  /// The same as splices of the sequence before all of them: apart from each other, and in order. What one of them
  /// put in and a later one took out is in none.
  var splices: [Document.Splice] {
    var splices: [Document.Splice] = []
    var old = 0
    var inserted: [BlockFacts] = []
    for piece in pieces {
      switch piece {
      case .new(let blocks): inserted += blocks
      case .kept(let range):
        if range.lowerBound > old || !inserted.isEmpty {
          splices.append(Document.Splice(removed: old..<range.lowerBound, inserted: inserted))
          inserted = []
        }
        old = range.upperBound
      }
    }
    return splices
  }
}

extension Document.Change {
  /// What this and a later change come to.
  public func followed(by later: Document.Change) -> Document.Change {
    Document.Change(
      splices: splices + later.splices, touchesDirectives: touchesDirectives || later.touchesDirectives,
      touchesIDs: touchesIDs || later.touchesIDs)
  }

  /// So many splices are put together at a time; each takes time in proportion to those before it.
  private static let mostTogether = 64

  /// The splices, put together in steps. Those of a step are apart from each other and in order, in indices before
  /// the step: made from last to first, none moves another.
  public var steps: [[Document.Splice]] {
    guard splices.count > 1 else { return [splices] }
    return stride(from: 0, to: splices.count, by: Self.mostTogether).map { start in
      ComposedSplices(splices[start..<min(splices.count, start + Self.mostTogether)]).splices
    }
  }
}
