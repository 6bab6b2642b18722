import DiglotSyntax

/// The beginning of a text, for places that have room for one line.
enum FirstWords {
  /// Unicode scalars, at most.
  private static let length = 48

  /// The first words that runs of a block's tokens say, on one line.
  static func of(_ block: Block, _ lines: some Sequence<Range<Int>>) -> String {
    let reading = Reading(block, lines, limit: length + 1)
    let words = Legible.line(reading.text)
    let cut = cut(words)
    return reading.isCut && cut == words ? words + "…" : cut
  }

  /// The text, or as much of its beginning as there is room for and `…`: whole words where they are
  /// short enough, and always whole characters.
  static func cut(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard text.utf8.count > length,
      let end = scalars.index(scalars.startIndex, offsetBy: length, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return text }
    let start = text.utf8.index(end, offsetBy: -16, limitedBy: text.utf8.startIndex) ?? text.startIndex
    if let space = text.utf8[start..<end].lastIndex(of: 0x20) { return String(text[..<space]) + "…" }
    var head = text[..<end]
    head.removeLast()
    return String(head) + "…"
  }
}
