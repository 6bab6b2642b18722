import DiglotLint
import JSONRPC

/// A JSON object a line, for programs.
struct JSONLinesReport: Report {
  func body(_ file: FileFindings) -> String {
    file.findings.map { placed in
      let finding = placed.finding
      let object: JSON = [
        "path": .string(file.path), "rule": .string(finding.rule),
        "severity": .string(finding.severity.rawValue), "message": .string(finding.message),
        "line": .integer(placed.start.line), "column": .integer(placed.start.column),
        "endLine": .integer(placed.end.line), "endColumn": .integer(placed.end.column),
        "offset": .integer(finding.range.lowerBound), "length": .integer(finding.range.count),
      ]
      return object.text + "\n"
    }.joined()
  }
}

extension JSON {
  /// On one line.
  var text: String { String(decoding: JSONWriter.bytes(of: self), as: UTF8.self) }
}
