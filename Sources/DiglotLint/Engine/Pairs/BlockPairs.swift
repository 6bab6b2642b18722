import DiglotSyntax

/// The pairs of a block, one for each language that it is translated to.
///
/// They stand in a sequence of their own beside the blocks, an element for each block, whose sums tell
/// which neighbours are worth a look: what most findings need never adds these up.
final class BlockPairs: Summarized, Sendable {
  let digests: [PairDigest]
  /// The sentences that seem to have been left out of translations.
  let omissions: [PairOmission]
  /// Of the block, in UTF-8 code units.
  let length: Int
  let summary: PairSum

  init(_ digests: [PairDigest], _ omissions: [PairOmission], length: Int) {
    self.digests = digests
    self.omissions = omissions
    self.length = length
    summary = PairSum(digests, length: length)
  }
}

/// What the pairs of a run of blocks add up to.
struct PairSum: Summary {
  /// Of the text, in UTF-8 code units.
  private(set) var length = 0
  private(set) var runs = PairRuns()
  /// Which sources may be among them: a bit for each.
  private(set) var sources: UInt64 = 0
  private(set) var lengths = LengthExtent.none

  static let zero = PairSum()

  private init() {}

  init(_ digests: [PairDigest], length: Int) {
    self.length = length
    for digest in digests {
      runs.append(PairRun(digest))
      sources |= Self.bit(ofSource: digest.sourceKey)
      if let length = digest.length { lengths = lengths + LengthExtent(length) }
    }
  }

  static func + (left: PairSum, right: PairSum) -> PairSum {
    var sum = left
    right.runs.forEach { sum.runs.append($0.moved(by: left.length)) }
    sum.length += right.length
    sum.sources |= right.sources
    sum.lengths = left.lengths + right.lengths
    return sum
  }

  static func bit(ofSource key: UInt64) -> UInt64 { 1 << (key >> 58) }
}
