import DiglotSyntax
import LanguageServerProtocol

/// Offsets and the protocol's positions: the only way from one to the other.
extension SyntaxTree {
  /// The UTF-8 offset of a position, wherever it is.
  func offset(of position: Position, in encoding: PositionEncoding) -> Int {
    offset(of: LinePosition(line: position.line, column: position.character), in: encoding)
  }

  /// The UTF-8 offsets of a range, also of one that is the wrong way round.
  func range(of range: PositionRange, in encoding: PositionEncoding) -> Range<Int> {
    let start = offset(of: range.start, in: encoding)
    let end = offset(of: range.end, in: encoding)
    return min(start, end)..<max(start, end)
  }

  func position(at offset: Int, in encoding: PositionEncoding) -> Position {
    let place = position(of: offset, in: encoding)
    return Position(line: place.line, character: place.column)
  }

  func positions(of range: Range<Int>, in encoding: PositionEncoding) -> PositionRange {
    PositionRange(
      start: position(at: range.lowerBound, in: encoding), end: position(at: range.upperBound, in: encoding))
  }
}

extension PositionFinder {
  mutating func position(at offset: Int) -> Position {
    let place = position(of: offset)
    return Position(line: place.line, character: place.column)
  }

  mutating func positions(of range: Range<Int>) -> PositionRange {
    PositionRange(start: position(at: range.lowerBound), end: position(at: range.upperBound))
  }
}

extension PositionEncoding {
  /// The protocol's name.
  var name: String {
    switch self {
    case .utf8: "utf-8"
    case .utf16: "utf-16"
    case .utf32: "utf-32"
    }
  }

  /// The best that a client offers: bytes, which cost nothing, before characters; UTF-16 where the
  /// client says nothing, as every client can.
  init(offered: [String]) {
    self = [.utf8, .utf32].first { offered.contains($0.name) } ?? .utf16
  }
}
