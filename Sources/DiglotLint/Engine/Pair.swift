import DiglotLinguistics
import DiglotSemantics
import DiglotSyntax

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

  private var termUses: [TermUse]?

  private(set) lazy var sourceLetters = Letters(source.text)
  private(set) lazy var translationLetters = Letters(translation.text)

  /// Whether both have the same words.
  private(set) lazy var isCopy =
    PairDigest(source, translation).map { $0.sourceKey == $0.translationKey } ?? false

  /// Whether the source is more than a name or a word or two: it has several words that begin with a
  /// small letter, or letters of a script that has no capitals.
  var hasSentence: Bool {
    let words = source.text.utf8.split(separator: 0x20)
    let small = words.count { ($0.first ?? 0) >= 0x61 && ($0.first ?? 0) <= 0x7A }
    return small >= 3 || sourceLetters.total - sourceLetters.latin >= 6
  }

  private var foundDiscrepancies: [Discrepancy]?

  /// Where the numbers of the two disagree.
  func discrepancies(in context: BlockContext) -> [Discrepancy] {
    if let foundDiscrepancies { return foundDiscrepancies }
    let found = NumberReading.discrepancies(in: self, ignoring: context.settings.options.ignoredNumbers)
    foundDiscrepancies = found
    return found
  }

  /// What became of the terms that the source mentions, each once, in the order of the text.
  func termUses(of glossary: Glossary) -> [TermUse] {
    if let termUses { return termUses }
    let uses = TermUse.uses(in: self, of: glossary)
    termUses = uses
    return uses
  }
}
