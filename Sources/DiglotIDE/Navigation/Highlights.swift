import DiglotSemantics
import DiglotSyntax

/// A place where the name at hand stands.
public struct Highlight: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case declaration
    case reference
    /// The same word of the format: a language tag, the name of a rule. A sentence, and what translates it.
    case text
  }

  /// UTF-8 offsets in the document.
  public let range: Range<Int>
  public let kind: Kind
}

extension Snapshot {
  /// All places in the document where the name at a UTF-8 offset stands, in the order of the text. Where there
  /// is no name, the sentence there and those that translate it.
  public func highlights(at offset: Int) -> [Highlight] {
    guard let spot = spot(at: offset) else { return [] }
    let symbol = spot.symbol
    if case .text = symbol { return sentenceHighlights(at: offset, in: spot.block) }
    guard let references = references(to: symbol) else { return [] }
    let names = declarations(of: symbol).filter { $0.path == nil }.flatMap(\.names)
    let kind: Highlight.Kind =
      switch symbol {
      case .language, .rule: .text
      default: .reference
      }
    let all =
      names.map { Highlight(range: $0, kind: .declaration) }
      + references.map { Highlight(range: $0, kind: kind) }
    return all.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func sentenceHighlights(at offset: Int, in placed: Document.PlacedFacts) -> [Highlight] {
    let matches = sentenceMatches(at: offset - placed.place.start, in: placed)
    let ranges = (matches.prefix(1).map(\.own) + matches.map(\.other)).map { placed.absolute($0.written) }
    return ranges.sorted { $0.lowerBound < $1.lowerBound }.map { Highlight(range: $0, kind: .text) }
  }
}
