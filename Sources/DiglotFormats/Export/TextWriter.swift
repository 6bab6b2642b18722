import DiglotSemantics
import DiglotSyntax

/// Writes paragraphs for a person to read: the title, chapters, and what is said in each language,
/// with the name of whoever begins to speak.
struct TextWriter {
  private(set) var text = ""
  private let analysis: Analysis
  private var speaker: String?

  init(_ analysis: Analysis) { self.analysis = analysis }

  /// The title, in the given columns of the file's languages.
  mutating func addTitle(columns: [Int]) {
    let title = analysis.document.directives.title
    add(columns.filter(title.indices.contains).map { title[$0].text }.filter { !$0.isEmpty })
  }

  mutating func addHeading(_ versions: [ExportSelection.Version]) {
    speaker = nil
    add(versions.flatMap(\.text.lines))
  }

  mutating func addSegment(_ versions: [ExportSelection.Version], speaker: String?) {
    let isNew = speaker != self.speaker
    self.speaker = speaker
    add(
      versions.flatMap { version in
        var lines = version.text.lines
        if isNew, let speaker, let first = lines.first {
          let name = analysis.name(ofSpeaker: speaker, inColumn: version.column) ?? speaker
          lines[0] = Self.label(name, before: first)
        }
        return lines
      })
  }

  /// The colon is that of the language: full-width behind Han or kana, else with a space.
  private static func label(_ name: String, before line: String) -> String {
    let isDense = name.unicodeScalars.last.map(CharacterClasses.joinsWithoutSpace) ?? false
    return name + (isDense ? "：" : ": ") + line
  }

  private mutating func add(_ paragraph: [String]) {
    guard !paragraph.isEmpty else { return }
    if !text.isEmpty { text += "\n" }
    for line in paragraph { text += line + "\n" }
  }
}
