public import DiglotSemantics

/// Which sentences of what is said translate to which, in one language.
public struct SegmentAlignment: Sendable {
  public struct Side: Sendable {
    public let passage: Passage
    public let sentences: Sentences
  }

  public let source: Side
  public let target: Side
  /// In order. Every sentence is in exactly one.
  public let beads: [Bead]

  /// The bead that holds a sentence of the source.
  public func bead(ofSource sentence: Int) -> Bead? { bead { $0.source.upperBound > sentence } }

  /// The bead that holds a sentence of the translation.
  public func bead(ofTarget sentence: Int) -> Bead? { bead { $0.target.upperBound > sentence } }

  private func bead(where isReached: (Bead) -> Bool) -> Bead? {
    var (low, high) = (0, beads.count)
    while low < high {
      let middle = (low + high) / 2
      if isReached(beads[middle]) { high = middle } else { low = middle + 1 }
    }
    return beads.indices.contains(low) ? beads[low] : nil
  }
}
