import DiglotLint
import TestSupport
import Testing

/// Did you mean …?
struct SpellingTests {
  @Test(arguments: [
    ("unused-notes", "unused-note"), ("unsued-note", "unused-note"), ("nused-nte", "unused-note"),
    ("UNUSED-NOTE", "unused-note"), ("unused-note", nil), ("used-not", nil), ("enn", "en"), ("e", "en"),
    ("", nil), ("ne", "en"), ("frr", nil),
  ])
  func `the nearest name is suggested where one is near`(name: String, suggestion: String?) {
    #expect(Spelling.nearest(to: name, in: ["unused-note", "unused-speaker", "en"]) == suggestion)
  }

  @Test func `what is near is what few letters tell apart, however the names begin`() {
    var generator = SplitMix64(seed: 77)
    func name() -> String {
      String(
        (0..<Int.random(in: 4...9, using: &generator)).map { _ in
          "abc".randomElement(using: &generator) ?? "a"
        })
    }
    for _ in 0..<3000 {
      let (left, right) = (name(), name())
      guard left != right else { continue }
      let isNear = distance(Array(left), Array(right)) <= 2
      #expect((Spelling.nearest(to: left, in: [right]) != nil) == isNear, "\(left) \(right)")
    }
  }

  /// By the definition: letters put in, left out and replaced, and neighbours swapped.
  private func distance(_ left: [Character], _ right: [Character]) -> Int {
    var table = [[Int]](repeating: Array(0...right.count), count: left.count + 1)
    for row in 0..<left.count {
      table[row + 1][0] = row + 1
      for column in 0..<right.count {
        var best = table[row][column] + (left[row] == right[column] ? 0 : 1)
        best = min(best, table[row][column + 1] + 1, table[row + 1][column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          best = min(best, table[row - 1][column - 1] + 1)
        }
        table[row + 1][column + 1] = best
      }
    }
    return table[left.count][right.count]
  }
}
