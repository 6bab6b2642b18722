import DiglotLint
import DiglotWorkspace

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
      Exits with 0 where all is well, 1 where there are findings at or over --fail-on or too many \
      warnings, 2 where the command line means nothing or something can't be read or written.
      """,
    ],
    operands: [
      OperandDescription(
        ValueDescription(name: "PATH", kind: .transcripts), "a file, a folder, or - for standard input",
        isOptional: true, isRepeatable: true)
    ],
    options: [
      format.description, ReportFile.option.description, threshold.description, maxWarnings.description,
      exitZero.description, select.description, ignore.description, fix.description,
      unsafeFixes.description, diff.description, BaselineFile.option.description,
      BaselineFile.writing.description, changedSince.description, Shard.option.description,
      jobs.description, statistics.description, color.description, standardInputPath.description,
    ],
    examples: [
      ExampleDescription("diglot lint", "all transcripts here and below"),
      ExampleDescription("diglot lint --fail-on warning talks", "stricter, as for CI"),
      ExampleDescription("diglot lint --format json talks", "for other programs"),
      ExampleDescription("diglot lint --output sarif=a.sarif", "a report in a file, too"),
      ExampleDescription("diglot lint --stdin-filename a.diglot - < b", "what is being edited"),
    ])

  private static let format = Option.choice(
    "format", else: LintFormat.text, "how findings are written")
  private static let select = Option.text(
    "select", ValueDescription(name: "RULES", kind: .several(of: .rulesAndGroups)),
    "only these rules and groups, by commas")
  private static let ignore = Option.text(
    "ignore", ValueDescription(name: "RULES", kind: .several(of: .rulesAndGroups)),
    "not these rules and groups")
  private static let fix = Option.flag("fix", "mend what can be mended without changing what is said")
  private static let unsafeFixes = Option.flag(
    "unsafe-fixes", "mend with --fix what a person should look at, too")
  private static let diff = Option.flag(
    "diff", "print what --fix would change, and change nothing; 1 where there is something")
  private static let maxWarnings = Option.number(
    "max-warnings", "NUMBER", from: 0, "more warnings than this are failure, too")
  private static let exitZero = Option.flag("exit-zero", "nothing that is found is failure")
  private static let changedSince = Option.text(
    "changed-since", ValueDescription(name: "REV", kind: .revision),
    "only files that git has otherwise in this revision, or not at all")
  private static let jobs = Option.number("jobs", "NUMBER", "how many files are checked at a time")
  private static let statistics = Option.flag("statistics", "tell how often each rule found something")
  private static let threshold = Option.choice(
    "fail-on", else: Threshold.error, "the mildest severity that counts as failure")
  private static let color = Option.choice(
    "color", else: ColorChoice.auto, "when to write in colour; auto heeds NO_COLOR")
  private static let standardInputPath = Option.text(
    "stdin-filename", ValueDescription(name: "NAME", kind: .file),
    "what standard input is called, and where its @use lead from")

  private let run: LintRun

  init(_ arguments: Arguments) throws(UsageError) {
    var run = LintRun(
      operands: arguments.operands, format: try arguments[Self.format],
      files: try arguments[ReportFile.option],
      selection: try RuleSelection(select: arguments[Self.select], ignore: arguments[Self.ignore]),
      verdict: Verdict(
        threshold: try arguments[Self.threshold], maxWarnings: try arguments[Self.maxWarnings],
        isLenient: try arguments[Self.exitZero]))
    run.standardInputPath = try arguments[Self.standardInputPath]
    run.changedSince = try arguments[Self.changedSince]
    run.shard = try arguments[Shard.option]
    run.jobs = try arguments[Self.jobs]
    run.showsStatistics = try arguments[Self.statistics]
    run.color = try arguments[Self.color]
    run.baseline = try arguments[BaselineFile.option].map(BaselineFile.init)
    run.writesBaseline = try arguments[BaselineFile.writing]
    let (fixes, isUnsafe) = (try arguments[Self.fix], try arguments[Self.unsafeFixes])
    run.showsDiff = try arguments[Self.diff]
    run.mending = fixes || run.showsDiff ? isUnsafe ? .suggested : .safe : .none
    self.run = run
    try check(fixes: fixes, isUnsafe: isUnsafe, hasFormat: arguments.has(Self.format))
    if run.writesBaseline, arguments.has(Self.select) || arguments.has(Self.ignore) {
      throw .other(
        "“--write-baseline” takes what all rules find, and goes with neither --select nor --ignore")
    }
  }

  /// Refuses what can't be meant together.
  private func check(fixes: Bool, isUnsafe: Bool, hasFormat: Bool) throws(UsageError) {
    try ReportFile.check(run.files, hasFormat: hasFormat)
    let readsInput = run.operands.contains("-")
    if isUnsafe, run.mending == .none { throw .other("“--unsafe-fixes” says what “--fix” may do; give both") }
    if fixes, readsInput { throw .other("“--fix” mends files, and standard input is none") }
    if fixes, run.showsDiff { throw .other("“--diff” shows what “--fix” would do; give one of them") }
    if run.showsDiff, hasFormat || !run.files.isEmpty || run.baseline != nil {
      throw .other("“--diff” shows changes, not findings, and goes with no format, report or baseline")
    }
    if run.standardInputPath != nil, !readsInput {
      throw .other("“--stdin-filename” names standard input, which is read where a PATH is “-”")
    }
    if run.writesBaseline, run.baseline == nil {
      throw .other("“--write-baseline” writes what “--baseline” names; give both")
    }
  }

  func run(in surroundings: Surroundings) throws -> ExitCode { try run.run(in: surroundings) }
}
