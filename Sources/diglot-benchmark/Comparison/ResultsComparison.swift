/// Two runs beside each other.
struct ResultsComparison {
  private let before: Results
  private let after: Results
  let comparisons: [Comparison]

  init(before: Results, after: Results) {
    self.before = before
    self.after = after
    let known = Dictionary(before.measurements.map { ($0.name, $0) }) { first, _ in first }
    comparisons = after.measurements.compactMap { measurement in
      known[measurement.name].flatMap { before in
        before.unit == measurement.unit ? Comparison(before: before, after: measurement) : nil
      }
    }
  }

  var hasRegression: Bool { comparisons.contains(where: \.isRegression) }

  /// A line for each thing that both runs measured, and what is to be said about the runs.
  var table: String {
    let head = ["", "before", "after", "unit", "ratio", "beyond the spread?"]
    let rows = comparisons.map { comparison in
      [
        comparison.before.name, Figure.text(comparison.before.median), Figure.text(comparison.after.median),
        comparison.before.unit.rawValue, comparison.ratio.map(Figure.text) ?? "–",
        Self.words(for: comparison),
      ]
    }
    let widths = head.indices.map { column in ([head] + rows).map { $0[column].count }.max() ?? 0 }
    let lines = ([head] + rows).map { TextTable.line($0, widths) }
    return (notes + lines).joined(separator: "\n") + "\n"
  }

  private static func words(for comparison: Comparison) -> String {
    switch comparison.verdict {
    case .same: "no"
    case .faster: comparison.before.unit.isSpeed || comparison.before.unit.isTime ? "faster" : "less"
    case .slower:
      (comparison.before.unit.isSpeed || comparison.before.unit.isTime ? "slower" : "more")
        + (comparison.isRegression ? " !" : "")
    }
  }

  private var notes: [String] {
    var notes = [
      "before: \(before.date)\(before.commit.map { ", \($0)" } ?? "")",
      "after:  \(after.date)\(after.commit.map { ", \($0)" } ?? "")",
    ]
    if before.machine != after.machine {
      notes.append("not the same machine: \(before.machine); \(after.machine)")
    }
    let names = Set(comparisons.map(\.before.name))
    let alone = (before.measurements + after.measurements).map(\.name).filter { !names.contains($0) }
    if !alone.isEmpty { notes.append("in one of them only: \(alone.joined(separator: ", "))") }
    return notes + [""]
  }
}
