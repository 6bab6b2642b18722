import DiglotLint

/// What counts as failure.
enum Threshold: String, Sendable, CaseIterable {
  case error, warning, information, hint, never

  func isReached(by severities: some Sequence<Severity>) -> Bool {
    guard let mildest = Severity(rawValue: rawValue) else { return false }
    return severities.contains { $0 >= mildest }
  }
}

/// How a run ends for what was found, whatever it was written in.
struct Verdict: Sendable {
  let threshold: Threshold
  /// How many warnings are borne; nil for as many as there are.
  let maxWarnings: Int?
  /// Whether nothing that is found fails a run.
  let isLenient: Bool

  func code(_ tally: Tally) -> ExitCode {
    if isLenient { return .success }
    if threshold.isReached(by: tally.findings.keys) { return .findings }
    return tally.warnings > maxWarnings ?? .max ? .findings : .success
  }
}
