import DiglotSemantics

/// The first words of segments and of their translations, kept from outline to outline: an edit changes one of
/// thousands.
public struct OutlineWords: Sendable {
  /// Of one segment.
  struct Words: Sendable {
    let own: String
    let translation: String
  }

  private struct Entry: Sendable {
    /// Held, so that no other facts come to stand where these do.
    let facts: BlockFacts
    let words: Words
  }

  private var entries: [ObjectIdentifier: Entry] = [:]

  public init() {}

  /// With room for those of a version of the document.
  init(capacity: Int) { entries.reserveCapacity(capacity) }

  subscript(facts: BlockFacts) -> Words? {
    get { entries[ObjectIdentifier(facts)]?.words }
    set { entries[ObjectIdentifier(facts)] = newValue.map { Entry(facts: facts, words: $0) } }
  }

  var count: Int { entries.count }
}
