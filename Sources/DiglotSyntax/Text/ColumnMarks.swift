/// How many units go before each of a row of places in a long text, so that a column in it is found without
/// counting from the start of its line. A short text needs none.
struct ColumnMarks: Sendable {
  /// In bytes.
  private static let step = 1 << 10
  private static let shortText = 4 * step

  /// Of the text before each place; empty for a short text.
  private let marks: [(utf16: UInt32, scalars: UInt32)]

  /// - Parameter bytes: well-formed UTF-8.
  init(_ bytes: [UInt8]) {
    guard bytes.count > Self.shortText else {
      marks = []
      return
    }
    var sum = TextMeasure.zero
    marks = stride(from: 0, to: bytes.count, by: Self.step).map { start in
      defer { sum = sum + TextMeasure.widths(of: bytes[start..<min(start + Self.step, bytes.count)]) }
      return (UInt32(clamping: sum.utf16), UInt32(clamping: sum.scalars))
    }
  }

  /// The number of units in a range of the text.
  func units(_ encoding: PositionEncoding, in range: Range<Int>, of bytes: [UInt8]) -> Int {
    guard !marks.isEmpty, range.count > Self.step, encoding != .utf8 else {
      return encoding.column(of: bytes[range])
    }
    return units(encoding, before: range.upperBound, of: bytes)
      - units(encoding, before: range.lowerBound, of: bytes)
  }

  private func units(_ encoding: PositionEncoding, before offset: Int, of bytes: [UInt8]) -> Int {
    let index = min(offset / Self.step, marks.count - 1)
    return marked(encoding, index) + encoding.column(of: bytes[index * Self.step..<offset])
  }

  /// The length in UTF-8 of the first `column` units of a range; the column is clamped to the range.
  func length(ofColumn column: Int, _ encoding: PositionEncoding, in range: Range<Int>, of bytes: [UInt8])
    -> Int
  {
    guard !marks.isEmpty, column > Self.step, encoding != .utf8 else {
      return encoding.length(ofColumn: column, in: bytes[range])
    }
    // No unit is longer than the text, and a column from outside may be any number.
    let sought = min(column, range.count) + units(encoding, before: range.lowerBound, of: bytes)
    // The last mark that is not behind the column, and within the range.
    var low = range.lowerBound / Self.step
    var high = min(range.upperBound / Self.step + 1, marks.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if marked(encoding, middle) <= sought { low = middle } else { high = middle }
    }
    // A mark may stand inside of a character, whose first byte then is counted before it.
    var start = low * Self.step
    guard start > range.lowerBound else { return encoding.length(ofColumn: column, in: bytes[range]) }
    while start > range.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    let rest = sought - units(encoding, before: start, of: bytes)
    return start - range.lowerBound + encoding.length(ofColumn: rest, in: bytes[start..<range.upperBound])
  }

  private func marked(_ encoding: PositionEncoding, _ index: Int) -> Int {
    Int(encoding == .utf16 ? marks[index].utf16 : marks[index].scalars)
  }
}
