/// A run as it is shown while it goes on: a line for each measurement, below each other.
enum MeasurementRows {
  private static let widths = [44, 8, 7, 9, 9, 9, 7]

  static var head: String {
    TextTable.line(["", "median", "", "low", "high", "p99", "samples"], widths) + "\n"
  }

  static func row(_ measurement: Measurement) -> String {
    let cells = [
      measurement.name, Figure.text(measurement.median),
      measurement.unit.rawValue.padded(to: widths[2]), Figure.text(measurement.low),
      Figure.text(measurement.high), measurement.p99.map(Figure.text) ?? "", String(measurement.samples),
    ]
    return TextTable.line(cells, widths) + (measurement.remark.map { "  \($0)" } ?? "") + "\n"
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
