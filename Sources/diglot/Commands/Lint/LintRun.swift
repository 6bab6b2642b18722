import DiglotLint
import DiglotWorkspace
import Synchronization

/// A run of `diglot lint`, as its command line wants it.
struct LintRun: Sendable {
  let operands: [String]
  let format: LintFormat
  /// Reports besides the one that is printed.
  let files: [ReportFile]
  let selection: RuleSelection
  let verdict: Verdict
  var standardInputPath: String?
  var changedSince: String?
  var shard: Shard?
  /// How many files are checked at a time; nil for as many as the machine can.
  var jobs: Int?
  var showsStatistics = false
  var color = ColorChoice.auto
  var baseline: BaselineFile?
  var writesBaseline = false
  var showsDiff = false
  var mending = Checker.Mending.none

  func run(in surroundings: Surroundings) throws -> ExitCode {
    surroundings.interruption.watch()
    for file in files where !file.isPrinted { try file.check() }
    let inputs = try inputs(surroundings)
    let keeper = try baseline.map { file throws(FileFailure) in
      try BaselineKeeper(file, writes: writesBaseline)
    }
    let terminal = Terminal(.output)
    let format = files.first(where: \.isPrinted)?.format ?? format
    let files = files.filter { !$0.isPrinted }
    let printed = format.report(
      isColored: terminal.isColored(color), excerptWidth: terminal.isTerminal ? terminal.width : nil)
    let checker = Checker(
      reports: [printed] + files.map { $0.format.report(isColored: false, excerptWidth: nil) },
      selection: selection, mending: mending, baseline: keeper?.baseline,
      interruption: surroundings.interruption, jobs: jobs)
    let writers = try zip(checker.reports, [nil] + files.map(\.path)).map { report, path in
      try ReportWriter(report, to: path, in: surroundings)
    }
    let state = Mutex(
      State(
        progress: Progress("checking", total: inputs.files.count, on: surroundings.messages),
        writers: writers, keeper: keeper))
    let isShownAtOnce = terminal.isTerminal
    let check = showsDiff ? checker.preview : checker.check
    try InParallel.map(inputs.files, jobs: jobs, check) { outcome in
      try state.withLock { try $0.take(outcome, isShownAtOnce: isShownAtOnce, surroundings) }
    }
    surroundings.messages.clearProgress()
    let end = state.withLock { $0 }
    for writer in end.writers { try writer.end(in: surroundings) }
    return try conclude(end, checker, inputs, surroundings)
  }

  private func inputs(_ surroundings: Surroundings) throws -> InputFiles {
    var inputs = InputFiles(operands, standardInputPath: standardInputPath)
    for failure in inputs.failures { surroundings.messages.report(failure) }
    if inputs.files.isEmpty, inputs.failures.isEmpty {
      surroundings.messages.say("diglot: there are no transcripts (*\(Transcript.fileExtension)) here")
    }
    if let changedSince { try inputs.keepChanged(since: changedSince) }
    if let shard { inputs.keep(shard) }
    return inputs
  }

  /// Says what is to be said in the end, and how it ended.
  private func conclude(
    _ state: State, _ checker: Checker, _ inputs: InputFiles, _ surroundings: Surroundings
  ) throws -> ExitCode {
    let (tally, messages) = (state.tally, surroundings.messages)
    if showsDiff {
      if tally.mended > 0 { messages.say(tally.preview) }
    } else if messages.terminal.isTerminal || tally.mended > 0, !inputs.files.isEmpty {
      messages.say(tally.summary)
    }
    if showsStatistics { messages.say(tally.statistics) }
    let problems = checker.configurationProblems
    for problem in problems { messages.say("diglot: \(VisibleText.line(problem))") }
    if var keeper = state.keeper, problems.isEmpty || !writesBaseline { try keeper.end(in: surroundings) }
    if tally.failures + inputs.failures.count + problems.count > 0 { return .failure }
    if showsDiff { return tally.mended > 0 && !verdict.isLenient ? .findings : .success }
    return verdict.code(tally)
  }

  private struct State {
    var progress: Progress
    var writers: [ReportWriter]
    var keeper: BaselineKeeper?
    var tally = Tally()

    mutating func take(
      _ outcome: Checker.Outcome, isShownAtOnce: Bool, _ surroundings: Surroundings
    ) throws {
      tally.add(outcome)
      if let failure = outcome.failure { surroundings.messages.report(failure) }
      if let review = outcome.baseline { keeper?.add(review) }
      if isShownAtOnce, outcome.bodies.first?.isEmpty == false { surroundings.messages.clearProgress() }
      for (index, body) in outcome.bodies.enumerated() { try writers[index].add(body) }
      if isShownAtOnce { try surroundings.output.flush() }
      progress.advance()
    }
  }
}
