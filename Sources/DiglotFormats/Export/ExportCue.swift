import DiglotSemantics
import DiglotSyntax

/// A segment that is shown at a time.
struct ExportCue {
  let start: Timestamp
  let end: Timestamp
  let id: String?
  /// The code of the speaker that the segment names; nil where it names none.
  let speaker: String?
  let versions: [ExportSelection.Version]
}

/// The cues of a transcript, and what could not become one.
struct ExportCues {
  private(set) var cues: [ExportCue] = []
  /// Segments that say something and not when.
  private(set) var withoutTime = 0
  /// Segments that say nothing in the wanted language.
  private var withoutText = 0
  /// Cues that show text whose end had to be guessed.
  private var guessedEnds = 0
  private var headings = 0
  private var footnotes = 0

  init(_ document: Document, _ selection: ExportSelection) {
    let all = document.facts.map(\.facts)
    let ends = Self.ends(of: all)
    for (facts, end) in zip(all, ends) {
      switch facts.block.kind {
      case .segment: add(facts, end: end, selection)
      case .heading: headings += 1
      case .note: footnotes += 1
      case .directive, .preamble: break
      }
    }
  }

  private mutating func add(_ facts: BlockFacts, end: Timestamp?, _ selection: ExportSelection) {
    let versions = selection.versions(of: facts)
    guard let start = facts.cue?.start else {
      withoutTime += versions.isEmpty ? 0 : 1
      return
    }
    // A cue that shows nothing at all did so where it came from.
    if versions.isEmpty, facts.isShown {
      withoutText += 1
      return
    }
    if end == nil { guessedEnds += 1 }
    cues.append(
      ExportCue(
        start: start, end: end ?? Self.guessedEnd(start, versions), id: facts.cue?.id.map(facts.block.text),
        speaker: facts.speaker, versions: versions))
  }

  /// When each block's cue ends, as `Document.time(ofBlock:)` has it.
  private static func ends(of all: [BlockFacts]) -> [Timestamp?] {
    var ends = [Timestamp?](repeating: nil, count: all.count)
    var next: Timestamp?
    for (index, facts) in all.enumerated().reversed() where facts.block.kind == .segment {
      guard let cue = facts.cue, let start = cue.start else { continue }
      ends[index] = cue.end ?? next.flatMap { $0 > start ? $0 : nil }
      next = start
    }
    return ends
  }

  /// Where nothing says when a cue ends: when it can have been read, after one second to seven.
  private static func guessedEnd(_ start: Timestamp, _ versions: [ExportSelection.Version]) -> Timestamp {
    let length = versions.flatMap(\.text.lines).reduce(0) { $0 + $1.unicodeScalars.count }
    return Timestamp(milliseconds: start.milliseconds + min(7000, max(1000, length * 60)))
  }

  /// What a person should know of what was left out.
  var notes: [String] {
    func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
    var notes: [String] = []
    if withoutTime > 0 { notes.append(count(withoutTime, "segment") + " without a time left out") }
    if withoutText > 0 {
      notes.append(count(withoutText, "segment") + " without text in that language left out")
    }
    if guessedEnds > 0 {
      notes.append(count(guessedEnds, "segment") + " without an end shown for as long as reading takes")
    }
    let others = [(headings, "heading"), (footnotes, "note")].filter { $0.0 > 0 }.map(count)
    if !others.isEmpty { notes.append(others.joined(separator: " and ") + " left out") }
    return notes
  }
}

extension BlockFacts {
  /// Whether a segment shows anything, in any language.
  fileprivate var isShown: Bool {
    block.lines.indices.contains { index in
      let kind = block.lines[index].kind
      return (kind == .source || kind == .translation) && !block.inlines(ofLine: index).isEmpty
    }
  }
}
