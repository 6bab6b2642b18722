/// A language that writes numbers in words with spaces between them: its words, and how it joins them.
struct WordLanguage: Sendable {
  let table: WordTable
  let digits: DigitStyle
  /// Whether sixty and eighty are counted on from up to nineteen, as in French.
  var countsByTwenties = false
  /// How numbers of one word are taken apart, as in German.
  var compounds: CompoundNumbers?
  /// Figures of speech in digits, as they are written: a translation says them in words.
  var figures: [StaticString] = []

  func entry(_ bytes: [UInt8], _ range: Range<Int>) -> WordEntry? {
    table.find(bytes, range) ?? compounds?.entry(bytes, range)
  }
}
