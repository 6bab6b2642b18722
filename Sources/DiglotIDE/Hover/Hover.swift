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
    let content = content(of: spot)
    return content.isEmpty ? nil : Hover(range: spot.range(including: offset), content: content)
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
    case .text(let side): counterparts(of: side, in: spot.block)
    }
  }
}
