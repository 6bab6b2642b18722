/// Reads SubRip (`.srt`): blocks of a number, a line of times, and text, parted by blank lines.
///
/// Numbers are left out: they say nothing but the order. A missing number or blank line does no harm;
/// text that has no times is kept as it is.
enum SubRipReader {
  static func canRead(_ text: InputText) -> Bool {
    text.lines.indices.contains { line in
      guard text.times(line) != nil else { return false }
      return line == 0 || text.lines[line - 1].isBlank || text.isNumber(line - 1)
    }
  }

  static func read(_ text: InputText) -> [SubtitleItem] {
    var items: [SubtitleItem] = []
    var line = 0
    while line < text.lines.count {
      if startsCue(text, line) {
        if text.times(line) == nil { line += 1 }
        guard let times = text.times(line) else { continue }
        var cue = SubtitleCue(times: times)
        line += 1
        takeText(of: text, &line, into: &cue)
        items.append(.cue(cue))
      } else {
        if !text.lines[line].isBlank { items.append(.kept(text.bytes[text.lines[line].written])) }
        line += 1
      }
    }
    return items
  }

  /// Whether a line is one of times, or a number with one below.
  private static func startsCue(_ text: InputText, _ line: Int) -> Bool {
    text.times(line) != nil || text.isNumber(line) && text.times(line + 1) != nil
  }

  /// Takes the text up to a blank line or the next cue. Where a blank line comes first, what is below
  /// it, if that is no cue.
  private static func takeText(of text: InputText, _ line: inout Int, into cue: inout SubtitleCue) {
    var next = line
    while next < text.lines.count, text.lines[next].isBlank { next += 1 }
    if next > line, next < text.lines.count, startsCue(text, next) { return }
    line = next
    while line < text.lines.count, !text.lines[line].isBlank, !startsCue(text, line) {
      cue.lines.append(SubtitleCue.Line(text.content(line)))
      line += 1
    }
  }
}
