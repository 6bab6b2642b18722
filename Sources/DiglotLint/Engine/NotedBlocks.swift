/// The blocks of a document of which there is something to say, in order: few, mostly, and what is said of them
/// is told after every edit. Read from the blocks themselves, they would have to be looked for among all.
struct NotedBlocks: Sendable {
  private(set) var all: [NotedBlock] = []

  /// - Parameter reviews: of all blocks of a document.
  init(of reviews: [BlockReview]) { all = Self.noted(reviews, from: 0, at: 0) }

  /// Follows the blocks, of which some have been put in the place of others.
  /// - Parameters:
  ///   - range: the indices of those that were replaced.
  ///   - start: where the first of them starts, in UTF-8 code units of the document.
  ///   - growth: by how much the document got longer.
  mutating func replace(_ range: Range<Int>, at start: Int, with reviews: [BlockReview], growth: Int) {
    let first = place(ofBlock: range.lowerBound)
    let end = place(ofBlock: range.upperBound)
    let more = reviews.count - range.count
    for place in end..<all.count {
      all[place].index += more
      all[place].start += growth
    }
    all.replaceSubrange(first..<end, with: Self.noted(reviews, from: range.lowerBound, at: start))
  }

  /// The place of the first whose index is not below another.
  private func place(ofBlock index: Int) -> Int {
    var (low, high) = (0, all.count)
    while low < high {
      let middle = (low + high) / 2
      if all[middle].index < index { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func noted(_ reviews: [BlockReview], from index: Int, at start: Int) -> [NotedBlock] {
    var noted: [NotedBlock] = []
    var start = start
    for (offset, review) in reviews.enumerated() {
      if review.isNoted { noted.append(NotedBlock(index: index + offset, start: start, review: review)) }
      start += review.summary.length
    }
    return noted
  }
}

/// A block of which there is something to say, and where it stands.
struct NotedBlock: Sendable {
  /// Among the blocks of the document.
  fileprivate(set) var index: Int
  /// In UTF-8 code units of the document.
  fileprivate(set) var start: Int
  let review: BlockReview
}
