import DiglotSyntax

/// What stands in a file of subtitles, in order.
enum SubtitleItem {
  case cue(SubtitleCue)
  /// A line that belongs to no cue, or cannot be read.
  case kept(ArraySlice<UInt8>)
}

/// A cue: when its text is shown, and the lines of it, in one language or two.
struct SubtitleCue {
  /// A line of text, without white space at either end.
  struct Line {
    var text: ArraySlice<UInt8>
    /// Who speaks it; the text is without that.
    var voice: String?
    /// The line with the voice still in it.
    var whole: ArraySlice<UInt8>

    init(_ text: ArraySlice<UInt8>) {
      self.text = text
      whole = text
    }
  }

  let times: SubtitleTimes
  var id: String?
  var lines: [Line] = []
}

/// The line of a cue that says when it is shown.
struct SubtitleTimes {
  let start: Timestamp
  let end: Timestamp
  /// What follows the times: where on the screen, and how.
  let settings: ArraySlice<UInt8>

  /// Reads `start --> end`, as SubRip and WebVTT have it: hours may be left out, and the fraction
  /// stand after a comma or a point. Nil for all other lines.
  init?(_ line: ArraySlice<UInt8>) {
    guard let first = line.first, CharacterClasses.isDigit(first) else { return nil }
    var rest = line
    guard let start = Self.takeTime(&rest) else { return nil }
    Self.dropSpaces(&rest)
    guard rest.starts(with: "-->".utf8) else { return nil }
    rest = rest.dropFirst(3)
    Self.dropSpaces(&rest)
    guard let end = Self.takeTime(&rest) else { return nil }
    if let next = rest.first, next != 0x20, next != 0x09 { return nil }
    Self.dropSpaces(&rest)
    self.start = start
    self.end = end
    settings = rest
  }

  private static func dropSpaces(_ bytes: inout ArraySlice<UInt8>) {
    bytes = bytes.drop { $0 == 0x20 || $0 == 0x09 }
  }

  private static func takeTime(_ bytes: inout ArraySlice<UInt8>) -> Timestamp? {
    let digits = bytes.prefix { CharacterClasses.isDigit($0) || [0x3A, 0x2C, 0x2E].contains($0) }
    // Longer ones are no time that a number could hold.
    guard digits.count <= 18 else { return nil }
    bytes = bytes[digits.endIndex...]
    return Timestamp(utf8: digits)
  }
}

extension InputText {
  func times(_ line: Int) -> SubtitleTimes? {
    lines.indices.contains(line) ? SubtitleTimes(content(line)) : nil
  }

  /// Whether a line is a number and nothing else.
  func isNumber(_ line: Int) -> Bool {
    !lines[line].isBlank && content(line).allSatisfy(CharacterClasses.isDigit)
  }
}
