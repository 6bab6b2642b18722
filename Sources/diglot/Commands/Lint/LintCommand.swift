import DiglotLint
import DiglotWorkspace
import Synchronization

/// `diglot lint`: says what is wrong with transcripts.
struct LintCommand: Command {
  static let description = CommandDescription(
    "lint", "find what is wrong with transcripts",
    discussion: [
      """
      Checks files, and in folders all files whose names end in .diglot; with no PATH those in the \
      working folder and below it. Prints a line for each finding: path:line:column: severity: \
      message [rule]. “diglot explain RULE” says why it matters and how to mend it.
      """,
      """
      Exits with 0 where all is well, 1 where there are findings at or over --fail-on, 2 where the \
      command line means nothing or something can't be read.
      """,
    ],
    operands: [
      OperandDescription(
        ValueDescription(name: "PATH", kind: .transcripts), "a file, a folder, or - for standard input",
        isOptional: true, isRepeatable: true)
    ],
    options: [
      format.description, threshold.description, color.description, standardInputPath.description,
    ],
    examples: [
      ExampleDescription("diglot lint", "all transcripts here and below"),
      ExampleDescription("diglot lint --fail-on warning talks", "stricter, as for CI"),
      ExampleDescription("diglot lint --format json talks", "for other programs"),
      ExampleDescription("diglot lint --stdin-path a.diglot - < b", "what is being edited"),
    ])

  enum Format: String, Sendable, CaseIterable {
    case text, json
  }

  private static let format = Option.choice(
    "format", else: Format.text, "lines for people, or one JSON object a line")
  private static let threshold = Option.choice(
    "fail-on", else: Threshold.error, "the mildest severity that counts as failure")
  private static let color = Option.choice(
    "color", else: ColorChoice.auto, "when to write in colour; auto heeds NO_COLOR")
  private static let standardInputPath = Option.text(
    "stdin-path", ValueDescription(name: "NAME", kind: .file),
    "what standard input is called, and where its @use lead from")

  private let operands: [String]
  private let standardInputPath: String?
  private let format: Format
  private let threshold: Threshold
  private let color: ColorChoice

  init(_ arguments: Arguments) throws(UsageError) {
    operands = arguments.operands
    standardInputPath = try arguments[Self.standardInputPath]
    format = try arguments[Self.format]
    threshold = try arguments[Self.threshold]
    color = try arguments[Self.color]
    if standardInputPath != nil, !operands.contains("-") {
      throw .other("“--stdin-path” names standard input, which is read where a PATH is “-”")
    }
  }

  func run(in surroundings: Surroundings) throws -> ExitCode {
    surroundings.interruption.watch()
    let inputs = InputFiles(operands, standardInputPath: standardInputPath)
    for failure in inputs.failures { surroundings.messages.report(failure) }
    if inputs.files.isEmpty, inputs.failures.isEmpty {
      surroundings.messages.say("diglot: there are no transcripts (*\(Transcript.fileExtension)) here")
    }
    let terminal = Terminal(.output)
    let checker = Checker(
      writer: format == .json
        ? .json
        : .text(isColored: terminal.isColored(color), excerpts: terminal.isTerminal ? terminal.width : nil))
    let tally = try check(inputs.files, checker, isShownAtOnce: terminal.isTerminal, surroundings)
    if surroundings.messages.terminal.isTerminal, !inputs.files.isEmpty {
      surroundings.messages.say(tally.summary)
    }
    if tally.failures + inputs.failures.count > 0 { return .failure }
    return threshold.isReached(by: tally.findings.keys) ? .findings : .success
  }

  private func check(
    _ files: [InputFile], _ checker: Checker, isShownAtOnce: Bool, _ surroundings: Surroundings
  ) throws -> Tally {
    let state = Mutex(
      (tally: Tally(), progress: Progress("checking", total: files.count, on: surroundings.messages)))
    try InParallel.map(files, checker.check) { report in
      try state.withLock { state in
        state.tally.add(report)
        if let failure = report.failure { surroundings.messages.report(failure) }
        if isShownAtOnce, !report.output.isEmpty { surroundings.messages.clearProgress() }
        try surroundings.output.write(report.output)
        if isShownAtOnce { try surroundings.output.flush() }
        state.progress.advance()
      }
    }
    surroundings.messages.clearProgress()
    try surroundings.output.flush()
    return state.withLock { $0.tally }
  }
}

/// What counts as failure.
enum Threshold: String, Sendable, CaseIterable {
  case error, warning, information, hint, never

  func isReached(by severities: some Sequence<Severity>) -> Bool {
    guard let mildest = Severity(rawValue: rawValue) else { return false }
    return severities.contains { $0 >= mildest }
  }
}
