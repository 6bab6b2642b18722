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
    options: LintOptions.descriptions,
    examples: [
      ExampleDescription("diglot lint", "all transcripts here and below"),
      ExampleDescription("diglot lint --fail-on warning talks", "stricter, as for CI"),
      ExampleDescription("diglot lint --fix --diff", "what would be mended"),
      ExampleDescription("diglot lint --baseline old.json", "only what is new"),
      ExampleDescription("diglot lint --stdin-filename a.diglot - < b", "what is being edited"),
    ])

  private let options: LintOptions

  init(_ arguments: Arguments) throws(UsageError) { options = try LintOptions(arguments) }

  func run(in surroundings: Surroundings) throws -> ExitCode {
    surroundings.interruption.watch()
    let inputs = InputFiles(options.operands, standardInputPath: options.standardInputPath)
    for failure in inputs.failures { surroundings.messages.report(failure) }
    if inputs.files.isEmpty, inputs.failures.isEmpty {
      surroundings.messages.say("diglot: there are no transcripts (*\(Transcript.fileExtension)) here")
    }
    let files = try options.chosen(among: inputs.files)
    let terminal = Terminal(.output)
    let writers = options.outputs.map { output in
      let isShown = output.path == nil && terminal.isTerminal
      let report = output.format.report(
        isColored: output.path == nil && terminal.isColored(options.color),
        excerptWidth: isShown ? terminal.width : nil)
      return ReportWriter(report, to: output.path)
    }
    let baseline = try options.baseline()
    let checker = Checker(
      reports: writers.map(\.report), selection: options.selection, mending: options.mending,
      writing: options.writing, baseline: baseline, interruption: surroundings.interruption)
    let state = try check(files, checker, writers, isShownAtOnce: terminal.isTerminal, surroundings)
    let problems = checker.configurationProblems
    try tell(state, of: files, baseline, surroundings)
    for problem in problems { surroundings.messages.say("diglot: \(VisibleText.line(problem))") }
    if state.tally.failures + inputs.failures.count + problems.count > 0 { return .failure }
    return options.isFailure(state.tally) ? .findings : .success
  }

  private func check(
    _ files: [InputFile], _ checker: Checker, _ writers: [ReportWriter], isShownAtOnce: Bool,
    _ surroundings: Surroundings
  ) throws -> State {
    let output = surroundings.output
    let state = Mutex(
      State(
        progress: Progress("checking", total: files.count, on: surroundings.messages), writers: writers))
    try state.withLock { try $0.begin(output) }
    try InParallel.map(files, jobs: options.jobs, checker.check) { outcome in
      try state.withLock { state in
        if let failure = outcome.failure { surroundings.messages.report(failure) }
        let isSomething = outcome.bodies.contains { !$0.isEmpty } || !outcome.difference.isEmpty
        if isShownAtOnce, isSomething { surroundings.messages.clearProgress() }
        try state.take(outcome, output)
        if isShownAtOnce { try output.flush() }
        state.progress.advance()
      }
    }
    surroundings.messages.clearProgress()
    try state.withLock { try $0.end(output) }
    try output.flush()
    return state.withLock { $0 }
  }

  /// Tells a person what came of it, besides the findings.
  private func tell(
    _ state: State, of files: [InputFile], _ baseline: Baseline?, _ surroundings: Surroundings
  ) throws {
    let (messages, tally) = (surroundings.messages, state.tally)
    if messages.terminal.isTerminal || tally.mended > 0, !files.isEmpty {
      messages.say(options.writing == .showDifference ? tally.differenceSummary : tally.summary)
    }
    if options.showsStatistics { messages.say(tally.statistics) }
    guard let baseline else { return }
    if options.writesBaseline {
      try baseline.write(state.entries)
      messages.say("\(state.entries.count) findings are in \(VisibleText.line(baseline.name)) now")
      return
    }
    let gone = baseline.goneCount(among: state.entries, in: files.map(\.path))
    if gone > 0 {
      messages.say(
        "\(gone) findings of \(VisibleText.line(baseline.name)) are gone; --write-baseline takes them out")
    }
  }

  private struct State {
    var progress: Progress
    var writers: [ReportWriter]
    var tally = Tally()
    var entries: Set<Baseline.Entry> = []

    mutating func begin(_ output: StandardOutput) throws {
      for index in writers.indices { try writers[index].begin(output) }
    }

    mutating func take(_ outcome: Checker.Outcome, _ output: StandardOutput) throws {
      tally.add(outcome)
      entries.formUnion(outcome.entries)
      try output.write(outcome.difference)
      for (index, body) in zip(writers.indices, outcome.bodies) { try writers[index].write(body, output) }
    }

    mutating func end(_ output: StandardOutput) throws {
      for index in writers.indices { try writers[index].end(output) }
    }
  }
}
