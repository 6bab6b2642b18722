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
    guard let place = TypingPlace(in: document, at: offset), place.kind == .translation, place.tail.isEmpty
    else {
      return nil
    }
    let list = completions(at: offset)
    guard let known = list.items.first, known.kind == .translation else { return nil }
    return Suggestion(offset: offset, text: known.insertion.beginning)
  }
}
