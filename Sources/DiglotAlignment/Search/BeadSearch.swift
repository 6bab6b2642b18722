/// Finds the likeliest beads of two texts, by dynamic programming over all ways to part both, and how likely
/// each of them is among all ways.
struct BeadSearch {
  private let grid: BeadGrid
  private let width: Int
  private var scorer: BeadScorer
  /// Of each cell and shape: how well the bead goes that leads on from there.
  private var scores: [Double]
  /// Of each cell, the best way there, and all ways there, as logarithms.
  private var best: [Double]
  private var sums: [Double]
  /// The shape of the last bead of the best way.
  private var lastShapes: [UInt8]

  private static let never = -Double.infinity
  /// Evidence is not as independent as it is counted: what it says of likelihood is taken by half.
  private static let caution = 0.5

  /// - Parameter isOpen: whether there is more behind both slices.
  static func beads(
    _ source: ArraySlice<SentenceTraits>, _ target: ArraySlice<SentenceTraits>, _ model: AlignmentModel,
    _ evidence: Evidence, isOpen: Bool
  ) -> [Bead] {
    let (said, rendered) = (source.map(\.length), target.map(\.length))
    let total = Double(said.reduce(0, +))
    // Of a whole both ends go together, whatever the ratio.
    let ratio = isOpen || total == 0 ? model.lengths.ratio : Double(rendered.reduce(0, +)) / total
    let band = Band(said, rendered, ratio: ratio)
    var search = BeadSearch(band, BeadScorer(source, target, model, band, evidence), width: target.count)
    search.goForward()
    return search.beads(isOpen: isOpen)
  }

  private init(_ band: Band, _ scorer: BeadScorer, width: Int) {
    grid = BeadGrid(band)
    self.width = width
    self.scorer = scorer
    scores = Array(repeating: Self.never, count: grid.count * BeadShape.all.count)
    best = Array(repeating: Self.never, count: grid.count)
    sums = best
    lastShapes = Array(repeating: 0, count: grid.count)
  }

  private mutating func goForward() {
    best[0] = 0
    sums[0] = 0
    for row in grid.rows.indices {
      for column in grid.rows[row] {
        guard let from = grid.cell(row, column), best[from] > Self.never else { continue }
        for (index, shape) in BeadShape.all.enumerated() {
          let (nextRow, nextColumn) = (row + shape.source, column + shape.target)
          guard let to = grid.cell(nextRow, nextColumn) else { continue }
          let score = shape.prior + scorer.score(row..<nextRow, column..<nextColumn)
          scores[from * BeadShape.all.count + index] = score
          if best[from] + score > best[to] {
            best[to] = best[from] + score
            lastShapes[to] = UInt8(index)
          }
          sums[to] = Logarithm.sum(sums[to], sums[from] + Self.caution * score)
        }
      }
    }
  }

  private func beads(isOpen: Bool) -> [Bead] {
    let end = isOpen ? openEnd() : (row: grid.rows.count - 1, column: width)
    let behind = sumsBehind(end)
    guard let last = grid.cell(end.row, end.column) else { return [] }
    var beads: [Bead] = []
    var (row, column) = end
    while row > 0 || column > 0, let to = grid.cell(row, column) {
      let index = Int(lastShapes[to])
      let shape = BeadShape.all[index]
      guard let from = grid.cell(row - shape.source, column - shape.target) else { break }
      let score = scores[from * BeadShape.all.count + index]
      let chance = sums[from] + Self.caution * score + behind[to] - sums[last]
      beads.append(
        Bead(
          source: row - shape.source..<row, target: column - shape.target..<column,
          confidence: Logarithm.exponential(min(0, chance))))
      row -= shape.source
      column -= shape.target
    }
    return beads.reversed()
  }

  /// Of each cell, all ways from there to the end.
  private func sumsBehind(_ end: (row: Int, column: Int)) -> [Double] {
    var behind = [Double](repeating: Self.never, count: best.count)
    guard let last = grid.cell(end.row, end.column) else { return behind }
    behind[last] = 0
    for row in grid.rows.indices.reversed() where row <= end.row {
      for column in grid.rows[row].reversed() where column <= end.column {
        guard let from = grid.cell(row, column) else { continue }
        for (index, shape) in BeadShape.all.enumerated() {
          guard let to = grid.cell(row + shape.source, column + shape.target), behind[to] > Self.never else {
            continue
          }
          let score = scores[from * BeadShape.all.count + index]
          behind[from] = Logarithm.sum(behind[from], Self.caution * score + behind[to])
        }
      }
    }
    return behind
  }

  /// Where more follows, the place at the border up to which everything goes best on the whole.
  private func openEnd() -> (row: Int, column: Int) {
    let rows = grid.rows
    var found = (row: rows.count - 1, column: rows[rows.count - 1].lowerBound)
    var most = Self.never
    for row in rows.indices {
      for column in rows[row] where row + column > 0 && (row == rows.count - 1 || column == width) {
        guard let cell = grid.cell(row, column) else { continue }
        let mean = best[cell] / Double(max(1, row + column))
        if mean > most {
          most = mean
          found = (row, column)
        }
      }
    }
    return found
  }
}
