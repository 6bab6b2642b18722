import DiglotWorkspace

/// A report that goes to a file of its own, besides what is printed.
struct ReportFile: Sendable {
  let format: LintFormat
  /// `-` for standard output, in place of what is printed there otherwise.
  let path: String

  var isPrinted: Bool { path == "-" }

  /// Refuses reports of which one would be lost.
  static func check(_ files: [ReportFile], hasFormat: Bool) throws(UsageError) {
    var paths: Set<String> = []
    for file in files where !paths.insert(file.path).inserted {
      throw .other("“--output” names “\(file.path)” twice; give each report a file of its own")
    }
    if hasFormat, let printed = files.first(where: \.isPrinted) {
      throw .other(
        "“--output \(printed.format.rawValue)=-” says what is printed, as “--format” does; give one of them")
    }
  }

  /// Fails where the file can't be written for sure: to be asked before any work is done.
  func check() throws(FileFailure) {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    guard DiskFile.exists(folder) else { throw FileFailure(path, "there is no folder to write it to") }
    if DiskFile.exists(path + "/.") { throw FileFailure(path, "it is a folder") }
  }

  static let option = Option.list(
    "output",
    ValueDescription(name: "FORMAT=FILE", kind: .fileFor(.choices(LintFormat.allCases.map(\.rawValue)))),
    "write a report to a file, too, or to - in place of --format; may be given again"
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
