import DiglotLint
import JSONRPC

/// A code quality report, which GitLab shows in merge requests.
struct GitLabReport: Report {
  let head = "[\n"
  let separator = ",\n"
  let foot = "\n]\n"

  func body(_ file: FileFindings) -> String {
    file.findings.map { placed in
      let issue: JSON = [
        "description": .string(placed.finding.message), "check_name": .string(placed.finding.rule),
        "fingerprint": .string(placed.fingerprint + "-" + file.path),
        "severity": .string(Self.severity(placed.finding.severity)),
        "location": [
          "path": .string(file.path),
          "lines": ["begin": .integer(placed.start.line), "end": .integer(placed.end.line)],
        ],
      ]
      return issue.text
    }.joined(separator: separator)
  }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "critical"
    case .warning: "major"
    case .information: "minor"
    case .hint: "info"
    }
  }
}
