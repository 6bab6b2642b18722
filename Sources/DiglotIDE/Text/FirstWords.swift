import DiglotSyntax

/// The beginning of a text, for places that have room for one line.
enum FirstWords {
  /// Unicode scalars, at most.
  private static let length = 48

  /// The first words that runs of a block's tokens say, on one line.
  static func of(_ block: Block, _ lines: some Sequence<Range<Int>>) -> String {
    // A scalar takes up to four bytes; a little more shows whether there is more.
    cut(Legible.line(Reading(block, lines, limit: (length + 1) * 4).plainText))
  }

  /// The text, or as much of its beginning as there is room for and `…`: whole words where they are
  /// short enough, and always whole characters.
  static func cut(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: length, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return text }
    let head = text[..<end]
    if let space = head.utf8.lastIndex(of: 0x20), head.utf8.distance(from: space, to: end) <= 16 {
      return head[..<space] + "…"
    }
    return head.dropLast() + "…"
  }
}
