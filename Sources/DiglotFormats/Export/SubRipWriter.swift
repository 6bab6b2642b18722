import DiglotSyntax

/// Writes SubRip: a number, the times, the text, and a blank line. It has no place for speakers.
struct SubRipWriter {
  private(set) var text = ""
  private var count = 0
  /// Lines of text that would have been read as times.
  private(set) var alteredLines = 0

  mutating func add(_ cue: ExportCue) {
    count += 1
    text += "\(count)\n\(Self.time(cue.start)) --> \(Self.time(cue.end))\n"
    for line in cue.versions.flatMap(\.text.lines) { text += safe(line) + "\n" }
    text += "\n"
  }

  /// A line that cannot be taken for one of times.
  private mutating func safe(_ line: String) -> String {
    guard let first = line.utf8.first, CharacterClasses.isDigit(first),
      SubtitleTimes(Array(line.utf8)[...]) != nil
    else { return line }
    alteredLines += 1
    return String(line.prefix { $0 != "-" }) + "→" + line.drop { $0 != ">" }.dropFirst()
  }

  /// `HH:MM:SS,mmm`.
  private static func time(_ time: Timestamp) -> String {
    let text = time.description
    return text.dropLast(4) + "," + text.suffix(3)
  }
}
