import DiglotSemantics
import DiglotSyntax

/// What is shown about what is said: who says it and when, and what it is in the other language.
extension Snapshot {
  /// On the source its translations, on a translation its source.
  /// - Parameter matches: the sentences that are asked about, where their counterparts are known.
  func counterparts(
    of side: Side, in block: Document.PlacedFacts, _ matches: [SentenceMatch]
  ) -> Markup {
    let passages = document.passages(of: block.facts)
    let shown = passages.filter { side == .part(0) ? !$0.isSource : $0.isSource }
    guard passages.contains(where: { $0.side == side }) || !shown.isEmpty else { return Markup() }
    var markup = Markup()
    markup.add(headline(of: block, in: document, scope: analysis.scope))
    markup.add(passages: shown, matches)
    if shown.isEmpty, block.block.kind != .directive {
      markup.add(.text(side == .part(0) ? "Not translated." : "There is no source text."))
    }
    return markup
  }

  /// All that a block says, in all languages.
  func contents(of block: Document.PlacedFacts, in other: Document, scope: Scope?) -> Markup {
    var markup = Markup()
    markup.add(headline(of: block, in: other, scope: scope))
    for passage in other.passages(of: block.facts) { markup.add(passage.reading.shown) }
    return markup
  }

  /// **Host · 主持人** · 00:00:04–00:00:11
  private func headline(of block: Document.PlacedFacts, in other: Document, scope: Scope?) -> [Markup.Span] {
    let code = other.speaker(ofBlock: block.place.index)
    let speaker = code.map { names(ofSpeaker: $0, in: scope) }
    let time = other.time(ofBlock: block.place.index)
    let isHeading = if case .heading = block.block.kind { true } else { false }
    let clock = Wording.clock(from: time.start, to: isHeading ? nil : time.end)
    return Markup.row([speaker.map { [.strong($0)] } ?? [], clock.map { [.text($0)] } ?? []])
  }

  /// The names of a speaker in all languages; the code where there are none.
  func names(ofSpeaker code: String, in scope: Scope?) -> String {
    let declared = scope?.speakers[code]?.first?.value.names ?? []
    let names = declared.map(\.text).filter { !$0.isEmpty }
    return names.isEmpty ? code : names.joined(separator: " · ")
  }
}

extension Markup {
  /// Texts in several languages, each with its language where there are more than one. Of a text that the
  /// sentence asked about is only a part of, its counterpart comes first, then what is around it.
  fileprivate mutating func add(passages: [ShownPassage], _ matches: [SentenceMatch]) {
    for passage in passages {
      let label = passages.count > 1 ? passage.language.map { Span.code($0) } : nil
      let head: [Span] = label.map { [$0, .text(" ")] } ?? []
      if let match = matches.first(where: { $0.other.passage.language == passage.language }) {
        add(head + [.strong(match.other.string(match.other.text))])
        add(match.other.around)
      } else {
        add(head + passage.reading.shown)
      }
    }
  }
}

extension SentenceMatch.Sentence {
  fileprivate func string(_ range: Range<Int>) -> String {
    String(decoding: passage.bytes[range.clamped(to: 0..<passage.bytes.count)], as: UTF8.self)
  }

  /// What is said before and after it; of what is very long, what is near.
  fileprivate var around: [Markup.Span] {
    let most = 3000
    let before = string(0..<text.lowerBound).suffix(most)
    let after = string(text.upperBound..<max(text.upperBound, passage.bytes.count)).prefix(most)
    guard !before.isEmpty || !after.isEmpty else { return [] }
    return [.text(before + "…" + after)]
  }
}
