import DiglotLint
import JSONRPC

/// How a finding is written.
enum FindingWriter: Sendable {
  /// A line for people.
  /// - excerpts: the width of the terminal, where the source is to be shown too.
  case text(isColored: Bool, excerpts: Int?)
  /// A JSON object on a line.
  case json

  func write(_ finding: Finding, in path: String, _ places: inout Places, to output: inout [UInt8]) {
    let (start, end) = places.places(of: finding.range)
    switch self {
    case .text(let isColored, let width):
      let place = "\(VisibleText.line(path)):\(start.line):\(start.column):"
      let severity = Style.severity(finding.severity).apply(to: finding.severity.rawValue, isColored)
      let rule = Style.faint.apply(to: "[\(finding.rule)]", isColored)
      output += "\(Style.strong.apply(to: place, isColored)) \(severity): ".utf8
      output += "\(VisibleText.line(finding.message)) \(rule)\n".utf8
      if let width { output += excerpt(finding, start.line, places, width: width, isColored).utf8 }
    case .json:
      var writer = JSONWriter()
      writer.object { object in
        object.member("path", path)
        object.member("rule", finding.rule)
        object.member("severity", finding.severity.rawValue)
        object.member("message", finding.message)
        object.member("line", start.line)
        object.member("column", start.column)
        object.member("endLine", end.line)
        object.member("endColumn", end.column)
        object.member("offset", finding.range.lowerBound)
        object.member("length", finding.range.count)
      }
      output += writer.bytes
      output.append(0x0A)
    }
  }

  /// The source line, and a marker under the place.
  private func excerpt(
    _ finding: Finding, _ number: Int, _ places: Places, width: Int, _ isColored: Bool
  ) -> String {
    guard let line = places.line(at: finding.range.lowerBound) else { return "" }
    let gutter = String(repeating: " ", count: max(0, 5 - String(number).count)) + "\(number) | "
    let blank = String(repeating: " ", count: gutter.count - 2) + "| "
    let marked = line.offset..<line.offset + finding.range.count
    let excerpt = Excerpt(of: line.bytes, marking: marked, width: width - gutter.count)
    let marker = Style.severity(finding.severity).apply(to: excerpt.marker, isColored)
    return Style.faint.apply(to: gutter, isColored) + excerpt.line + "\n"
      + Style.faint.apply(to: blank, isColored) + marker + "\n"
  }
}
