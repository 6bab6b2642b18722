public import DiglotSemantics
import DiglotSyntax

/// Writes transcripts in the formats that others read.
public enum Exporter {
  /// Writes a transcript. Comments, notes and declarations are left out.
  ///
  /// Times and text of imported subtitles come back as they were: the same cues, in the same order,
  /// with the same lines.
  public static func export(
    _ analysis: Analysis, as format: ExportFormat, _ language: ExportLanguage = .both
  ) throws(ExportFailure) -> ExportResult {
    let selection = try ExportSelection(analysis.document, language)
    if format == .text { return text(analysis, selection, language) }
    let cues = ExportCues(analysis, selection)
    guard !cues.cues.isEmpty || cues.withoutTime == 0 else { throw .noTimes }
    var notes = cues.notes
    if format == .vtt {
      var writer = WebVTTWriter(analysis)
      for cue in cues.cues { writer.add(cue) }
      return ExportResult(text: writer.text, notes: notes)
    }
    var writer = SubRipWriter()
    for cue in cues.cues { writer.add(cue) }
    if cues.cues.contains(where: { $0.speaker != nil }) {
      notes.append("SubRip has no place for speakers; WebVTT has")
    }
    if writer.alteredLines > 0 {
      notes.append("“-->” was written “→” where a line would have been read as times")
    }
    return ExportResult(text: writer.text, notes: notes)
  }

  private static func text(
    _ analysis: Analysis, _ selection: ExportSelection, _ language: ExportLanguage
  ) -> ExportResult {
    let document = analysis.document
    var writer = TextWriter(analysis)
    switch language {
    case .both: writer.addTitle(columns: Array(document.directives.title.indices))
    case .only(let tag):
      writer.addTitle(
        columns: document.directives.languages.indices.filter { document.directives.languages[$0] == tag })
    }
    for (index, element) in document.facts.enumerated() {
      switch element.facts.block.kind {
      case .heading: writer.addHeading(selection.versions(of: element.facts))
      case .segment:
        writer.addSegment(selection.versions(of: element.facts), speaker: document.speaker(ofBlock: index))
      case .directive, .note, .preamble: continue
      }
    }
    return ExportResult(text: writer.text, notes: [])
  }
}
