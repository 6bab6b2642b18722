/// Tells, for each sentence, how much better all the others go with the translation where it has none.
///
/// Sentences are aligned as `BeadSearch` does it, in the best way to each place and from each place. A way
/// through a sentence without a counterpart is then put together of two.
struct OmissionSearch {
  struct Place {
    /// Of the source.
    let sentence: Int
    /// How many sentences of the translation come before.
    let column: Int
    /// How much likelier the way through here is than the best on the whole, as a natural logarithm, …
    let gain: Double
    /// … and than the best through any other sentence.
    var margin = Double.infinity
  }

  private let grid: BeadGrid
  private var scorer: BeadScorer
  /// Of each cell and shape: how well the bead goes that leads on from there.
  private var scores: [Double]
  /// Of each cell, the best way there, and the best from there.
  private var before: [Double]
  private var behind: [Double]

  private static let never = -Double.infinity

  /// - Parameter least: the length of sentences that count.
  static func likeliest(
    in source: [SentenceTraits], _ target: [SentenceTraits], _ lengths: LengthModel, atLeast least: Int
  ) -> Place? {
    let (said, rendered) = (source.map(\.length), target.map(\.length))
    let ratio = Double(rendered.reduce(0, +)) / Double(max(1, said.reduce(0, +)))
    let band = Band(said, rendered, ratio: ratio)
    let scorer = BeadScorer(source[...], target[...], AlignmentModel(lengths: lengths), band, .ofOne)
    var search = OmissionSearch(band, scorer)
    search.goForward()
    search.goBack()
    return search.likeliest(among: said.indices.filter { said[$0] >= least })
  }

  private init(_ band: Band, _ scorer: BeadScorer) {
    grid = BeadGrid(band)
    self.scorer = scorer
    scores = Array(repeating: Self.never, count: grid.count * BeadShape.all.count)
    before = Array(repeating: Self.never, count: grid.count)
    behind = before
  }

  private mutating func goForward() {
    before[0] = 0
    for row in grid.rows.indices {
      for column in grid.rows[row] {
        guard let from = grid.cell(row, column), before[from] > Self.never else { continue }
        for (index, shape) in BeadShape.all.enumerated() {
          let (nextRow, nextColumn) = (row + shape.source, column + shape.target)
          guard let to = grid.cell(nextRow, nextColumn) else { continue }
          let score = shape.prior + scorer.score(row..<nextRow, column..<nextColumn)
          scores[from * BeadShape.all.count + index] = score
          before[to] = max(before[to], before[from] + score)
        }
      }
    }
  }

  private mutating func goBack() {
    guard !behind.isEmpty else { return }
    behind[behind.count - 1] = 0
    for row in grid.rows.indices.reversed() {
      for column in grid.rows[row].reversed() {
        guard let from = grid.cell(row, column) else { continue }
        for (index, shape) in BeadShape.all.enumerated() {
          guard let to = grid.cell(row + shape.source, column + shape.target) else { continue }
          behind[from] = max(behind[from], scores[from * BeadShape.all.count + index] + behind[to])
        }
      }
    }
  }

  private func likeliest(among sentences: [Int]) -> Place? {
    var best: Place?
    for sentence in sentences {
      guard let place = place(of: sentence) else { continue }
      guard let known = best else {
        best = place
        continue
      }
      let difference = place.gain - known.gain
      best = difference > 0 ? place : known
      best?.margin = difference > 0 ? difference : min(known.margin, -difference)
    }
    return best
  }

  /// The best way on which a sentence has no counterpart.
  private func place(of sentence: Int) -> Place? {
    guard let whole = before.last, whole > Self.never else { return nil }
    var best: Place?
    for column in grid.rows[sentence] {
      guard let from = grid.cell(sentence, column), let to = grid.cell(sentence + 1, column) else { continue }
      let gain = before[from] + behind[to] - whole
      if gain > best?.gain ?? Self.never { best = Place(sentence: sentence, column: column, gain: gain) }
    }
    return best
  }
}
