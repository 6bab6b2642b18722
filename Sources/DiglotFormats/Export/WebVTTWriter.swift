import DiglotSemantics
import DiglotSyntax

/// Writes WebVTT: who a segment names as its speaker is the voice of each language's first line, and
/// its id that of the cue.
struct WebVTTWriter {
  private(set) var text = "WEBVTT\n"
  private let analysis: Analysis

  init(_ analysis: Analysis) { self.analysis = analysis }

  mutating func add(_ cue: ExportCue) {
    text += "\n"
    if let id = cue.id { text += "\(id)\n" }
    text += "\(cue.start) --> \(cue.end)\n"
    for version in cue.versions {
      if let speaker = cue.speaker, !version.text.isEmpty {
        let name = analysis.name(ofSpeaker: speaker, inColumn: version.column) ?? speaker
        text += "<v \(CueMarkup.escaped(name))>"
      }
      text += CueMarkup.written(version.text.lines.joined(separator: "\n")) + "\n"
    }
  }
}
