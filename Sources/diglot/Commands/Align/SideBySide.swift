import DiglotSyntax

/// Two texts in columns beside each other, each broken where it is too long.
struct SideBySide {
  /// Of a column, in cells.
  private let column: Int

  private static let least = 20
  private static let gap = "  "

  /// - Parameter width: of a line, in cells.
  init(width: Int) { column = max(Self.least, (width - 4) / 2) }

  /// - Parameter mark: one cell before the first line.
  func lines(_ mark: String, _ left: String, _ right: String) -> String {
    let (first, second) = (Self.broken(left, at: column), Self.broken(right, at: column))
    return (0..<max(first.count, second.count, 1)).map { index in
      let one = first.indices.contains(index) ? first[index] : ""
      let other = second.indices.contains(index) ? second[index] : ""
      let blanks = other.isEmpty ? 0 : column - Self.width(one)
      let line =
        (index == 0 ? mark : " ") + " " + one + String(repeating: " ", count: max(0, blanks))
        + (other.isEmpty ? "" : Self.gap + other)
      return line + "\n"
    }.joined()
  }

  private static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + DisplayWidth.of($1) }
  }

  /// Breaks at spaces, and between characters of scripts without them.
  private static func broken(_ text: String, at width: Int) -> [String] {
    var lines: [String] = []
    var line: [Unicode.Scalar] = []
    var (taken, lastBreak) = (0, 0)
    func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars)
      return String(view)
    }
    for scalar in VisibleText.line(text).unicodeScalars {
      let cells = DisplayWidth.of(scalar)
      if taken + cells > width, !line.isEmpty {
        let end = lastBreak > 0 ? lastBreak : line.count
        lines.append(string(line[..<end].reversed().drop { $0 == " " }.reversed()))
        line.removeFirst(end)
        taken = line.reduce(0) { $0 + DisplayWidth.of($1) }
        lastBreak = 0
      }
      if line.isEmpty, scalar == " " { continue }
      if CharacterClasses.isHan(scalar) || CharacterClasses.isKana(scalar) { lastBreak = line.count }
      line.append(scalar)
      taken += cells
      if scalar == " " { lastBreak = line.count }
    }
    if !line.isEmpty { lines.append(string(line)) }
    return lines
  }
}
