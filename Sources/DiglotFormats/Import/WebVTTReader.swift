import DiglotSyntax

/// Reads WebVTT (`.vtt`): a header, then blocks parted by blank lines, of which those with times are
/// cues. All other blocks are kept as they are: notes, styles, regions, and what is broken.
enum WebVTTReader {
  static func canRead(_ text: InputText) -> Bool {
    guard let first = text.lines.first else { return false }
    let line = text.bytes[first.written]
    guard line.starts(with: "WEBVTT".utf8) else { return false }
    let next = line.dropFirst(6).first
    return next == nil || next == 0x20 || next == 0x09
  }

  static func read(_ text: InputText) -> [SubtitleItem] {
    var items: [SubtitleItem] = []
    var line = 1
    if text.content(0).count > 6 { items.append(.kept(text.content(0))) }
    while line < text.lines.count {
      if text.lines[line].isBlank {
        line += 1
      } else if let times = text.times(line) {
        items.append(.cue(cue(times, id: nil, in: text, &line)))
      } else if let times = text.times(line + 1), !isNamedBlock(text, line) {
        let id = text.string(line)
        line += 1
        items.append(.cue(cue(times, id: id, in: text, &line)))
      } else {
        while line < text.lines.count, !text.lines[line].isBlank, text.times(line) == nil {
          items.append(.kept(text.bytes[text.lines[line].written]))
          line += 1
        }
      }
    }
    return items
  }

  private static func isNamedBlock(_ text: InputText, _ line: Int) -> Bool {
    let content = text.content(line)
    return content.elementsEqual("NOTE".utf8) || content.starts(with: "NOTE ".utf8)
  }

  /// The cue whose times are in the line at hand.
  private static func cue(
    _ times: SubtitleTimes, id: String?, in text: InputText, _ line: inout Int
  ) -> SubtitleCue {
    var cue = SubtitleCue(times: times, id: id)
    line += 1
    while line < text.lines.count, !text.lines[line].isBlank, text.times(line) == nil {
      cue.lines.append(readLine(text.content(line)))
      line += 1
    }
    return cue
  }

  /// A line of text: its references resolved, and a voice that it begins with taken out.
  private static func readLine(_ content: ArraySlice<UInt8>) -> SubtitleCue.Line {
    var line = SubtitleCue.Line(resolved(content))
    guard content.starts(with: "<v ".utf8), let end = content.firstIndex(of: 0x3E) else { return line }
    let name = resolved(content[content.startIndex + 3..<end])
    var rest = content[(end + 1)...]
    if rest.suffix(4).elementsEqual("</v>".utf8) { rest = rest.dropLast(4) }
    // A second voice in a line is more than a segment can say.
    let hasMore = rest.indices.contains { index in
      rest[index] == 0x3C
        && (rest[index...].starts(with: "<v".utf8) || rest[index...].starts(with: "</v".utf8))
    }
    guard !name.isEmpty, !hasMore else { return line }
    line.voice = String(decoding: name, as: UTF8.self)
    line.text = resolved(rest)
    return line
  }

  /// The text with its character references resolved, and without white space at either end.
  private static func resolved(_ content: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard content.contains(0x26) else { return trimmed(Array(content)) }
    var result: [UInt8] = []
    result.reserveCapacity(content.count)
    var index = content.startIndex
    while index < content.endIndex {
      let reference =
        content[index] == 0x26
        ? references.first { content[index...].starts(with: $0.name.utf8) } : nil
      if let reference { result += reference.text.utf8 } else { result.append(content[index]) }
      index += reference?.name.utf8.count ?? 1
    }
    return trimmed(result)
  }

  private static func trimmed(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    bytes[InputLine(0..<bytes.count, in: bytes).content]
  }

  private static let references: [(name: String, text: String)] = [
    ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", "\u{A0}"), ("&lrm;", "\u{200E}"),
    ("&rlm;", "\u{200F}"),
  ]
}
