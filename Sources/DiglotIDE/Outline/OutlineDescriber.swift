import DiglotSemantics
import DiglotSyntax

/// Says what a block is in a few words. Looks at no more of its text than it shows.
struct OutlineDescriber {
  /// By code, as they are declared, and others as they have been met.
  private var speakers: [String: String]
  private var floor = Floor.cleared
  /// Who has the floor, as an outline names them.
  private var speaker: String?

  init(scope: Scope) {
    speakers = scope.speakers.compactMapValues { declared in
      declared.first?.value.names.first.map { FirstWords.cut(Legible.line($0.text)) }.flatMap(nonEmpty)
    }
  }

  /// Who an outline names as speaking in the next block; nil for nobody.
  /// - Parameter next: what the block says of the floor.
  mutating func speaker(of facts: BlockFacts, after next: Floor) -> String? {
    if next != .unchanged, next != floor {
      floor = next
      if case .held(let code) = next { speaker = name(ofSpeaker: code) } else { speaker = nil }
    }
    let isSpoken = facts.block.kind == .segment && (facts.hasWords || facts.speaker != nil)
    return isSpoken ? speaker : nil
  }

  private mutating func name(ofSpeaker code: String) -> String {
    if let known = speakers[code] { return known }
    let name = short(code)
    speakers[code] = name
    return name
  }

  /// What an outline says of a block; nil where it does not list it.
  func entry(_ facts: BlockFacts, _ speaker: String?) -> OutlineEntry? {
    guard let (kind, name, detail) = describe(facts, speaker) else { return nil }
    let block = facts.block
    return OutlineEntry(
      kind: kind, name: name, detail: detail.isEmpty ? nil : detail, range: block.contentRange,
      selectionRange: block.contentRange(ofLine: 0))
  }

  private func describe(_ facts: BlockFacts, _ speaker: String?) -> (OutlineItem.Kind, String, String)? {
    let block = facts.block
    switch block.kind {
    case .preamble: return nil
    case .segment:
      let own = FirstWords.of(block, block.ownLines.lazy.map(block.tokens(ofLine:)))
      let translation = translation(of: facts)
      return (.segment, segmentName(facts, speaker, own, translation), detail(facts.cue, translation))
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
  private func segmentName(
    _ facts: BlockFacts, _ speaker: String?, _ own: String, _ translation: String
  ) -> String {
    guard let speaker else {
      return nonEmpty(own) ?? nonEmpty(translation) ?? time(facts.cue) ?? "Empty segment"
    }
    return own.isEmpty ? speaker : speaker + ": " + own
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

  private func short(_ text: String) -> String { FirstWords.cut(Legible.line(text)) }
}

private func nonEmpty(_ text: String) -> String? { text.isEmpty ? nil : text }
