import DiglotSemantics
import DiglotSyntax

/// What is shown about a place.
public struct Hover: Sendable, Hashable {
  /// What it is about: UTF-8 offsets in the document.
  public let range: Range<Int>
  public let content: Markup
}

extension Snapshot {
  /// What a person would want to see about the place at a UTF-8 offset; nil where there is nothing.
  public func hover(at offset: Int) -> Hover? {
    guard let spot = spot(at: offset) else { return nil }
    if case .text(let side) = spot.symbol { return hover(over: side, spot, at: offset) }
    let content = content(of: spot)
    return content.isEmpty ? nil : Hover(range: spot.range(including: offset), content: content)
  }

  /// About what is said: about the sentence there, where it is known which translates it.
  private func hover(over side: Side, _ spot: Spot, at offset: Int) -> Hover? {
    let matches = sentenceMatches(at: offset - spot.block.place.start, in: spot.block).filter(\.isPart)
    let content = counterparts(of: side, in: spot.block, matches)
    let sentence = matches.first.map { spot.block.absolute($0.own.written) }
    let range = sentence.map { min($0.lowerBound, offset)..<max($0.upperBound, offset) }
    return content.isEmpty ? nil : Hover(range: range ?? spot.range(including: offset), content: content)
  }

  private func content(of spot: Spot) -> Markup {
    switch spot.symbol {
    case .speaker, .term, .identifier, .note, .file, .language, .directive, .comment, .rule:
      documentation(of: spot.symbol) ?? Markup()
    case .cue: describe(cueOf: spot.block)
    case .timeMark: describe(timeMark: spot)
    case .event(let text): Markup.paragraph(.strong("Event"), .text(" · heard, and not said: \(text)"))
    case .correction(let heard, let meant): describe(heard: heard, meant: meant)
    case .unsure(let words): describe(unsure: words)
    case .text(let side): counterparts(of: side, in: spot.block, [])
    }
  }
}
