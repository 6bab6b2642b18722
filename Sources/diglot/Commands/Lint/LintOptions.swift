import DiglotLint
import DiglotWorkspace

/// What the command line of `diglot lint` says.
struct LintOptions: Sendable {
  let operands: [String]
  let standardInputPath: String?
  let outputs: [ReportOutput]
  let selection: RuleSelection
  let mending: Checker.Mending
  let writing: Checker.Writing
  let writesBaseline: Bool
  let showsStatistics: Bool
  let jobs: Int?
  let color: ColorChoice
  private let baselinePath: String?
  private let revision: String?
  private let shard: Shard?
  private let threshold: Threshold
  private let mostWarnings: Int?
  private let exitsWithZero: Bool

  // MARK: Declarations

  static let descriptions = [
    format.description, ReportOutput.option.description, threshold.description, mostWarnings.description,
    exitZero.description, select.description, ignore.description, fix.description, unsafeFixes.description,
    diff.description, baselinePath.description, writeBaseline.description, changedSince.description,
    Shard.option.description, jobs.description, statistics.description, color.description,
    standardInputPath.description,
  ]

  private static let format = Option.choice("format", else: LintFormat.text, "how findings are written")
  private static let threshold = Option.choice(
    "fail-on", else: Threshold.error, "the mildest severity that counts as failure")
  private static let mostWarnings = Option.number(
    "max-warnings", "N", from: 0, "fail where there are more warnings than that")
  private static let exitZero = Option.flag("exit-zero", "exit with 0 whatever is found")
  private static let select = Option.text(
    "select", ValueDescription(name: "RULES", kind: .rule), "only these rules and groups, by commas")
  private static let ignore = Option.text(
    "ignore", ValueDescription(name: "RULES", kind: .rule), "not these rules and groups")
  private static let fix = Option.flag("fix", "mend what can be mended without changing what is said")
  private static let unsafeFixes = Option.flag(
    "unsafe-fixes", "mend with --fix what a person should look at, too")
  private static let diff = Option.flag("diff", "print what --fix would change, and change nothing")
  private static let baselinePath = Option.text(
    "baseline", ValueDescription(name: "FILE", kind: .file), "tell only what this file does not have")
  private static let writeBaseline = Option.flag(
    "write-baseline", "put all that is found into the file of --baseline")
  private static let changedSince = Option.text(
    "changed-since", ValueDescription(name: "REV", kind: .free), "only files that Git says were changed since"
  )
  private static let jobs = Option.number("jobs", "N", "how many files are checked at a time")
  private static let statistics = Option.flag("statistics", "tell how often each rule found something")
  private static let color = Option.choice(
    "color", else: ColorChoice.auto, "when to write in colour; auto heeds NO_COLOR")
  private static let standardInputPath = Option.text(
    "stdin-filename", ValueDescription(name: "NAME", kind: .file),
    "what standard input is called, and where its @use lead from")

  // MARK: Reading

  init(_ arguments: Arguments) throws(UsageError) {
    operands = arguments.operands
    standardInputPath = try arguments[Self.standardInputPath]
    selection = try RuleSelection(select: arguments[Self.select], ignore: arguments[Self.ignore])
    let (fixes, isUnsafe) = (try arguments[Self.fix], try arguments[Self.unsafeFixes])
    let showsDifference = try arguments[Self.diff]
    mending = fixes || showsDifference ? isUnsafe ? .suggested : .safe : .none
    writing = showsDifference ? .showDifference : .replace
    var outputs = showsDifference ? [] : [ReportOutput(format: try arguments[Self.format])]
    for text in try arguments[ReportOutput.option] { outputs.append(try ReportOutput(text)) }
    self.outputs = outputs
    baselinePath = try arguments[Self.baselinePath]
    writesBaseline = try arguments[Self.writeBaseline]
    revision = try arguments[Self.changedSince]
    if let text = try arguments[Shard.option] { shard = try Shard(text) } else { shard = nil }
    jobs = try arguments[Self.jobs]
    showsStatistics = try arguments[Self.statistics]
    threshold = try arguments[Self.threshold]
    mostWarnings = try arguments[Self.mostWarnings]
    exitsWithZero = try arguments[Self.exitZero]
    color = try arguments[Self.color]
    try checkTogether(fixes: fixes, isUnsafe: isUnsafe)
  }

  private func checkTogether(fixes: Bool, isUnsafe: Bool) throws(UsageError) {
    if isUnsafe, mending == .none { throw .other("“--unsafe-fixes” says what “--fix” may do; give both") }
    if fixes, writing == .replace, operands.contains("-") {
      throw .other("“--fix” mends files, and standard input is none")
    }
    if writesBaseline, baselinePath == nil {
      throw .other("“--write-baseline” needs the file to write: --baseline=FILE")
    }
    if writing == .showDifference, !outputs.isEmpty {
      throw .other("“--diff” prints changes, and no findings for “--output” to write")
    }
    if standardInputPath != nil, !operands.contains("-") {
      throw .other("“--stdin-filename” names standard input, which is read where a PATH is “-”")
    }
  }

  // MARK: What follows

  /// The files that are to be checked.
  func chosen(among files: [InputFile]) throws(FileFailure) -> [InputFile] {
    var files = files
    if let shard { files = files.filter(shard.holds) }
    if let revision {
      let changed = try ChangedFiles(since: revision)
      files = files.filter { $0.source == .standardInput || changed.holds($0) }
    }
    return files
  }

  func baseline() throws(FileFailure) -> Baseline? {
    guard let baselinePath else { return nil }
    return writesBaseline ? Baseline(new: baselinePath) : try Baseline(at: baselinePath)
  }

  /// Whether what was found is a failure; the same in every format.
  func isFailure(_ tally: Tally) -> Bool {
    if exitsWithZero || writesBaseline { return false }
    if writing == .showDifference { return tally.mended > 0 }
    let isOverLimit = mostWarnings.map { tally.findings[.warning] ?? 0 > $0 } ?? false
    return isOverLimit || threshold.isReached(by: tally.findings.keys)
  }
}
