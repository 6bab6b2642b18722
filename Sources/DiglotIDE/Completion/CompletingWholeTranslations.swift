import DiglotAlignment
import DiglotSemantics
import DiglotSyntax

/// What the same source, or nearly the same, is translated as elsewhere.
extension Snapshot {
  /// At most so many translations are looked at.
  private static let enough = 64

  /// A translation of all that a segment says, or of a sentence of it.
  struct WholeTranslation {
    let completion: Completion
    /// Whether it is of the very same.
    let isSure: Bool
  }

  /// What a segment is translated as where it stands again, as it is written there, in this document and in
  /// those that are open; then what is remembered of the workspace, the most alike first.
  func wholeTranslations(of block: Document.PlacedFacts, tag: String?, at place: TypingPlace)
    -> [WholeTranslation]
  {
    guard block.block.kind == .segment, block.facts.hasWords else { return [] }
    let span = place.span(from: place.head.endIndex) { _ in false }
    let lineEnd = document.lineEnd + ">" + (tag ?? "") + " "
    var seen: Set<String> = []
    func whole(_ lines: [String], _ detail: String, isSure: Bool) -> WholeTranslation? {
      let text = lines.joined(separator: lineEnd)
      guard seen.insert(text).inserted else { return nil }
      let completion = Completion(
        .translation, FirstWords.cut(lines.joined(separator: " ")), detail: detail,
        insertion: Insertion(text), at: span)
      return WholeTranslation(completion: completion, isSure: isSure)
    }
    let repeated = repeatedTranslations(of: block, tag: tag).compactMap { lines, times in
      let detail = times == 1 ? "the same source" : "the same source, " + Wording.count(times, "time")
      return whole(lines, detail, isSure: true)
    }
    let language = document.languages.language(ofTag: tag)
    let remembered = rememberedTranslations(of: block.facts, to: language).compactMap { translation in
      let detail = "\(translation.similarity.percent) %, \(translation.origin)"
      return whole(
        translation.lines, detail, isSure: translation.isOfAll && translation.similarity.isWhole)
    }
    return repeated + remembered
  }

  /// The lines of the translations of the same source, and how often each is, the most frequent first.
  private func repeatedTranslations(of block: Document.PlacedFacts, tag: String?)
    -> [(lines: [String], times: Int)]
  {
    let source = Self.sourceText(of: block.block)
    var counts: [[String]: Int] = [:]
    var order: [[String]] = []
    func look(_ other: Document, tag: String?) {
      for facts in other.segments(sayingSameAs: block.facts, limit: Self.enough) {
        guard Self.sourceText(of: facts.block) == source else { continue }
        let lines = Self.translationLines(of: facts, tag: tag)
        guard !lines.isEmpty else { continue }
        if counts[lines] == nil { order.append(lines) }
        counts[lines, default: 0] += 1
      }
    }
    look(document, tag: tag)
    let language = document.languages.language(ofTag: tag)
    for (path, other) in library.openDocuments where path != analysis.path {
      guard other.languages.source == document.languages.source, let language,
        other.languages.targets.contains(language)
      else { continue }
      look(other, tag: language == other.languages.targets.first ? nil : language)
    }
    return order.map { ($0, counts[$0] ?? 0) }.sorted { $0.1 > $1.1 }
  }

  /// The source lines as written, cue and speaker left out.
  private static func sourceText(of block: Block) -> [String] {
    block.lines.indices.filter { block.lines[$0].kind == .source }.map { text(of: block, line: $0) }
  }

  private static func translationLines(of facts: BlockFacts, tag: String?) -> [String] {
    facts.translations.filter { $0.tag == tag && $0.hasText }.map { text(of: facts.block, line: $0.line) }
      .filter { !$0.isEmpty }
  }

  private static func text(of block: Block, line: Int) -> String {
    let inlines = block.inlines(ofLine: line)
    guard let first = inlines.first, let last = inlines.last else { return "" }
    return block.text(first.range.lowerBound..<last.range.upperBound)
  }
}
