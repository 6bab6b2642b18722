/// Finds the positions of many offsets. Of those in the block of the one before, it costs next to nothing.
public struct PositionFinder {
  private let tree: SyntaxTree
  private let encoding: PositionEncoding
  private var last: SyntaxTree.PlacedBlock?

  public init(_ tree: SyntaxTree, in encoding: PositionEncoding) {
    self.tree = tree
    self.encoding = encoding
  }

  /// The position of a UTF-8 offset, clamped to the text and moved down to the start of a character.
  public mutating func position(of offset: Int) -> LinePosition {
    guard let found = block(at: offset) else { return LinePosition(line: 0, column: 0) }
    let block = found.block
    let local = block.characterStart(offset - found.start)
    if local == block.bytes.count, endsWithLineEnd(block.bytes) {
      return LinePosition(line: found.firstLine + block.lines.count, column: 0)
    }
    let line = block.line(at: local)
    let start = Int(block.lines[line].start)
    return LinePosition(line: found.firstLine + line, column: block.units(encoding, in: start..<local))
  }

  private mutating func block(at offset: Int) -> SyntaxTree.PlacedBlock? {
    if let last, offset >= last.start, offset - last.start < last.block.bytes.count { return last }
    last = tree.block(at: offset)
    return last
  }
}
