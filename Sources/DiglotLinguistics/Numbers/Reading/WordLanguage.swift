/// A language that writes numbers in words with spaces between them: its words, and how it joins them.
final class WordLanguage: Sendable {
  let table: WordTable
  let digits: DigitStyle
  /// Whether sixty and eighty are counted on from up to nineteen, as in French.
  let countsByTwenties: Bool
  /// Whether “and” stands between tens and ones: “treinta y cinco”, “vingt et un”.
  let joinsTensWithAnd: Bool
  /// How numbers of one word are taken apart, as in German.
  let compounds: CompoundNumbers?
  /// Figures of speech in digits, as they are written: a translation says them in words.
  let figures: [StaticString]

  init(
    table: WordTable, digits: DigitStyle, countsByTwenties: Bool = false, joinsTensWithAnd: Bool = false,
    compounds: CompoundNumbers? = nil, figures: [StaticString] = []
  ) {
    self.table = table
    self.digits = digits
    self.countsByTwenties = countsByTwenties
    self.joinsTensWithAnd = joinsTensWithAnd
    self.compounds = compounds
    self.figures = figures
  }

  func entry(_ bytes: [UInt8], _ range: Range<Int>) -> WordEntry? {
    table.find(bytes, range) ?? compounds?.entry(bytes, range)
  }
}
