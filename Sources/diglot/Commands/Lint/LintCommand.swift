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
      What a folder's \(Configuration.fileName) says holds for the files in it and below: which rules are \
      on and how severe they are.
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
      format.description, threshold.description, select.description, ignore.description, fix.description,
      unsafeFixes.description, statistics.description, color.description, standardInputPath.description,
    ],
    examples: [
      ExampleDescription("diglot lint", "all transcripts here and below"),
      ExampleDescription("diglot lint --fail-on warning talks", "stricter, as for CI"),
      ExampleDescription("diglot lint --format json talks", "for other programs"),
      ExampleDescription("diglot lint --stdin-path a.diglot - < b", "what is being edited"),
    ])

  private static let format = Option.choice(
    "format", else: LintFormat.text, "how findings are written")
  private static let select = Option.text(
    "select", ValueDescription(name: "RULES", kind: .rule), "only these rules and groups, by commas")
  private static let ignore = Option.text(
    "ignore", ValueDescription(name: "RULES", kind: .rule), "not these rules and groups")
  private static let fix = Option.flag("fix", "mend what can be mended without changing what is said")
  private static let unsafeFixes = Option.flag(
    "unsafe-fixes", "mend with --fix what a person should look at, too")
  private static let statistics = Option.flag("statistics", "tell how often each rule found something")
  private static let threshold = Option.choice(
    "fail-on", else: Threshold.error, "the mildest severity that counts as failure")
  private static let color = Option.choice(
    "color", else: ColorChoice.auto, "when to write in colour; auto heeds NO_COLOR")
  private static let standardInputPath = Option.text(
    "stdin-path", ValueDescription(name: "NAME", kind: .file),
    "what standard input is called, and where its @use lead from")

  private let operands: [String]
  private let standardInputPath: String?
  private let format: LintFormat
  private let selection: RuleSelection
  private let mending: Checker.Mending
  private let showsStatistics: Bool
  private let threshold: Threshold
  private let color: ColorChoice

  init(_ arguments: Arguments) throws(UsageError) {
    operands = arguments.operands
    standardInputPath = try arguments[Self.standardInputPath]
    format = try arguments[Self.format]
    selection = try RuleSelection(select: arguments[Self.select], ignore: arguments[Self.ignore])
    let (fixes, isUnsafe) = (try arguments[Self.fix], try arguments[Self.unsafeFixes])
    mending = fixes ? isUnsafe ? .suggested : .safe : .none
    showsStatistics = try arguments[Self.statistics]
    if isUnsafe, !fixes { throw .other("“--unsafe-fixes” says what “--fix” may do; give both") }
    if fixes, operands.contains("-") { throw .other("“--fix” mends files, and standard input is none") }
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
      report: format.report(
        isColored: terminal.isColored(color), excerptWidth: terminal.isTerminal ? terminal.width : nil),
      selection: selection, mending: mending, interruption: surroundings.interruption)
    let tally = try check(inputs.files, checker, isShownAtOnce: terminal.isTerminal, surroundings)
    if surroundings.messages.terminal.isTerminal || tally.mended > 0, !inputs.files.isEmpty {
      surroundings.messages.say(tally.summary)
    }
    if showsStatistics { surroundings.messages.say(tally.statistics) }
    let problems = checker.configurationProblems
    for problem in problems { surroundings.messages.say("diglot: \(VisibleText.line(problem))") }
    if tally.failures + inputs.failures.count + problems.count > 0 { return .failure }
    return threshold.isReached(by: tally.findings.keys) ? .findings : .success
  }

  private func check(
    _ files: [InputFile], _ checker: Checker, isShownAtOnce: Bool, _ surroundings: Surroundings
  ) throws -> Tally {
    let state = Mutex(
      State(progress: Progress("checking", total: files.count, on: surroundings.messages)))
    try surroundings.output.write(checker.report.head)
    try InParallel.map(files, checker.check) { outcome in
      try state.withLock { state in
        state.tally.add(outcome)
        if let failure = outcome.failure { surroundings.messages.report(failure) }
        if isShownAtOnce, !outcome.body.isEmpty { surroundings.messages.clearProgress() }
        if !outcome.body.isEmpty {
          if state.hasWritten { try surroundings.output.write(checker.report.separator) }
          state.hasWritten = true
          try surroundings.output.write(outcome.body)
        }
        if isShownAtOnce { try surroundings.output.flush() }
        state.progress.advance()
      }
    }
    surroundings.messages.clearProgress()
    try surroundings.output.write(checker.report.foot)
    try surroundings.output.flush()
    return state.withLock { $0.tally }
  }

  private struct State {
    var progress: Progress
    var tally = Tally()
    var hasWritten = false
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
