import DiglotSemantics
import DiglotSyntax

/// Writes WebVTT: who speaks is the voice of each language's first line, an id that of the cue.
struct WebVTTWriter {
  private(set) var text = "WEBVTT\n"
  private let analysis: Analysis

  init(_ analysis: Analysis) { self.analysis = analysis }

  mutating func add(_ cue: ExportCue) {
    text += "\n"
    if let id = cue.id { text += "\(id)\n" }
    text += "\(cue.start) --> \(cue.end)\n"
    for version in cue.versions {
      for (index, line) in version.text.lines.enumerated() {
        if index == 0, let speaker = cue.speaker {
          let name = analysis.name(ofSpeaker: speaker, inColumn: version.column) ?? speaker
          text += "<v \(Self.escaped(name))>"
        }
        text += Self.escaped(line) + "\n"
      }
    }
  }

  /// The text without what the format would read as markup; `-->` is none any more then.
  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E }) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
