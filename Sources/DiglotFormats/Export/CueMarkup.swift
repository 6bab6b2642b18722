import DiglotSyntax

/// The text of a cue as WebVTT wants it: `&`, `<` and `>` as references, so that they are text.
///
/// Tags of the format stay tags, as they came with imported subtitles: `<i>…</i>` and the like where
/// they open and close, `<v Name>`, and times within a cue. To Diglot they are text like any other.
enum CueMarkup {
  /// The text with references for all that the format would read as markup.
  static func escaped(_ text: some StringProtocol) -> String {
    guard text.utf8.contains(where: isSpecial) else { return String(text) }
    var result: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x26: result += "&amp;".utf8
      case 0x3C: result += "&lt;".utf8
      case 0x3E: result += "&gt;".utf8
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The text with its tags as they are, and all else escaped.
  static func written(_ text: String) -> String {
    guard text.utf8.contains(where: isSpecial) else { return text }
    var result = ""
    var position = text.startIndex
    for tag in tags(in: text) {
      result += escaped(text[position..<tag.lowerBound])
      result += "<" + escaped(text[tag].dropFirst().dropLast()) + ">"
      position = tag.upperBound
    }
    return result + escaped(text[position...])
  }

  private static func isSpecial(_ byte: UInt8) -> Bool { byte == 0x26 || byte == 0x3C || byte == 0x3E }

  /// The tags that open and close, and those that need no end.
  private static func tags(in text: String) -> [Range<String.Index>] {
    var kept: [Range<String.Index>] = []
    var open: [(name: Substring, range: Range<String.Index>)] = []
    var position = text.startIndex
    while let start = text.utf8[position...].firstIndex(of: 0x3C),
      let end = text.utf8[start...].firstIndex(of: 0x3E)
    {
      // What begins a tag anew before the end was none.
      let inner = text.utf8[start..<end].lastIndex(of: 0x3C) ?? start
      let range = inner..<text.utf8.index(after: end)
      let content = text[inner..<end].dropFirst()
      position = range.upperBound
      if Timestamp(content) != nil {
        kept.append(range)
      } else if content.first == "/" {
        if let last = open.last, last.name == content.dropFirst() {
          kept += [open.removeLast().range, range]
        }
      } else if let name = name(ofTag: content) {
        if name == "v" { kept.append(range) }
        open.append((name, range))
      }
    }
    return Set(kept).sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The name of a tag that opens: `i`, `c.loud`, `v Ada`.
  private static func name(ofTag content: Substring) -> Substring? {
    let name = content.prefix { $0 != "." && $0 != " " }
    return ["b", "i", "u", "c", "v", "ruby", "rt", "lang"].contains(name) ? name : nil
  }
}
