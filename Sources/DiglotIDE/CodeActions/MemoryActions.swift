import DiglotAlignment
import DiglotSemantics
import DiglotSyntax

/// Translates a segment by what the workspace remembers.
extension Snapshot {
  /// One for each language that the segment at an offset says nothing in yet, if all its sentences are known.
  func translationsFromMemory(at offset: Int) -> [CodeAction] {
    guard !memory.isEmpty, let placed = document.facts(at: offset), placed.block.kind == .segment,
      placed.facts.hasWords
    else { return [] }
    let languages = document.languages
    return languages.missing(in: placed.facts).compactMap { language in
      guard let place = emptyPlace(in: placed, for: language),
        let found = rememberedTranslation(ofAll: placed.facts, to: language)
      else { return nil }
      let name = language.map { " to \($0)" } ?? ""
      let marker = ">" + (place.tag ?? "") + " "
      let text = marker + found.lines.joined(separator: document.lineEnd + marker)
      return CodeAction(
        .quickFix, "Translate from memory\(name) (\(found.similarity.percent) %)",
        [TextEdit(place.range, (place.isNew ? document.lineEnd : "") + text)])
    }
  }

  /// Where a translation goes that is not there yet.
  private struct EmptyPlace {
    let range: Range<Int>
    let tag: String?
    /// Whether it is right behind a line, and not one that waits to be filled.
    let isNew: Bool
  }

  /// Nil where there is anything, be it an event only.
  private func emptyPlace(in placed: Document.PlacedFacts, for language: String?) -> EmptyPlace? {
    let block = placed.block
    let languages = document.languages
    let own = placed.facts.translations.filter { languages.language(ofTag: $0.tag) == language }
    let isEmpty = own.allSatisfy { line in
      block.textStart(ofTranslation: line.line) == block.contentRange(ofLine: line.line).upperBound
    }
    guard isEmpty else { return nil }
    if let line = own.first {
      return EmptyPlace(
        range: placed.absolute(block.contentRange(ofLine: line.line)), tag: line.tag, isNew: false)
    }
    let text = block.lines.lastIndex { $0.kind == .source || $0.kind == .translation } ?? 0
    let end = placed.place.start + block.contentRange(ofLine: text).upperBound
    let tag = language == languages.targets.first ? nil : language
    return EmptyPlace(range: end..<end, tag: tag, isNew: true)
  }
}
