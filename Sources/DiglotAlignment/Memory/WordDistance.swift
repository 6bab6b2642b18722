/// How many words must be put in, left out or replaced to make one sentence of another.
enum WordDistance {
  /// Nil where there are more than `most`: no more is looked at than it takes to know that.
  static func between(_ first: ArraySlice<UInt32>, _ second: ArraySlice<UInt32>, most: Int) -> Int? {
    guard most >= 0, abs(first.count - second.count) <= most else { return nil }
    var (first, second) = (first, second)
    while let left = first.first, left == second.first {
      first.removeFirst()
      second.removeFirst()
    }
    while let left = first.last, left == second.last {
      first.removeLast()
      second.removeLast()
    }
    if first.isEmpty || second.isEmpty {
      let rest = max(first.count, second.count)
      return rest <= most ? rest : nil
    }
    return banded(Array(first), Array(second), most)
  }

  /// Levenshtein's rows, of which only what is near the diagonal can be part of an answer.
  private static func banded(_ first: [UInt32], _ second: [UInt32], _ most: Int) -> Int? {
    let tooMany = most + 1
    // Of the row above, up to the place that is being worked out; of this row before it.
    var row = (0...second.count).map { min($0, tooMany) }
    for (index, word) in first.enumerated() {
      let low = max(0, index - most)
      let high = min(second.count, index + most + 1)
      guard low < high else { return nil }
      var diagonal = row[low]
      row[low] = low == 0 ? min(index + 1, tooMany) : tooMany
      var least = row[low]
      for column in low..<high {
        let isOutside = column + 1 > index + most
        let above = isOutside ? tooMany : row[column + 1]
        let replaced = diagonal + (word == second[column] ? 0 : 1)
        let value = min(replaced, above + 1, row[column] + 1, tooMany)
        diagonal = above
        row[column + 1] = value
        least = min(least, value)
      }
      if least > most { return nil }
    }
    let distance = row[second.count]
    return distance <= most ? distance : nil
  }
}
