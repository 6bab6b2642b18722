import DiglotSemantics
import DiglotSyntax

/// What became of a term that a source mentions, in a translation of it.
struct TermUse {
  /// The term's index in the glossary.
  let term: Int
  /// Where the source mentions it first, in the block.
  let mention: Range<Int>
  /// The form, as the source has it.
  let form: String
  let preferred: String?
  /// Whether a rendering that is wanted or admitted is there.
  let isRendered: Bool
  /// Deprecated renderings that are there, in the block.
  let deprecated: [(text: String, range: Range<Int>)]
  /// Where the source's own form stands in the translation, in the block.
  let untranslated: Range<Int>?

  static func uses(in pair: Pair, of glossary: Glossary) -> [TermUse] {
    guard let column = pair.column, !pair.mentions.isEmpty else { return [] }
    var seen: Set<Int> = []
    let mentions = pair.mentions.filter { mention in
      glossary.terms.indices.contains(mention.term) && seen.insert(mention.term).inserted
    }
    let terms = mentions.map { glossary.terms[$0.term] }
    return zip(mentions, terms).compactMap { mention, term in
      guard term.columns.indices.contains(column), !term.columns[column].isEmpty else { return nil }
      let found = pair.renderings.map { ($0, term.rendering(like: $0.rendering, inColumn: column)) }
      let wanted = term.columns[column].filter { !$0.isDeprecated }.map(\.text)
      let isRendered =
        found.contains { $0.1?.isDeprecated == false }
        || wanted.contains { isInflected($0, in: pair.translation.text) }
      let deprecated = found.filter { place, rendering in
        // What is wrong for this term may be right for another that the source mentions.
        rendering?.isDeprecated == true
          && !terms.contains { $0.rendering(like: place.rendering, inColumn: column)?.isDeprecated == false }
      }
      return TermUse(
        term: mention.term, mention: mention.range, form: pair.facts.block.text(mention.range),
        preferred: wanted.first, isRendered: isRendered,
        deprecated: deprecated.compactMap { place, _ in
          pair.translation.plain.origin(of: place.range).map { (pair.facts.block.text($0), $0) }
        },
        untranslated: isRendered ? nil : untranslated(mention.term, pair, glossary))
    }
  }

  /// Whether a rendering stands in the text in another form. Languages that put endings to their
  /// words keep the most of them.
  private static func isInflected(_ rendering: String, in text: String) -> Bool {
    let letters = rendering.lowercased().unicodeScalars
    guard letters.count >= 5, letters.allSatisfy({ $0.value < 0x2E80 }) else { return false }
    let stem = String(String.UnicodeScalarView(letters.dropLast(letters.count >= 8 ? 3 : 2)))
    return RunSearch(for: stem).isFound(in: text.lowercased())
  }

  private static func untranslated(_ term: Int, _ pair: Pair, _ glossary: Glossary) -> Range<Int>? {
    let letters = pair.translationLetters
    // Between languages of one script a form may well be its own rendering.
    guard letters.han + letters.kana + letters.hangul > 0, letters.latin > 0 else { return nil }
    let text = pair.translation.plain
    return glossary.mentions(in: text.utf8).first { mention in
      mention.term == term && !text.isVerbatim(at: mention.range.lowerBound)
        && !isInName(mention.range, pair.translation.bytes)
    }.flatMap { text.origin(of: $0.range) }
  }

  /// Whether more Latin words stand beside it: “Signal Box Hotel” is the name of something else.
  private static func isInName(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    func isLatin(_ index: Int, behind space: Int) -> Bool {
      guard bytes.indices.contains(index), bytes.indices.contains(space) else { return false }
      return CharacterClasses.isLetterOrDigit(bytes[index]) && [0x20, 0x2D].contains(bytes[space])
    }
    return isLatin(range.lowerBound - 2, behind: range.lowerBound - 1)
      || isLatin(range.upperBound + 1, behind: range.upperBound)
  }
}
