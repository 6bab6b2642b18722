/// The unit in which a column is counted.
public enum PositionEncoding: Sendable, Hashable {
  case utf8, utf16, utf32
}

/// A line and a column, both from 0.
public struct LinePosition: Sendable, Hashable, Comparable {
  public var line: Int
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public static func < (left: LinePosition, right: LinePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// The only place where offsets become positions and positions offsets. Both ways are total: any
/// number is moved to the nearest place that exists.
extension SyntaxTree {
  /// The UTF-8 offset of a position.
  ///
  /// A line before the first is the first, and one past the last is the end of the text. A column
  /// before the line is its start, one past it its end, before the line end. A column inside of a
  /// character (half of a surrogate pair) is the start of that character.
  public func offset(of position: LinePosition, in encoding: PositionEncoding) -> Int {
    guard position.line >= 0 else { return 0 }
    guard position.line <= blocks.summary.text.lineEnds else { return count }
    let place = blocks.first { $0.text.lineEnds > position.line }.map { ($0.element, $0.before.text) }
    guard let (block, before) = place ?? lastBlock else { return 0 }
    let line = position.line - before.lineEnds
    guard line < block.lines.count else { return count }
    return before.utf8 + block.contentRange(ofLine: line).lowerBound
      + block.length(ofColumn: position.column, encoding, inLine: line)
  }

  /// The position of a UTF-8 offset, clamped to the text and moved down to the start of a character.
  public func position(of offset: Int, in encoding: PositionEncoding) -> LinePosition {
    var finder = PositionFinder(self, in: encoding)
    return finder.position(of: offset)
  }

  private var lastBlock: (Block, TextMeasure)? {
    block(blocks.count - 1).map { ($0.block, blocks.sum(before: $0.index).text) }
  }
}

extension PositionEncoding {
  /// The number of this encoding's units in well-formed UTF-8.
  public func column(of bytes: ArraySlice<UInt8>) -> Int {
    guard self != .utf8 else { return bytes.count }
    let measure = TextMeasure.widths(of: bytes)
    return self == .utf16 ? measure.utf16 : measure.scalars
  }

  /// The length in UTF-8 of the first `column` units of a line; the column is clamped to the line.
  func length(ofColumn column: Int, in line: ArraySlice<UInt8>) -> Int {
    guard column > 0 else { return 0 }
    var rest = column
    var index = line.startIndex
    while index < line.endIndex {
      let lead = line[index]
      let width = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
      let units =
        switch self {
        case .utf8: width
        case .utf16: width == 4 ? 2 : 1
        case .utf32: 1
        }
      guard rest >= units else { break }
      rest -= units
      index = min(index + width, line.endIndex)
    }
    return index - line.startIndex
  }
}
