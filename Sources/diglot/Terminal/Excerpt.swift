import DiglotSyntax

/// A line of source with a place marked under it, fit for a terminal.
struct Excerpt {
  /// The line, or as much around the place as there is room for.
  let line: String
  /// `^~~~`, with blanks before it, so that it stands under the place.
  let marker: String

  /// - Parameters:
  ///   - bytes: the line without its end; well-formed UTF-8.
  ///   - range: the place, as offsets into the line from 0; what is outside is left out.
  ///   - width: how many cells there are.
  init(of bytes: ArraySlice<UInt8>, marking range: Range<Int>, width: Int) {
    let width = max(width, 16)
    let marked = range.clamped(to: 0..<bytes.count)
    let pieces = Self.pieces(of: bytes, around: marked, width: width)
    let first = pieces.firstIndex { $0.end > marked.lowerBound } ?? pieces.count
    let window = Self.window(of: pieces, from: first, width: width)
    let isCutBefore = window.lowerBound > 0 || (pieces.first?.start ?? 0) > 0
    let isCutAfter = window.upperBound < pieces.count || (pieces.last?.end ?? 0) < bytes.count
    let shown = pieces[window]
    line = (isCutBefore ? "…" : "") + shown.map(\.text).joined() + (isCutAfter ? "…" : "")
    let before = shown.prefix { $0.end <= marked.lowerBound }.reduce(isCutBefore ? 1 : 0) { $0 + $1.cells }
    let size = shown.drop { $0.end <= marked.lowerBound }.prefix { $0.start < marked.upperBound }
      .reduce(0) { $0 + $1.cells }
    marker =
      String(repeating: " ", count: before) + "^" + String(repeating: "~", count: max(0, size - 1))
  }

  /// What is shown for one character, and where in the line that stands.
  private struct Piece {
    let text: String
    let cells: Int
    let start: Int
    let end: Int
  }

  /// The characters of the line, or as many around the place as could be shown: a line may be a
  /// megabyte, and have thousands of findings.
  private static func pieces(of bytes: ArraySlice<UInt8>, around place: Range<Int>, width: Int) -> [Piece] {
    let reach = width * 8
    var start = max(0, place.lowerBound - reach)
    let end = min(bytes.count, place.lowerBound + reach)
    func byte(_ offset: Int) -> UInt8 { bytes[bytes.startIndex + offset] }
    while start > 0, byte(start) & 0xC0 == 0x80 { start -= 1 }
    var pieces: [Piece] = []
    var column = 0
    var offset = start
    var previous: Unicode.Scalar = " "
    var rest = bytes[(bytes.startIndex + start)...].makeIterator()
    var decoder = UTF8()
    while offset < end, case .scalarValue(let scalar) = decoder.decode(&rest) {
      let size = UTF8.width(scalar)
      let shown = self.shown(scalar, after: previous, atColumn: column)
      pieces.append(Piece(text: shown.text, cells: shown.cells, start: offset, end: offset + size))
      column += shown.cells
      offset += size
      previous = scalar
    }
    return pieces
  }

  private static func shown(
    _ scalar: Unicode.Scalar, after previous: Unicode.Scalar, atColumn column: Int
  ) -> (text: String, cells: Int) {
    if scalar == "\t" {
      let size = 4 - column % 4
      return (String(repeating: " ", count: size), size)
    }
    // An emoji made of several, as terminals join it; nowhere else may a joiner hide.
    let isAfterEmoji = previous.value >= 0x203C && previous.properties.isEmoji || previous == "\u{FE0F}"
    if scalar == "\u{200D}", isAfterEmoji { return (String(Character(scalar)), 0) }
    if previous == "\u{200D}", scalar.properties.isEmoji { return (String(Character(scalar)), 0) }
    if let replacement = VisibleText.replacement(for: scalar) {
      return (replacement, replacement.unicodeScalars.count)
    }
    return (String(Character(scalar)), DisplayWidth.of(scalar))
  }

  /// The pieces to show: all, or as many as there is room for, a third of them before the place, and
  /// more where the line ends soon after it.
  private static func window(of pieces: [Piece], from first: Int, width: Int) -> Range<Int> {
    // One cell at each end for what says that there is more.
    let room = width - 2
    guard pieces.reduce(0, { $0 + $1.cells }) > room else { return 0..<pieces.count }
    var lower = first
    var before = 0
    func extendBefore(to limit: Int) {
      while lower > 0, before + pieces[lower - 1].cells <= limit {
        lower -= 1
        before += pieces[lower].cells
      }
    }
    extendBefore(to: room / 3)
    var upper = first
    var after = 0
    while upper < pieces.count, before + after + pieces[upper].cells <= room {
      after += pieces[upper].cells
      upper += 1
    }
    extendBefore(to: room - after)
    return lower..<upper
  }
}
