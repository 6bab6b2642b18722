import DiglotLint
import DiglotWorkspace

/// A format that findings are written in, and where to.
struct ReportOutput: Sendable {
  static let option = Option.texts(
    "output", ValueDescription(name: "FORMAT=FILE", kind: .free),
    "write findings to a file, too; may be given several times")

  let format: LintFormat
  /// Nil for standard output.
  let path: String?

  init(format: LintFormat, path: String? = nil) {
    self.format = format
    self.path = path
  }

  /// - Parameter text: `sarif=out.sarif`.
  init(_ text: String) throws(UsageError) {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { throw .other("“--output” needs a format and a file: --output sarif=FILE") }
    guard let format = LintFormat(rawValue: parts[0]) else {
      throw .wrongValue(
        option: Self.option.description, value: parts[0], choices: LintFormat.allCases.map(\.rawValue))
    }
    self.init(format: format, path: parts[1])
  }
}

/// Puts together what is written of the files in one format.
struct ReportWriter: Sendable {
  let report: any Report
  private let path: String?
  /// What goes to a file is written when it is whole.
  private var collected: [UInt8] = []
  private var hasWritten = false

  init(_ report: any Report, to path: String?) {
    self.report = report
    self.path = path
  }

  mutating func begin(_ output: StandardOutput) throws { try put(report.head, output) }

  mutating func write(_ body: String, _ output: StandardOutput) throws {
    guard !body.isEmpty else { return }
    if hasWritten { try put(report.separator, output) }
    hasWritten = true
    try put(body, output)
  }

  mutating func end(_ output: StandardOutput) throws {
    try put(report.foot, output)
    if let path { try AtomicFile.write(collected, to: path, .replace) }
  }

  private mutating func put(_ text: String, _ output: StandardOutput) throws {
    if path == nil { try output.write(text) } else { collected += text.utf8 }
  }
}
