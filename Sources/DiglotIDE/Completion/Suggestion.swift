import DiglotSemantics
import DiglotSyntax

/// A text that is shown as if it stood there already, and is taken with one key.
public struct Suggestion: Sendable, Hashable {
  /// The UTF-8 offset where it would stand.
  public let offset: Int
  public let text: String
}

extension Snapshot {
  /// What nearly certainly comes next: on an empty translation line, what the same source was translated as
  /// before; nil for everything less certain.
  public func suggestion(at offset: Int) -> Suggestion? {
    guard let place = TypingPlace(in: document, at: offset), place.kind == .translation, place.tail.isEmpty,
      let block = place.block, let line = place.line, let space = place.head.firstIndex(where: isSpace),
      place.head[space...].allSatisfy(isSpace)
    else { return nil }
    let tag = block.block.languageTag(ofLine: line).map(block.block.text)
    let known = wholeTranslations(of: block, tag: tag, at: place).first
    return known.flatMap { known in
      known.isSure ? Suggestion(offset: offset, text: known.completion.insertion.beginning) : nil
    }
  }
}
