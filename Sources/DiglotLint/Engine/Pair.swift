import DiglotSemantics

/// A passage and its translation to one language, and what rules have found out about them so far.
final class Pair {
  let facts: BlockFacts
  let source: Passage
  let translation: Passage
  /// The terms that the source mentions, by their index in the glossary.
  let mentions: [Glossary.Mention]
  /// The column of the glossary that has the renderings for the translation; nil for a translation
  /// to a language that the file does not list.
  let column: Int?

  init(
    _ facts: BlockFacts, source: Passage, translation: Passage, mentions: [Glossary.Mention], column: Int?
  ) {
    self.facts = facts
    self.source = source
    self.translation = translation
    self.mentions = mentions
    self.column = column
  }
}
