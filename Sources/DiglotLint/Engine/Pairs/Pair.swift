import DiglotAlignment
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
  private let glossary: Glossary

  init(
    _ facts: BlockFacts, source: Passage, translation: Passage, mentions: [Glossary.Mention], column: Int?,
    of glossary: Glossary
  ) {
    self.facts = facts
    self.source = source
    self.translation = translation
    self.mentions = mentions
    self.column = column
    self.glossary = glossary
  }

  private(set) lazy var sourceLetters = Letters(source)
  private(set) lazy var translationLetters = Letters(translation)

  /// What is kept of both; nil where one of them holds nothing.
  private(set) lazy var digest: PairDigest? = PairDigest(self)

  /// Whether both have the same words.
  var isCopy: Bool { digest.map { $0.source.key == $0.translation.key } ?? false }

  /// The renderings of any terms that the translation has, deprecated ones too.
  private(set) lazy var renderings: [Glossary.FoundRendering] =
    column.flatMap { glossary.isEmpty ? nil : glossary.renderings(in: translation.bytes, column: $0) } ?? []

  /// What the translation begins with that was not said; UTF-8 offsets in its text.
  private(set) lazy var preamble: Range<Int>? = TranslatorPreamble.preamble(
    in: translation, unlessIn: source)

  /// The keys of the terms in the source, and of those whose renderings are in the translation.
  var mentionedTerms: [UInt64] { mentions.compactMap { key(ofTerm: $0.term) } }
  var renderedTerms: [UInt64] { renderings.compactMap { key(ofTerm: $0.term) } }

  private func key(ofTerm index: Int) -> UInt64? {
    glossary.terms.indices.contains(index) ? glossary.terms[index].key : nil
  }

  private var foundDiscrepancies: [Discrepancy]?

  /// Where the numbers of the two disagree.
  func discrepancies(in context: BlockContext) -> [Discrepancy] {
    if let foundDiscrepancies { return foundDiscrepancies }
    let found = NumberReading.discrepancies(in: self, ignoring: context.settings.options.ignoredNumbers)
    foundDiscrepancies = found
    return found
  }

  /// Which sentences belong together. Only asked for where there is something to say of one of them.
  private lazy var alignment = SegmentAlignment(of: source, translation, in: facts.block)

  /// The sentence that translates what stands at a place of the source, if that is told well enough.
  func translated(_ place: Range<Int>) -> [LocalFinding.Related] {
    alignment.translation(at: place.lowerBound).map {
      [LocalFinding.Related(range: $0, message: "the translation of its sentence")]
    } ?? []
  }

  /// Of the places where the source mentions a term, the one in the sentence that is translated at a place of
  /// the translation; else the first.
  func mention(of use: TermUse, besides place: Range<Int>) -> Range<Int> {
    let others = mentions.filter { $0.term == use.term }
    guard others.count > 1, let sentence = alignment.original(at: place.lowerBound) else {
      return use.mention
    }
    return others.first { sentence.contains($0.range.lowerBound) }?.range ?? use.mention
  }

  /// What became of the terms that the source mentions, each once, in the order of the text.
  private(set) lazy var termUses: [TermUse] = TermUse.uses(in: self, of: glossary)
}
