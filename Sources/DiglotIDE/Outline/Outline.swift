public import DiglotSemantics
import DiglotSyntax

/// A place worth going to, and those within it.
public struct OutlineItem: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case title, speaker, term, file, chapter, segment, note
  }

  public let kind: Kind
  /// Never empty, and on one line.
  public let name: String
  public let detail: String?
  /// All of it, what is within included; UTF-8 offsets in the document.
  public let range: Range<Int>
  /// Its own first line.
  public let selectionRange: Range<Int>
  public let children: [OutlineItem]
}

extension Snapshot {
  /// Chapters, nested by the level of their headings, and what is in them, in the order of the text.
  /// - Parameters:
  ///   - pieces: what was made of the entries of a version before; afterwards, of this version.
  ///   - make: makes something of an entry and its block. Called only where no piece is kept.
  public func outline<Piece>(
    reusing pieces: inout OutlinePieces<Piece>, making make: (OutlineEntry, BlockFacts) -> Piece
  ) -> OutlineLayout<Piece> {
    let old = pieces.kept
    var next = 0
    var kept: [OutlinePieces<Piece>.Kept] = []
    kept.reserveCapacity(document.facts.count)
    var builder = OutlineBuilder<Piece>(capacity: old.count)
    var describer = OutlineDescriber(scope: analysis.scope)
    var (start, line) = (0, 0)
    for element in document.facts {
      let facts = element.facts
      let block = facts.block
      let speaker = describer.speaker(of: facts, after: element.summary.floor)
      while next < old.count, old[next].id < element.id { next += 1 }
      let piece: Piece?
      if next < old.count, old[next].facts === facts, old[next].speaker == speaker {
        piece = old[next].piece
      } else {
        piece = describer.entry(facts, speaker).map { make($0, facts) }
      }
      kept.append(OutlinePieces.Kept(id: element.id, facts: facts, speaker: speaker, piece: piece))
      if let piece {
        let level: Int? = if case .heading(let level) = block.kind { level } else { nil }
        builder.add(OutlineLayout.Item(piece: piece, start: start, firstLine: line), level: level)
      }
      start += block.bytes.count
      line += block.summary.text.lineEnds
    }
    pieces.kept = kept
    return builder.finish()
  }

  /// The same as a tree.
  public func outline(reusing entries: inout OutlinePieces<OutlineEntry>) -> [OutlineItem] {
    let layout = outline(reusing: &entries) { entry, _ in entry }
    return OutlineItem.tree(layout.items[...])
  }

  /// The same, for who asks once.
  public func outline() -> [OutlineItem] {
    var entries = OutlinePieces<OutlineEntry>()
    return outline(reusing: &entries)
  }
}

extension OutlineItem {
  fileprivate static func tree(_ items: ArraySlice<OutlineLayout<OutlineEntry>.Item>) -> [OutlineItem] {
    var rest = items
    var tree: [OutlineItem] = []
    while let item = rest.popFirst() {
      let within = rest.prefix(item.countWithin)
      rest = rest.dropFirst(item.countWithin)
      let entry = item.piece
      // It reaches as far as the last item that is within it.
      let last = within.last ?? item
      let start = item.start + entry.range.lowerBound
      tree.append(
        OutlineItem(
          kind: entry.kind, name: entry.name, detail: entry.detail,
          range: start..<max(start, last.start + last.piece.range.upperBound),
          selectionRange: item.start + entry.selectionRange.lowerBound..<item.start
            + entry.selectionRange.upperBound,
          children: self.tree(within)))
    }
    return tree
  }
}

/// Puts items into the chapters that are open.
private struct OutlineBuilder<Piece: AnyObject & Sendable> {
  private var layout = OutlineLayout<Piece>()
  private var open: [(level: Int, index: Int)] = []

  init(capacity: Int) { layout.items.reserveCapacity(capacity) }

  mutating func add(_ item: OutlineLayout<Piece>.Item, level: Int?) {
    if let level {
      close(from: level)
      open.append((level, layout.items.count))
    }
    layout.items.append(item)
  }

  mutating func finish() -> OutlineLayout<Piece> {
    close(from: 0)
    return layout
  }

  private mutating func close(from level: Int) {
    while let last = open.last, last.level >= level {
      open.removeLast()
      layout.items[last.index].countWithin = layout.items.count - last.index - 1
    }
  }
}
