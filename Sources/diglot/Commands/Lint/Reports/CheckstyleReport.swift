import DiglotLint

/// The XML of Checkstyle, which many build servers read.
struct CheckstyleReport: Report {
  let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n"
  let foot = "</checkstyle>\n"

  func body(_ file: FileFindings) -> String {
    guard !file.findings.isEmpty else { return "" }
    let errors = file.findings.map { placed in
      "    <error line=\"\(placed.start.line)\" column=\"\(placed.start.column)\" severity=\"\(Self.severity(placed.finding.severity))\""
        + " message=\"\(Escape.xml(placed.finding.message))\" source=\"diglot.\(placed.finding.rule)\"/>\n"
    }
    return "  <file name=\"\(Escape.xml(file.path))\">\n" + errors.joined() + "  </file>\n"
  }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .information, .hint: "info"
    }
  }
}
