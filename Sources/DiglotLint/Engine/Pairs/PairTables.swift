/// What is kept of all pairs of a document, whatever their order. Pairs are added and taken away as their
/// blocks are.
struct PairTables: Sendable {
  /// By the language of the translations.
  private(set) var lengths: [String?: LengthTally] = [:]
  private(set) var repeats = RepeatTable()

  mutating func add(_ pairs: BlockPairs) { count(pairs, 1) }

  mutating func remove(_ pairs: BlockPairs) { count(pairs, -1) }

  private mutating func count(_ pairs: BlockPairs, _ step: Int) {
    for digest in pairs.digests {
      if let length = digest.length {
        lengths[digest.languages.translation, default: LengthTally()].count(length, step)
      }
      if digest.source.isLong { repeats.count(digest, step) }
    }
  }
}

/// In how many ways each source is translated.
struct RepeatTable: Sendable {
  /// By source and translation, both in one number: how often.
  private var pairs: [UInt64: Int32] = [:]
  /// By source: in how many different words.
  private var wordings: [UInt64: Int32] = [:]
  /// The sources that are translated in more than one way; see `PairDigest.sourceKey`.
  private(set) var varied: Set<UInt64> = []

  mutating func count(_ digest: PairDigest, _ step: Int) {
    let both = digest.sourceKey &* 0x9E37_79B9_7F4A_7C15 ^ digest.translation.key
    let before = pairs[both] ?? 0
    let after = before + Int32(clamping: step)
    pairs[both] = after > 0 ? after : nil
    guard (before > 0) != (after > 0) else { return }
    let ways = (wordings[digest.sourceKey] ?? 0) + (after > 0 ? 1 : -1)
    wordings[digest.sourceKey] = ways > 0 ? ways : nil
    if ways > 1 { varied.insert(digest.sourceKey) } else { varied.remove(digest.sourceKey) }
  }
}
