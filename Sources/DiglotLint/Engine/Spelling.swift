/// Did you mean …?
public enum Spelling {
  /// The candidate that a name was probably meant to be: the nearest, one or two letters off (one for
  /// names of up to three letters), or the same but for case. Nil where none is near, or where the
  /// name is a candidate itself.
  public static func nearest(to name: String, in candidates: some Sequence<String>) -> String? {
    let letters = Array(name.unicodeScalars)
    let lowercased = name.lowercased()
    let limit = letters.count <= 3 ? 1 : 2
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      if candidate == name { return nil }
      let other = candidate.unicodeScalars
      let count = other.count
      guard abs(count - letters.count) <= limit, count > 1 || letters.count > 1 else { continue }
      let isSameButForCase = candidate.lowercased() == lowercased
      guard
        let distance = isSameButForCase ? 0 : self.distance(letters, Array(other), upTo: limit),
        distance < max(letters.count, count)
      else { continue }
      if let found = best, (found.distance, found.name) <= (distance, candidate) { continue }
      best = (candidate, distance)
    }
    return best?.name
  }

  /// Whether one letter tells two names apart: put in, left out, another, or two swapped.
  static func isOneLetterOff(_ left: String, _ right: String) -> Bool {
    let left = Array(left.unicodeScalars)
    let right = Array(right.unicodeScalars)
    return max(left.count, right.count) <= 64 && distance(left, right, upTo: 1) == 1
  }

  /// Insertions, deletions, replacements, and swaps of neighbours that lead from one to the other; nil
  /// where it takes more than a few.
  private static func distance(
    _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], upTo limit: Int
  ) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    // Only what is so near to the diagonal can be part of a way that is short enough.
    let beyond = limit + 1
    var last = (0...right.count).map { min($0, beyond) }
    var (beforeLast, current) = (last, last)
    for (row, letter) in left.enumerated() {
      let columns = max(0, row - limit)..<min(right.count, row + beyond)
      current[columns.lowerBound] = columns.lowerBound == 0 ? min(row + 1, beyond) : beyond
      var least = current[columns.lowerBound]
      for column in columns {
        let cost = letter == right[column] ? 0 : 1
        var best = min(last[column] + cost, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == right[column] {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current[column + 1] = best
        least = min(least, best)
      }
      guard least <= limit else { return nil }
      if columns.upperBound < right.count { current[columns.upperBound + 1] = beyond }
      (beforeLast, last, current) = (last, current, beforeLast)
    }
    return last[right.count] <= limit ? last[right.count] : nil
  }
}
