import DiglotWorkspace

/// `diglot merge-reports`: makes one report of those that parts of a run wrote.
struct MergeCommand: Command {
  static let description = CommandDescription(
    "merge-reports", "make one report of several in the same format",
    discussion: [
      """
      Puts together what “diglot lint --shard” wrote on several machines, with one version of diglot. \
      Reports in text, json and github need this not: put one behind the other.
      """
    ],
    operands: [
      OperandDescription(
        ValueDescription(name: "FILE", kind: .file), "a report, or - for standard input",
        isRepeatable: true)
    ],
    options: [format.description, OutputFile.path.description, OutputFile.force.description],
    examples: [
      ExampleDescription("diglot merge-reports --format sarif 1.sarif 2.sarif", "print it"),
      ExampleDescription("diglot merge-reports --format junit a.xml -o b.xml", "write it to a file"),
    ])

  private static let format = Option<LintFormat?>.choice("format", "what the reports are written in")

  private let operands: [String]
  private let report: any Report
  private let name: String
  private let output: OutputFile

  init(_ arguments: Arguments) throws(UsageError) {
    operands = arguments.operands
    output = try OutputFile(arguments)
    guard let format = try arguments[Self.format] else {
      throw .other("say what the reports are written in, as with “--format sarif”")
    }
    report = format.report(isColored: false, excerptWidth: nil)
    name = format.rawValue
    guard !report.foot.isEmpty else {
      throw .other("reports in \(name) need no merging: put one behind the other, as cat does")
    }
  }

  func run(in surroundings: Surroundings) throws -> ExitCode {
    try output.check()
    var bodies: [String] = []
    for operand in operands {
      let file = InputFile(named: operand)
      let text = String(decoding: try file.readText(.any, orElse: "it is no report"), as: UTF8.self)
      guard text.hasPrefix(report.head), text.hasSuffix(report.foot),
        text.utf8.count >= report.head.utf8.count + report.foot.utf8.count
      else {
        throw FileFailure(file.shown, "it is no whole report in \(name) of diglot \(Program.version)")
      }
      let body = text.utf8.dropFirst(report.head.utf8.count).dropLast(report.foot.utf8.count)
      if !body.isEmpty { bodies.append(String(decoding: body, as: UTF8.self)) }
    }
    let text = report.head + bodies.joined(separator: report.separator) + report.foot
    try output.write(text, in: surroundings)
    return .success
  }
}
