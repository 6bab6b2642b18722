import DiglotLint

/// The XML of JUnit: a file is a suite, a finding a failed test, a file without any a passed one.
struct JUnitReport: Report {
  let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"diglot\">\n"
  let foot = "</testsuites>\n"

  func body(_ file: FileFindings) -> String {
    let path = Escape.xml(file.path)
    let cases =
      file.findings.isEmpty
      ? ["    <testcase classname=\"\(path)\" name=\"diglot\"/>\n"]
      : file.findings.map { placed in
        let finding = placed.finding
        let place = "\(placed.start.line):\(placed.start.column)"
        return """
              <testcase classname="\(path)" name="\(finding.rule) at \(place)">
                <failure type="\(finding.severity.rawValue)" message="\(Escape.xml(finding.message))">\(path):\(place)</failure>
              </testcase>

          """
      }
    let counts = "tests=\"\(max(1, file.findings.count))\" failures=\"\(file.findings.count)\""
    return "  <testsuite name=\"\(path)\" \(counts)>\n" + cases.joined() + "  </testsuite>\n"
  }
}
