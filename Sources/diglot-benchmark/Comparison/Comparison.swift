/// A figure before and after a change.
struct Comparison: Hashable {
  let before: Measurement
  let after: Measurement

  enum Verdict: String {
    case faster, slower
    /// The two differ by no more than each of them does by itself.
    case same
  }

  /// The figure after, as a multiple of the one before; nil where that was nothing.
  var ratio: Double? { before.median > 0 ? after.median / before.median : nil }

  /// Whether the middle halves of the samples don't even touch.
  var isLargerThanSpread: Bool { after.low > before.high || after.high < before.low }

  var verdict: Verdict {
    guard isLargerThanSpread else { return .same }
    return (after.median > before.median) == before.unit.isSpeed ? .faster : .slower
  }

  /// So much worse that somebody should look, in whatever way the figure counts.
  private static let tolerance = 1.1

  /// Whether it got slower, or larger, by more than the spread and a tenth.
  var isRegression: Bool {
    guard verdict == .slower else { return false }
    let (worse, better) = before.unit.isSpeed ? (before, after) : (after, before)
    return worse.median > better.median * Self.tolerance
  }
}
