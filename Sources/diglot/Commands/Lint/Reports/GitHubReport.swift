import DiglotLint

/// Workflow commands that GitHub Actions shows as annotations in the files of a pull request.
struct GitHubReport: Report {
  func body(_ file: FileFindings) -> String {
    file.findings.map { placed in
      let properties = [
        ("file", file.path), ("line", "\(placed.start.line)"), ("col", "\(placed.start.column)"),
        ("endLine", "\(placed.end.line)"), ("endColumn", "\(placed.end.column)"),
        ("title", placed.finding.rule),
      ].map { "\($0.0)=\(Self.escaped($0.1, isProperty: true))" }.joined(separator: ",")
      let message = Self.escaped(placed.finding.message, isProperty: false)
      return "::\(Self.command(placed.finding.severity)) \(properties)::\(message)\n"
    }.joined()
  }

  private static func command(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .information, .hint: "notice"
    }
  }

  private static func escaped(_ text: String, isProperty: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where isProperty: result += "%3A"
      case "," where isProperty: result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
