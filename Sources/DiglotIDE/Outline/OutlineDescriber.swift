import DiglotSemantics
import DiglotSyntax

/// Says what a block is in a few words. Looks at no more of its text than it shows.
struct OutlineDescriber {
  /// By code.
  private let speakers: [String: String]
  private let known: OutlineWords
  /// Those of the segments that it has described.
  private(set) var words: OutlineWords

  init(scope: Scope, reusing known: OutlineWords) {
    self.known = known
    words = OutlineWords(capacity: known.count)
    speakers = scope.speakers.compactMapValues { declared in
      declared.first?.value.names.first.map { FirstWords.cut(Legible.line($0.text)) }
    }
  }

  /// - Parameters:
  ///   - start: where the block starts in the document.
  ///   - floor: who speaks, after what the block says of it.
  mutating func item(_ facts: BlockFacts, at start: Int, floor: Floor) -> OutlineItem? {
    guard let (kind, name, detail) = describe(facts, floor) else { return nil }
    let block = facts.block
    let range = block.contentRange
    let line = block.contentRange(ofLine: 0)
    return OutlineItem(
      kind: kind, name: name, detail: detail.isEmpty ? nil : detail,
      range: start + range.lowerBound..<start + range.upperBound,
      selectionRange: start + line.lowerBound..<start + line.upperBound)
  }

  private mutating func describe(_ facts: BlockFacts, _ floor: Floor) -> (OutlineItem.Kind, String, String)? {
    let block = facts.block
    switch block.kind {
    case .preamble: return nil
    case .segment:
      let words = words(of: facts)
      return (.segment, segmentName(facts, floor, words), detail(facts.cue, words.translation))
    case .heading:
      let parts = parts(of: block)
      let name = parts.first.flatMap(nonEmpty) ?? parts.first(where: { !$0.isEmpty }) ?? time(facts.cue)
      return (
        .chapter, name ?? "Untitled",
        detail(facts.cue, parts.dropFirst().first ?? "", or: translation(of: facts))
      )
    case .note:
      let label = block.noteLabel.map { FirstWords.cut(Legible.line(block.text($0))) } ?? ""
      return (.note, "[^\(label)]", parts(of: block).first ?? "")
    case .directive: return describe(facts.declaration)
    }
  }

  private func describe(_ declaration: Declaration?) -> (OutlineItem.Kind, String, String)? {
    switch declaration {
    case .title(let parts):
      let titles = parts.map { short($0.text) }.filter { !$0.isEmpty }
      return (.title, titles.first ?? "Untitled", titles.dropFirst().joined(separator: " · "))
    case .speaker(let code, let names):
      let names = names.map { short($0.text) }.filter { !$0.isEmpty }
      let others = names.isEmpty ? [] : [short(code.text)] + names.dropFirst()
      return (.speaker, names.first ?? short(code.text), others.joined(separator: " · "))
    case .term(let term):
      let renderings = term.columns.indices.compactMap { term.preferred(inColumn: $0)?.text }.map(short)
      let name = term.forms.first.flatMap { nonEmpty(short($0.text)) } ?? renderings.first
      return (.term, name ?? "Empty term", renderings.joined(separator: " · "))
    case .use(let path): return (.file, nonEmpty(short(path.text)) ?? "No path", "")
    case .languages, .date, .media, .source, .meta, .other, nil: return nil
    }
  }

  /// `Host: You called it the decade…`
  private func segmentName(_ facts: BlockFacts, _ floor: Floor, _ words: OutlineWords.Words) -> String {
    let isSpoken = facts.hasWords || facts.speaker != nil
    guard isSpoken, case .held(let code) = floor else {
      return nonEmpty(words.own) ?? nonEmpty(words.translation) ?? time(facts.cue) ?? "Empty segment"
    }
    let name = speakers[code].flatMap(nonEmpty) ?? short(code)
    return words.own.isEmpty ? name : name + ": " + words.own
  }

  private mutating func words(of facts: BlockFacts) -> OutlineWords.Words {
    let block = facts.block
    let found =
      known[facts]
      ?? OutlineWords.Words(
        own: FirstWords.of(block, block.ownLines.lazy.map(block.tokens(ofLine:))),
        translation: translation(of: facts))
    words[facts] = found
    return found
  }

  /// The first words of the first translation.
  private func translation(of facts: BlockFacts) -> String {
    guard let first = facts.translations.first else { return "" }
    let lines = facts.translations.lazy.filter { $0.tag == first.tag }.map {
      facts.block.tokens(ofLine: $0.line)
    }
    return FirstWords.of(facts.block, lines)
  }

  private func parts(of block: Block) -> [String] {
    block.parts(ofLines: [0]).prefix(2).map { FirstWords.of(block, $0) }
  }

  private func detail(_ cue: Cue?, _ words: String, or others: @autoclosure () -> String = "") -> String {
    let words = words.isEmpty ? others() : words
    return [time(cue), nonEmpty(words)].compactMap { $0 }.joined(separator: " · ")
  }

  private func time(_ cue: Cue?) -> String? { cue?.start.map(Wording.clock) }

  private func nonEmpty(_ text: String) -> String? { text.isEmpty ? nil : text }

  private func short(_ text: String) -> String { FirstWords.cut(Legible.line(text)) }
}
