/// A report that goes to a file of its own, besides what is printed.
struct ReportFile: Sendable {
  let format: LintFormat
  let path: String

  static let option = Option.list(
    "output", ValueDescription(name: "FORMAT=FILE", kind: .file),
    "write a report to a file, too; may be given again"
  ) { text, description throws(UsageError) in
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let path = parts.last, !path.isEmpty else {
      throw .wrongValue(option: description, value: text, choices: [])
    }
    guard let format = LintFormat(rawValue: parts[0]) else {
      throw .wrongValue(option: description, value: parts[0], choices: LintFormat.allCases.map(\.rawValue))
    }
    return ReportFile(format: format, path: path)
  }
}
