/// What measuring the same thing several times gave.
struct Sample {
  private let sorted: [Double]

  init(_ values: [Double]) { sorted = values.sorted() }

  var count: Int { sorted.count }

  var median: Double { quantile(0.5) }

  /// What so great a share of the values is not above; between two values, as far as the share is between
  /// their ranks. Zero where nothing was measured.
  func quantile(_ share: Double) -> Double {
    guard let last = sorted.indices.last else { return 0 }
    let rank = max(0, min(1, share)) * Double(last)
    let below = Int(rank)
    let above = min(last, below + 1)
    return sorted[below] + (sorted[above] - sorted[below]) * (rank - Double(below))
  }
}
