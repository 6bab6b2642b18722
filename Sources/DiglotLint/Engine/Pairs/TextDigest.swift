import DiglotSemantics

/// What is kept of a passage, so that it can be compared with others without being read again.
struct TextDigest: Sendable {
  /// In the block.
  let range: Range<Int>
  /// Passages with the same words have the same; what is not a word or is written in another case makes
  /// no difference.
  let key: UInt64
  /// How much it says: each Han, kana or Hangul by itself, and words in other scripts.
  let units: Int
  /// How many of these are Han, kana or Hangul.
  let syllables: Int
  /// What a translation keeps: names and numbers of several digits as they are written, and terms.
  /// Sorted, each once.
  let anchors: [UInt32]

  /// Whether it is a sentence of some length, which nobody says twice by chance.
  var isLong: Bool { units - syllables >= 5 || syllables >= 12 }

  /// - Parameter terms: the keys of those that stand in it.
  init?(_ passage: Passage, terms: [UInt64]) {
    guard let range = passage.range else { return nil }
    var reader = DigestReader()
    reader.read(passage)
    self.range = range
    key = reader.key
    units = reader.units
    syllables = reader.syllables
    let all = reader.anchors + terms.map { UInt32(truncatingIfNeeded: $0) | 1 << 31 }
    anchors = all.count > 1 ? all.sorted().reduce(into: []) { if $0.last != $1 { $0.append($1) } } : all
  }

  func sharesAnchors(with other: TextDigest) -> Bool {
    var shares = false
    forEachShared(with: other) { _ in shares = true }
    return shares
  }

  func forEachShared(with other: TextDigest, _ body: (UInt32) -> Void) {
    var left = anchors.startIndex
    var right = other.anchors.startIndex
    while left < anchors.endIndex, right < other.anchors.endIndex {
      let (mine, theirs) = (anchors[left], other.anchors[right])
      if mine == theirs { body(mine) }
      if mine <= theirs { left += 1 }
      if theirs <= mine { right += 1 }
    }
  }
}
