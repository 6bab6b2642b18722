/// Aligns texts of any length: what is long in windows, of which the first half is taken each time.
enum Windows {
  /// Sentences of the source in a window.
  private static let size = 64
  /// Sentences of the source and of the translation that are taken at once.
  private static let most = (source: 96, target: 192)

  static func beads(
    _ source: [SentenceTraits], _ target: [SentenceTraits], _ model: AlignmentModel, _ evidence: Evidence
  ) -> [Bead] {
    var beads: [Bead] = []
    var (row, column) = (0, 0)
    while row < source.count || column < target.count {
      let isLast = source.count - row <= most.source && target.count - column <= most.target
      let rows = row..<(isLast ? source.count : min(source.count, row + size))
      let columns = column..<(isLast ? target.count : end(of: rows, column, source, target, model))
      let found = BeadSearch.beads(source[rows], target[columns], model, evidence, isOpen: !isLast)
      let kept = isLast ? found[...] : firstHalf(of: found, rows.count, columns.count)
      beads += kept.map { bead in
        Bead(
          source: bead.source.lowerBound + row..<bead.source.upperBound + row,
          target: bead.target.lowerBound + column..<bead.target.upperBound + column,
          confidence: bead.confidence)
      }
      guard let last = kept.last else { break }
      row += last.source.upperBound
      column += last.target.upperBound
    }
    return beads
  }

  /// Where the sentences end that may translate some of the source, with some to spare.
  private static func end(
    of rows: Range<Int>, _ column: Int, _ source: [SentenceTraits], _ target: [SentenceTraits],
    _ model: AlignmentModel
  ) -> Int {
    let said = Double(source[rows].reduce(0) { $0 + $1.length }) * model.lengths.ratio
    var end = column
    var rendered = 0
    while end < target.count, end - column < most.target, rows.isEmpty || Double(rendered) < said {
      rendered += target[end].length
      end += 1
    }
    return min(target.count, end + 16)
  }

  private static func firstHalf(of beads: [Bead], _ rows: Int, _ columns: Int) -> ArraySlice<Bead> {
    let kept = beads.prefix { $0.source.upperBound * 2 <= rows && $0.target.upperBound * 2 <= columns }
    return kept.isEmpty ? beads.prefix(1) : kept
  }
}
