/// Which words of a file's languages translate which, in both directions.
struct Lexicon: Sendable {
  /// The words' numbers, by their keys.
  private let sourceWords: [UInt64: Int32]
  private let targetWords: [UInt64: Int32]
  let forward: TranslationTable
  let backward: TranslationTable
  /// Whether each word translates any: of one that does not, it tells nothing that none is there.
  let knownSource: [Bool]
  let knownTarget: [Bool]

  init(_ source: Vocabulary, _ target: Vocabulary, forward: TranslationTable, backward: TranslationTable) {
    sourceWords = source.numbers
    targetWords = target.numbers
    self.forward = forward
    self.backward = backward
    func known(_ table: TranslationTable, _ count: Int) -> [Bool] {
      var known = [Bool](repeating: false, count: count)
      for word in table.translations { known[Int(word)] = true }
      return known
    }
    knownSource = known(backward, source.count)
    knownTarget = known(forward, target.count)
  }

  /// The numbers of words; -1 for those that nothing is known of.
  func numbers(ofSource words: [UInt64]) -> [Int32] { words.map { sourceWords[$0] ?? -1 } }

  func numbers(ofTarget words: [UInt64]) -> [Int32] { words.map { targetWords[$0] ?? -1 } }
}
