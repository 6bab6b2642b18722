import DiglotSyntax

/// Lines and columns of offsets that are asked for in the order of the text, more or less: a line of
/// a megabyte may have thousands of findings, and is not counted from its start for each.
struct Places {
  /// From 1; the column in Unicode scalars.
  struct Place: Hashable {
    var line: Int
    var column: Int
  }

  let tree: SyntaxTree
  private var last = (offset: 0, place: Place(line: 1, column: 1))

  init(in tree: SyntaxTree) { self.tree = tree }

  /// The place where a range starts, and the place where it ends.
  mutating func places(of range: Range<Int>) -> (start: Place, end: Place) {
    last = (range.lowerBound, place(of: range.lowerBound))
    return (last.place, place(of: range.upperBound))
  }

  private func place(of offset: Int) -> Place {
    if let distance = distanceOnLine(to: offset) {
      return Place(line: last.place.line, column: last.place.column + distance)
    }
    let position = tree.position(of: offset, in: .utf32)
    return Place(line: position.line + 1, column: position.column + 1)
  }

  /// The number of characters between the place before and the offset, where both are on one line.
  private func distanceOnLine(to offset: Int) -> Int? {
    guard offset >= last.offset, let found = tree.block(at: last.offset) else { return nil }
    let line = found.block.contentRange(ofLine: found.block.line(at: last.offset - found.start))
    let range = last.offset - found.start..<offset - found.start
    guard line.lowerBound <= range.lowerBound, range.upperBound <= line.upperBound else { return nil }
    return found.block.units(.utf32, in: range)
  }

  /// The line on which an offset is, and where on it.
  func line(at offset: Int) -> (bytes: ArraySlice<UInt8>, offset: Int)? {
    guard let found = tree.block(at: offset) else { return nil }
    let content = found.block.contentRange(ofLine: found.block.line(at: offset - found.start))
    return (found.block.bytes[content], offset - found.start - content.lowerBound)
  }
}
