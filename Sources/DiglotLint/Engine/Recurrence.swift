import DiglotSemantics

/// Tells the few texts in which something may be repeated over and over from the many in which nothing is, at a
/// fraction of what it costs to say what.
///
/// In a loop, each word after its first round has stood a round before. So a text in which no `enough` words in
/// a row have each stood not long before holds no loop.
struct Recurrence {
  /// So many in a row must have stood before.
  let enough: Int
  /// Every round is shorter.
  let reach: UInt32

  /// Words with the same hash share a place: taking one for another costs a closer look and nothing else.
  private static let places = 512

  func mayHoldLoop(_ words: [TextWord]) -> Bool {
    guard words.count > enough else { return false }
    return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Self.places) { latest in
      latest.initialize(repeating: 0)
      return words.withUnsafeBufferPointer { mayHoldLoop($0, latest) }
    }
  }

  /// - Parameter latest: by hash, which word had it last, counted from `reach`.
  private func mayHoldLoop(
    _ words: UnsafeBufferPointer<TextWord>, _ latest: UnsafeMutableBufferPointer<UInt32>
  ) -> Bool {
    var number = reach
    var inRow = 0
    for word in words {
      let place = Int(truncatingIfNeeded: (word.hash &* TextWord.base) &>> 55)
      inRow = number &- latest[place] < reach ? inRow &+ 1 : 0
      if inRow >= enough { return true }
      latest[place] = number
      number &+= 1
    }
    return false
  }
}
