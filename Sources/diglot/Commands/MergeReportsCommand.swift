import DiglotWorkspace
import JSONRPC

/// `diglot merge-reports`: makes one report of those that several machines wrote.
struct MergeReportsCommand: Command {
  static let description = CommandDescription(
    "merge-reports", "make one report of several, as --shard gives them",
    discussion: [
      """
      Prints one report with the findings of all, in the order of the files. They must be of one format, and \
      as “diglot lint” wrote them.
      """
    ],
    operands: [
      OperandDescription(ValueDescription(name: "REPORT", kind: .file), "a report", isRepeatable: true)
    ],
    options: [format.description, OutputFile.path.description, OutputFile.force.description],
    examples: [ExampleDescription("diglot merge-reports --format sarif 1.sarif 2.sarif", "one for all")])

  private static let format = Option<LintFormat?>.choice("format", "what the reports are written in")

  private let operands: [String]
  private let format: LintFormat
  private let output: OutputFile

  init(_ arguments: Arguments) throws(UsageError) {
    operands = arguments.operands
    guard let format = try arguments[Self.format] else {
      throw .other("“--format” is missing: it says what the reports are written in")
    }
    self.format = format
    output = try OutputFile(arguments)
  }

  func run(in surroundings: Surroundings) throws -> ExitCode {
    try output.check()
    let report = format.report(isColored: false, excerptWidth: nil)
    let parts = try operands.map { name throws(FileFailure) in
      try content(of: String(decoding: try DiskFile.read(name), as: UTF8.self), report, named: name)
    }.filter { !$0.isEmpty }
    try output.write(
      report.head + parts.joined(separator: report.separator) + report.foot, in: surroundings)
    return .success
  }

  /// What a report says between its head and its foot.
  private func content(of text: String, _ report: any Report, named name: String) throws(FileFailure)
    -> String
  {
    let path: [String]?
    switch format {
    case .text, .json, .github: return text
    case .junit, .checkstyle: path = nil
    case .sarif: path = ["results"]
    case .gitlab: path = []
    case .rdjson: path = ["diagnostics"]
    }
    let failure = FileFailure(name, "it is no report in \(format.rawValue) as “diglot lint” writes it")
    guard let path else {
      guard text.hasPrefix(report.head), text.hasSuffix(report.foot),
        text.utf8.count >= report.head.utf8.count + report.foot.utf8.count
      else { throw failure }
      return String(text.dropFirst(report.head.count).dropLast(report.foot.count))
    }
    guard var json = try? JSONReader.read(Array(text.utf8)) else { throw failure }
    if format == .sarif {
      guard let run = json["runs"]?.array?.first else { throw failure }
      json = run
    }
    guard let items = (path.isEmpty ? json : json[path: path])?.array else { throw failure }
    return items.map(\.text).joined(separator: report.separator)
  }
}
