/// The words of beads, laid close together: a document has hundreds of thousands.
struct TranslatedWords {
  private(set) var source: [UInt64] = []
  private(set) var target: [UInt64] = []
  /// Where the words of each bead end.
  private(set) var ends: [(source: Int, target: Int)] = []

  /// Adds the words of a bead that has sentences in both languages.
  mutating func add(_ said: [SentenceTraits], _ rendered: [SentenceTraits], _ bead: Bead) {
    guard !bead.source.isEmpty, !bead.target.isEmpty else { return }
    for sentence in said[bead.source] { source += sentence.words }
    for sentence in rendered[bead.target] { target += sentence.words }
    ends.append((source.count, target.count))
  }

  /// The words of a bead.
  func bead(_ index: Int) -> (source: ArraySlice<UInt64>, target: ArraySlice<UInt64>) {
    let start = index == 0 ? (source: 0, target: 0) : ends[index - 1]
    let end = ends[index]
    return (source[start.source..<end.source], target[start.target..<end.target])
  }
}
