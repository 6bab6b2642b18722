/// The places of two texts that beads lead to and from, each a cell: so many sentences of the source, and so
/// many of the translation, lie behind.
struct BeadGrid {
  /// For each number of the source's sentences, the numbers of the translation's; see `Band`.
  let rows: [Range<Int>]
  /// Of cells.
  let count: Int
  /// Where each row's cells begin.
  private let firsts: [Int]

  init(_ band: Band) {
    rows = band.rows
    var firsts: [Int] = []
    var count = 0
    for row in rows {
      firsts.append(count)
      count += row.count
    }
    self.firsts = firsts
    self.count = count
  }

  /// Nil for a place that is in no row, or out of its row's reach.
  @inline(__always)
  func cell(_ row: Int, _ column: Int) -> Int? {
    guard row >= 0, row < rows.count, rows[row].contains(column) else { return nil }
    return firsts[row] + column - rows[row].lowerBound
  }
}
