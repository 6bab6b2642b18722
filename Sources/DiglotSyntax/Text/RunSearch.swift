/// Looks for a run of bytes or characters among others: in linear time, whatever they are. What the
/// standard library has for this brings its regular expressions along: more than a megabyte.
///
/// The search can be inlined by other modules: read through witness tables, bytes take ten times as long.
public struct RunSearch<Element: Equatable & Sendable>: Sendable {
  @usableFromInline let run: [Element]
  /// For each beginning of the run the length of the longest shorter one that ends as it does: where
  /// the search goes on when the next element is another.
  @usableFromInline let fallbacks: [Int]

  public init(for run: some Sequence<Element>) {
    let run = Array(run)
    var fallbacks = [Int](repeating: 0, count: run.count)
    var length = 0
    for index in run.indices.dropFirst() {
      while length > 0, run[index] != run[length] { length = fallbacks[length - 1] }
      if run[index] == run[length] { length += 1 }
      fallbacks[index] = length
    }
    self.run = run
    self.fallbacks = fallbacks
  }

  /// Where the run stands, from the front and without overlaps, in distances from the start. An empty
  /// run stands nowhere.
  @inlinable public func ranges(in elements: some Sequence<Element>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    forEachEnd(in: elements) { end in
      ranges.append(end - run.count..<end)
      return true
    }
    return ranges
  }

  @inlinable public func firstRange(in elements: some Sequence<Element>) -> Range<Int>? {
    var range: Range<Int>?
    forEachEnd(in: elements) { end in
      range = end - run.count..<end
      return false
    }
    return range
  }

  @inlinable public func isFound(in elements: some Sequence<Element>) -> Bool {
    firstRange(in: elements) != nil
  }

  /// Calls `body` with the end of each place, as long as it is true.
  @inlinable func forEachEnd(in elements: some Sequence<Element>, _ body: (Int) -> Bool) {
    guard !run.isEmpty else { return }
    var length = 0
    for (index, element) in elements.enumerated() {
      while length > 0, run[length] != element { length = fallbacks[length - 1] }
      if run[length] == element { length += 1 }
      if length == run.count {
        guard body(index + 1) else { return }
        length = 0
      }
    }
  }
}
