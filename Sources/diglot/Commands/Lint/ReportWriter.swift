import DiglotWorkspace

/// Writes a report piece by piece: its head, what it has for each file, what stands between, its foot.
struct ReportWriter {
  private enum Destination {
    case standard(StandardOutput)
    /// Collected beside the work, and put in place whole.
    case file(TemporaryFile, path: String)
  }

  let report: any Report
  private let destination: Destination
  private var hasWritten = false

  /// - Parameter path: of the file to write; nil for standard output.
  init(_ report: any Report, to path: String?, in surroundings: Surroundings) throws {
    self.report = report
    destination =
      if let path { .file(try TemporaryFile(), path: path) } else { .standard(surroundings.output) }
    try write(report.head)
  }

  mutating func add(_ body: String) throws {
    guard !body.isEmpty else { return }
    if hasWritten { try write(report.separator) }
    hasWritten = true
    try write(body)
  }

  func end(in surroundings: Surroundings) throws {
    try write(report.foot)
    switch destination {
    case .standard(let output): try output.flush()
    case .file(let file, let path):
      try surroundings.interruption.holdingOff { () throws(FileFailure) in
        try AtomicFile.write(file, to: path, .replace)
      }
    }
  }

  private func write(_ text: String) throws {
    switch destination {
    case .standard(let output): try output.write(text)
    case .file(let file, _): try file.append(text)
    }
  }
}
