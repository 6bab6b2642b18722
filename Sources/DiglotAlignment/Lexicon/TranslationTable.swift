/// For each word of one language, the words of the other that translate it, and how much more often than by
/// chance they stand in its translation.
struct TranslationTable: Sendable {
  /// Where the translations of each word begin, and where the last one's end.
  private(set) var starts: [Int32] = [0]
  private(set) var translations: [Int32] = []
  private(set) var weights: [Float] = []

  /// Adds the next word's translations.
  mutating func add(_ found: some Sequence<(translation: Int32, weight: Float)>) {
    for (translation, weight) in found {
      translations.append(translation)
      weights.append(weight)
    }
    starts.append(Int32(clamping: translations.count))
  }

  /// A copy without the room that was kept for more.
  func packed() -> TranslationTable {
    var table = self
    table.starts = starts.withUnsafeBufferPointer(Array.init)
    table.translations = translations.withUnsafeBufferPointer(Array.init)
    table.weights = weights.withUnsafeBufferPointer(Array.init)
    return table
  }

  /// The places of a word's translations in the table.
  @inline(__always)
  func places(of word: Int32) -> Range<Int> { Int(starts[Int(word)])..<Int(starts[Int(word) + 1]) }
}
