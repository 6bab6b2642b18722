import DiglotSyntax

/// A text to be imported, line by line.
struct InputText {
  let bytes: [UInt8]
  private(set) var lines: [InputLine] = []

  /// - Parameter bytes: well-formed UTF-8. A byte order mark is none of the text.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
      lines.append(InputLine(start..<end, in: bytes))
      start = end + 1
      if start < bytes.count, bytes[end] == 0x0D, bytes[start] == 0x0A { start += 1 }
    }
  }

  /// A line's text without the white space at both ends.
  func content(_ line: Int) -> ArraySlice<UInt8> { bytes[lines[line].content] }

  /// A line's text without the white space at both ends.
  func string(_ line: Int) -> String { String(decoding: content(line), as: UTF8.self) }
}

/// A line: where it stands in the text, as UTF-8 offsets.
struct InputLine {
  /// Without white space at its end, and without its line end.
  let written: Range<Int>
  /// Without white space at either end.
  let content: Range<Int>

  var isBlank: Bool { content.isEmpty }

  init(_ range: Range<Int>, in bytes: [UInt8]) {
    var start = range.lowerBound
    while start < range.upperBound, let (scalar, length) = bytes.scalar(at: start),
      CharacterClasses.isWhiteSpace(scalar)
    {
      start += length
    }
    var end = range.upperBound
    while end > start, let (scalar, length) = bytes.scalar(before: end), CharacterClasses.isWhiteSpace(scalar)
    {
      end -= length
    }
    written = range.lowerBound..<end
    content = start..<max(start, end)
  }
}
