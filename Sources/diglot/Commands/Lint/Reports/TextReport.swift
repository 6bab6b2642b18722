import DiglotLint

/// Lines for people: `path:line:column: severity: message [rule]`.
struct TextReport: Report {
  let isColored: Bool
  /// The width of the terminal, where the source is to be shown too.
  let excerptWidth: Int?

  func body(_ file: FileFindings) -> String {
    let places = Places(in: file.tree)
    return file.findings.map { line(for: $0, in: file, places) }.joined()
  }

  private func line(for placed: PlacedFinding, in file: FileFindings, _ places: Places) -> String {
    let finding = placed.finding
    let place = "\(VisibleText.line(file.path)):\(placed.start.line):\(placed.start.column):"
    let severity = Style.severity(finding.severity).apply(to: finding.severity.rawValue, isColored)
    let rule = Style.faint.apply(to: "[\(finding.rule)]", isColored)
    let line =
      "\(Style.strong.apply(to: place, isColored)) \(severity): \(VisibleText.line(finding.message)) \(rule)\n"
    return line + (excerptWidth.map { excerpt(placed, places, width: $0) } ?? "")
  }

  /// The source line, and a marker under the place.
  private func excerpt(_ placed: PlacedFinding, _ places: Places, width: Int) -> String {
    guard let line = places.line(at: placed.finding.range.lowerBound) else { return "" }
    let number = String(placed.start.line)
    let gutter = String(repeating: " ", count: max(0, 5 - number.count)) + "\(number) | "
    let blank = String(repeating: " ", count: gutter.count - 2) + "| "
    let marked = line.offset..<line.offset + placed.finding.range.count
    let excerpt = Excerpt(of: line.bytes, marking: marked, width: width - gutter.count)
    let marker = Style.severity(placed.finding.severity).apply(to: excerpt.marker, isColored)
    return Style.faint.apply(to: gutter, isColored) + excerpt.line + "\n"
      + Style.faint.apply(to: blank, isColored) + marker + "\n"
  }
}
