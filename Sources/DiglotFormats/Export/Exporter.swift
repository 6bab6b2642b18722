public import DiglotSemantics
import DiglotSyntax

/// Writes transcripts in the formats that others read.
public enum Exporter {
  /// Writes a transcript. Linear in its length. Comments, notes and declarations are left out.
  ///
  /// Corrections count as what was meant, links as what they show, unsure words as the words; what
  /// could not be understood is `[…]`, and events stay in brackets. A cue without an end lasts until
  /// the next segment that has a time. Segments without a time have no place in subtitles; they are
  /// left out, and counted in the notes.
  ///
  /// Times and text of imported subtitles come back as they were: the same cues, in the same order,
  /// with the same lines. Numbers, blank lines, white space at either end of a line, and what was kept
  /// as comments (settings, styles, broken blocks) may differ.
  public static func export(
    _ analysis: Analysis, as format: ExportFormat, _ language: ExportLanguage = .both
  ) throws(ExportFailure) -> ExportResult {
    let selection = try ExportSelection(analysis.document, language)
    if format == .text { return text(analysis, selection) }
    let cues = ExportCues(analysis.document, selection)
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

  private static func text(_ analysis: Analysis, _ selection: ExportSelection) -> ExportResult {
    let document = analysis.document
    var writer = TextWriter(analysis)
    writer.addTitle(columns: selection.columns ?? Array(document.directives.title.indices))
    // Who speaks is as `Document.speaker(ofBlock:)` has it, followed from block to block.
    var floor = Floor.cleared
    var footnotes = 0
    for element in document.facts {
      let facts = element.facts
      if element.summary.floor != .unchanged { floor = element.summary.floor }
      switch facts.block.kind {
      case .heading: writer.addHeading(selection.versions(of: facts))
      case .segment:
        var speaker = facts.speaker
        if speaker == nil, facts.hasWords, case .held(let holder) = floor { speaker = holder }
        writer.addSegment(selection.versions(of: facts), speaker: speaker)
      case .note: footnotes += 1
      case .directive, .preamble: continue
      }
    }
    let notes = footnotes == 0 ? [] : ["\(footnotes) note\(footnotes == 1 ? "" : "s") left out"]
    return ExportResult(text: writer.text, notes: notes)
  }
}
