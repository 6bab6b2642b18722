import DiglotLint

/// How much was found in all files.
struct Tally: Sendable {
  /// How many there are of each severity; only those of which there are any.
  private(set) var findings: [Severity: Int] = [:]
  /// By the name of the rule.
  private(set) var rules: [String: Int] = [:]
  /// How many findings were mended.
  private(set) var mended = 0
  private(set) var files = 0
  /// How many files could not be read.
  private(set) var failures = 0

  mutating func add(_ outcome: Checker.Outcome) {
    if outcome.failure == nil { files += 1 } else { failures += 1 }
    findings.merge(outcome.severities, uniquingKeysWith: +)
    rules.merge(outcome.rules, uniquingKeysWith: +)
    mended += outcome.mended
  }

  var warnings: Int { findings[.warning] ?? 0 }

  /// `3 errors, 12 warnings in 4 files`.
  var summary: String {
    let counts = Severity.allCases.sorted(by: >).compactMap { severity -> String? in
      guard let count = findings[severity] else { return nil }
      // “Information” has no plural.
      return "\(count) \(severity.rawValue)" + (count == 1 || severity == .information ? "" : "s")
    }
    let found = counts.isEmpty ? "nothing found" : counts.joined(separator: ", ")
    let mending = mended > 0 ? "\(mended) mended; " : ""
    return "\(mending)\(found) in \(files) \(files == 1 ? "file" : "files")"
  }

  /// What would be mended: `3 findings would be mended in 4 files`.
  var preview: String {
    "\(mended) finding\(mended == 1 ? "" : "s") would be mended in \(files) file\(files == 1 ? "" : "s")"
  }

  /// How often each rule found something, the most often first.
  var statistics: String {
    let sorted = rules.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let width = sorted.first.map { String($0.value).count } ?? 0
    return sorted.map { rule, count in
      String(repeating: " ", count: width - String(count).count) + "\(count)  \(rule)\n"
    }.joined()
  }
}
