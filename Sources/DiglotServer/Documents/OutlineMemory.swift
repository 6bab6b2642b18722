import DiglotIDE
import DiglotSemantics
import DiglotSyntax
import JSONRPC
import LanguageServerProtocol
import Synchronization

/// What the outline of an open document said last, as it is sent: block by block, so that an edit has little
/// written again.
final class OutlineMemory: Sendable {
  private let symbols = Mutex(OutlinePieces<WrittenSymbol>())
  private let entries = Mutex(OutlinePieces<OutlineEntry>())

  /// The outline of a version for a client that is told of all versions in the same encoding.
  func symbols(of snapshot: Snapshot, in encoding: PositionEncoding) -> DocumentSymbols {
    var known = symbols.withLock(\.self)
    let layout = snapshot.outline(reusing: &known) { WrittenSymbol($0, $1.block, in: encoding) }
    symbols.withLock { [known] in $0 = known }
    return DocumentSymbols(layout)
  }

  /// The outline of a version as it is in the document.
  func outline(of snapshot: Snapshot) -> [OutlineItem] {
    var known = entries.withLock(\.self)
    let outline = snapshot.outline(reusing: &known)
    entries.withLock { [known] in $0 = known }
    return outline
  }
}

/// What a symbol says, and where it is in its block.
private final class WrittenSymbol: Sendable {
  let words: JSONMembers
  /// Where its own first line ends.
  let firstColumn: Int
  /// Where all of it ends; the line is counted from that of the block.
  let lastLine: Int
  let lastColumn: Int

  init(_ entry: OutlineEntry, _ block: Block, in encoding: PositionEncoding) {
    words = DocumentSymbols.words(name: entry.name, detail: entry.detail, kind: SymbolKind(entry.kind))
    firstColumn = block.units(encoding, in: entry.selectionRange)
    let end = entry.range.upperBound
    lastLine = block.line(at: end)
    lastColumn = block.units(encoding, in: block.range(ofLine: lastLine).lowerBound..<end)
  }
}

extension DocumentSymbols {
  fileprivate init(_ layout: OutlineLayout<WrittenSymbol>) {
    self.init(
      layout.items.enumerated().map { index, item in
        // A chapter reaches as far as the last that is within it.
        let last = layout.items[index + item.countWithin]
        let start = Position(line: item.firstLine, character: 0)
        return Symbol(
          words: item.piece.words,
          range: PositionRange(
            start: start,
            end: Position(line: last.firstLine + last.piece.lastLine, character: last.piece.lastColumn)),
          selectionRange: PositionRange(
            start: start, end: Position(line: item.firstLine, character: item.piece.firstColumn)),
          countWithin: item.countWithin)
      })
  }
}
