import DiglotSemantics
import DiglotSyntax

/// A segment that is shown at a time.
struct ExportCue {
  let start: Timestamp
  let end: Timestamp
  let id: String?
  /// The code of who speaks; nil where nobody is named.
  let speaker: String?
  let versions: [ExportSelection.Version]
}

/// The cues of a transcript, and what could not become one.
struct ExportCues {
  private(set) var cues: [ExportCue] = []
  /// Segments that say something and not when.
  private(set) var withoutTime = 0
  /// Segments that say nothing in the wanted language.
  private(set) var withoutText = 0
  /// Cues that show text whose end had to be guessed.
  private(set) var guessedEnds = 0

  init(_ analysis: Analysis, _ selection: ExportSelection) {
    let document = analysis.document
    for (index, element) in document.facts.enumerated() where element.facts.block.kind == .segment {
      let versions = selection.versions(of: element.facts)
      guard let start = element.facts.cue?.start else {
        withoutTime += versions.isEmpty ? 0 : 1
        continue
      }
      // A cue that shows nothing was shown so where it came from.
      let isEmptyCue =
        element.facts.block.lines.allSatisfy { $0.kind != .translation } && !element.facts.hasWords
      if versions.isEmpty, !isEmptyCue {
        withoutText += 1
        continue
      }
      let known = document.time(ofBlock: index).end
      if known == nil { guessedEnds += 1 }
      cues.append(
        ExportCue(
          start: start, end: known ?? Self.guessedEnd(start, versions),
          id: element.facts.cue?.id.map(element.facts.block.text), speaker: document.speaker(ofBlock: index),
          versions: versions))
    }
  }

  /// Where nothing says when a cue ends: when it can have been read, after one second to seven.
  private static func guessedEnd(_ start: Timestamp, _ versions: [ExportSelection.Version]) -> Timestamp {
    let length = versions.flatMap(\.text.lines).reduce(0) { $0 + $1.unicodeScalars.count }
    return Timestamp(milliseconds: start.milliseconds + min(7000, max(1000, length * 60)))
  }

  /// What a person should know of what was left out.
  var notes: [String] {
    func count(_ number: Int, _ what: String) -> String {
      number == 1 ? "1 segment \(what)" : "\(number) segments \(what)"
    }
    var notes: [String] = []
    if withoutTime > 0 { notes.append(count(withoutTime, "without a time left out")) }
    if withoutText > 0 { notes.append(count(withoutText, "without text in that language left out")) }
    if guessedEnds > 0 {
      notes.append(count(guessedEnds, "without an end shown for as long as reading takes"))
    }
    return notes
  }
}
