import DiglotLint

/// How much was found in all files.
struct Tally: Sendable {
  /// How many there are of each severity; only those of which there are any.
  private(set) var findings: [Severity: Int] = [:]
  private(set) var files = 0
  /// How many files could not be read.
  private(set) var failures = 0

  mutating func add(_ report: Checker.Report) {
    if report.failure == nil { files += 1 } else { failures += 1 }
    findings.merge(report.severities, uniquingKeysWith: +)
  }

  /// `3 errors, 12 warnings in 4 files`.
  var summary: String {
    let counts = Severity.allCases.sorted(by: >).compactMap { severity -> String? in
      guard let count = findings[severity] else { return nil }
      // “Information” has no plural.
      return "\(count) \(severity.rawValue)" + (count == 1 || severity == .information ? "" : "s")
    }
    let found = counts.isEmpty ? "nothing found" : counts.joined(separator: ", ")
    return "\(found) in \(files) \(files == 1 ? "file" : "files")"
  }
}
