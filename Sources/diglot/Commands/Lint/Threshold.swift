import DiglotLint

/// What counts as failure.
enum Threshold: String, Sendable, CaseIterable {
  case error, warning, information, hint, never

  func isReached(by severities: some Sequence<Severity>) -> Bool {
    guard let mildest = Severity(rawValue: rawValue) else { return false }
    return severities.contains { $0 >= mildest }
  }
}
