/// What a block is, by its anchor: the line that begins it.
public enum BlockKind: Sendable, Hashable {
  /// What comes before the first anchor of a file.
  case preamble
  case directive
  /// A heading of level 1 to 6.
  case heading(level: Int)
  case note
  case segment
}

/// An anchor line and all that follows up to the next anchor: the unit of parsing and of sharing.
///
/// A block never changes. Its contents know nothing of where in the document it stands: all offsets
/// are UTF-8 offsets from its own start. It begins at the start of a line, and ends with a line end
/// unless it is the last of its document.
public final class Block: Sendable, Summarized {
  public let kind: BlockKind
  public let bytes: [UInt8]
  /// Never empty, and neither is the text.
  public let lines: [Line]
  /// Every byte of the block is in exactly one.
  public let tokens: [Token]
  public let problems: [SyntaxProblem]
  public let summary: BlockSum
  /// What the next line would come after; decides whether a plain line joins this block.
  let endState: LineState
  private let marks: ColumnMarks

  init(
    kind: BlockKind, bytes: [UInt8], lines: [Line], tokens: [Token], problems: [SyntaxProblem],
    endState: LineState
  ) {
    self.kind = kind
    self.bytes = bytes
    self.lines = lines
    self.tokens = tokens
    self.problems = problems
    self.endState = endState
    marks = ColumnMarks(bytes)
    var measure = TextMeasure.widths(of: bytes[...])
    measure.lineEnds = lines.count - (endsWithLineEnd(bytes) ? 0 : 1)
    summary = BlockSum(count: 1, text: measure, problems: problems.count)
  }

  /// Whether a block reads just as the other does. Where they stand makes no difference.
  public func isSame(as other: Block) -> Bool {
    self === other
      || kind == other.kind && bytes == other.bytes && lines == other.lines && tokens == other.tokens
        && problems == other.problems && endState == other.endState
  }

  /// The offset, clamped to the block and moved down to where a character starts.
  func characterStart(_ offset: Int) -> Int {
    var start = max(0, min(offset, bytes.count))
    while start > 0, start < bytes.count, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// The text of a range of UTF-8 offsets, clamped to the block.
  public func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// The number of units in a range of UTF-8 offsets, clamped to the block. Costs no more for a long line.
  public func units(_ encoding: PositionEncoding, in range: Range<Int>) -> Int {
    marks.units(encoding, in: range.clamped(to: 0..<bytes.count), of: bytes)
  }

  /// The length in UTF-8 of the first `column` units of a line without its end; the column is clamped to it.
  func length(ofColumn column: Int, _ encoding: PositionEncoding, inLine index: Int) -> Int {
    marks.length(ofColumn: column, encoding, in: contentRange(ofLine: index), of: bytes)
  }

  /// The UTF-8 offsets of a line, its end included; empty where there is no such line.
  public func range(ofLine index: Int) -> Range<Int> {
    guard lines.indices.contains(index) else { return bytes.count..<bytes.count }
    let end = index + 1 < lines.count ? Int(lines[index + 1].start) : bytes.count
    return Int(lines[index].start)..<end
  }

  /// The UTF-8 offsets of a line without its line end.
  public func contentRange(ofLine index: Int) -> Range<Int> {
    let range = range(ofLine: index)
    var end = range.upperBound
    if end > range.lowerBound, bytes[end - 1] == 0x0A { end -= 1 }
    if end > range.lowerBound, bytes[end - 1] == 0x0D { end -= 1 }
    return range.lowerBound..<end
  }

  /// The index of the line that holds the offset; the last line for what is past the end.
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = lines.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(lines[middle].start) <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The indices of a line's tokens.
  public func tokens(ofLine index: Int) -> Range<Int> {
    guard lines.indices.contains(index) else { return tokens.count..<tokens.count }
    let end = index + 1 < lines.count ? Int(lines[index + 1].firstToken) : tokens.count
    return Int(lines[index].firstToken)..<end
  }

  /// The UTF-8 offsets of a token.
  public func range(ofToken index: Int) -> Range<Int> {
    guard tokens.indices.contains(index) else { return bytes.count..<bytes.count }
    let end = index + 1 < tokens.count ? Int(tokens[index + 1].start) : bytes.count
    return Int(tokens[index].start)..<end
  }

  /// The index of the token that holds the offset; the last one for what is past the end.
  public func token(at offset: Int) -> Int {
    var low = 0
    var high = tokens.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(tokens[middle].start) <= offset { low = middle } else { high = middle }
    }
    return low
  }
}

/// What a run of blocks adds up to.
public struct BlockSum: Summary, Hashable {
  public var count: Int
  public var text: TextMeasure
  /// Syntax problems: where there are none, nothing need be looked at.
  public var problems: Int

  public static let zero = BlockSum(count: 0, text: .zero, problems: 0)

  public static func + (left: BlockSum, right: BlockSum) -> BlockSum {
    BlockSum(
      count: left.count + right.count, text: left.text + right.text,
      problems: left.problems + right.problems)
  }
}

func endsWithLineEnd(_ bytes: [UInt8]) -> Bool { bytes.last == 0x0A || bytes.last == 0x0D }
