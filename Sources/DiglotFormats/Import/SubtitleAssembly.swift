import DiglotSyntax

/// Puts cues and what stands between them into a transcript.
struct SubtitleAssembly {
  /// The lines of a cue in each language.
  struct Split {
    let source: [SubtitleCue.Line]
    let target: [SubtitleCue.Line]
  }

  private let languages: [String]
  private var writer = TranscriptWriter()
  private var untranslated = 0
  private var ids: Set<String> = []
  private var cast = Cast()

  init(languages: [String]) {
    self.languages = languages
    writer.add("languages", languages.joined(separator: " "))
  }

  /// Notes that the translation stands above the source, so that an export can have it so again.
  mutating func keepOrder() { writer.add("meta", "order \(languages.reversed().joined(separator: " "))") }

  /// - Parameter splits: one for each cue among the items.
  mutating func add(_ items: [SubtitleItem], _ splits: [Split]) {
    var rest = splits[...]
    for item in items {
      switch item {
      case .kept(let line): writer.addComment(line)
      case .cue(let cue): rest.popFirst().map { add(cue, $0) }
      }
    }
    for member in cast.members { writer.addSpeaker(member.code, names: member.names) }
  }

  func result(_ format: ImportFormat, notes: [String]) -> ImportResult {
    ImportResult(
      text: writer.text, format: format, languages: languages, segments: writer.segments,
      untranslated: untranslated, kept: writer.comments, notes: notes)
  }

  private mutating func add(_ cue: SubtitleCue, _ split: Split) {
    if languages.count > 1, !split.source.isEmpty, split.target.isEmpty { untranslated += 1 }
    let isId = cue.id.map(canBeId) ?? false
    let speaker = cast.code(source: Self.voice(of: split.source), target: Self.voice(of: split.target))
    let head = TranscriptWriter.Head(
      start: cue.times.start, end: cue.times.end, id: isId ? cue.id : nil, speaker: speaker)
    writer.addSegment(
      head: head, source: Self.lines(split.source, isVoiced: speaker != nil),
      translation: Self.lines(split.target, isVoiced: speaker != nil))
    if let id = cue.id {
      if isId { ids.insert(id) } else if !Self.isNumber(id) { writer.addComment(Array(id.utf8)[...]) }
    }
    if !cue.times.settings.isEmpty { writer.addComment(cue.times.settings) }
  }

  /// Whether the id of a cue can be that of its segment. Numbers only count the cues.
  private func canBeId(_ id: String) -> Bool {
    CharacterClasses.isName(id) && !Self.isNumber(id) && !ids.contains(id)
  }

  private static func isNumber(_ id: String) -> Bool { id.utf8.allSatisfy(CharacterClasses.isDigit) }

  /// The one voice of some lines: that of the first, where no other line has one.
  private static func voice(of lines: [SubtitleCue.Line]) -> Cast.Voice {
    guard let first = lines.first else { return .silent }
    if lines.dropFirst().contains(where: { $0.voice != nil }) { return .unclear }
    return first.voice.map { .named($0) } ?? .silent
  }

  private static func lines(_ lines: [SubtitleCue.Line], isVoiced: Bool) -> [TranscriptWriter.TextLine] {
    let texts = lines.map { isVoiced ? $0.text : $0.whole }.filter { !$0.isEmpty }
    return texts.enumerated().map { index, text in
      TranscriptWriter.TextLine(text: text, keepsBreak: index < texts.count - 1)
    }
  }
}
