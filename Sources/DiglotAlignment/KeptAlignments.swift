import DiglotSemantics
import Synchronization

/// The alignments of blocks that somebody has asked for. Facts live as long as their block, so what is kept
/// with them holds in each version of the document that still has the block.
final class KeptAlignments: Sendable {
  /// So many blocks that a person works with at a time. The texts of blocks that the document no longer has
  /// are held no longer than that.
  private static let capacity = 256

  private struct Entry: Sendable {
    /// Held, so that no other facts come to stand where these do.
    let facts: BlockFacts
    let alignments: [SegmentAlignment]
  }

  private let entries = Mutex<[ObjectIdentifier: Entry]>([:])

  /// Those of a block, which `align` finds if nobody has asked before.
  func alignments(of facts: BlockFacts, _ align: () -> [SegmentAlignment]) -> [SegmentAlignment] {
    let key = ObjectIdentifier(facts)
    if let kept = entries.withLock({ $0[key] }) { return kept.alignments }
    let found = align()
    entries.withLock { entries in
      if entries.count >= Self.capacity { entries.removeAll(keepingCapacity: true) }
      entries[key] = Entry(facts: facts, alignments: found)
    }
    return found
  }
}
