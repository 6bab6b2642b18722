/// Did you mean …?
public enum Spelling {
  /// The candidate that a name was probably meant to be: the nearest, one or two letters off (one for
  /// names of up to three letters), or the same but for case. Nil where none is near, or where the
  /// name is a candidate itself.
  public static func nearest(to name: String, in candidates: some Sequence<String>) -> String? {
    let letters = Array(name.unicodeScalars)
    let limit = letters.count <= 3 ? 1 : 2
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      if candidate == name { return nil }
      let other = Array(candidate.unicodeScalars)
      guard abs(other.count - letters.count) <= limit, other.count > 1 || letters.count > 1 else { continue }
      let isSameButForCase = candidate.lowercased() == name.lowercased()
      let distance = isSameButForCase ? 0 : self.distance(letters, other)
      guard distance <= limit, distance < max(letters.count, other.count) else { continue }
      if let found = best, (found.distance, found.name) <= (distance, candidate) { continue }
      best = (candidate, distance)
    }
    return best?.name
  }

  /// Whether one letter tells two names apart: put in, left out, another, or two swapped.
  static func isOneLetterOff(_ left: String, _ right: String) -> Bool {
    let left = Array(left.unicodeScalars)
    let right = Array(right.unicodeScalars)
    guard abs(left.count - right.count) <= 1, max(left.count, right.count) <= 64 else { return false }
    return distance(left, right) == 1
  }

  /// Insertions, deletions, replacements, and swaps of neighbours that lead from one to the other.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        let cost = letter == other ? 0 : 1
        var best = min(last[column] + cost, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
