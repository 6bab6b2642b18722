import DiglotIDE
import DiglotSyntax
import DiglotWorkspace
import Synchronization

/// `diglot format`: brings transcripts to their canonical form.
struct FormatCommand: Command {
  static let description = CommandDescription(
    "format", "bring transcripts to canonical form",
    discussion: [
      """
      Changes white space, blank lines and line ends, and nothing else: what the transcript says stays. \
      Files are replaced whole or not at all; what is in canonical form is not touched. With no PATH, \
      takes the transcripts in the working folder and below it; - reads standard input and writes \
      standard output.
      """,
      """
      \(FolderContents.summary) Links to files that are found there are not written through; a file \
      that is named is, whatever it is.
      """,
      """
      Exits with 0 where all is well, 1 where --check found files to be changed, 2 where the command \
      line means nothing or something can't be read or written.
      """,
    ],
    operands: [
      OperandDescription(
        ValueDescription(name: "PATH", kind: .transcripts), "a file, a folder, or - for standard input",
        isOptional: true, isRepeatable: true)
    ],
    options: [check.description],
    examples: [
      ExampleDescription("diglot format", "all transcripts here and below"),
      ExampleDescription("diglot format --check talks", "which files would be changed"),
      ExampleDescription("diglot format - < a.diglot", "print it, and change nothing"),
    ])

  private static let check = Option.flag("check", "list the files that would be changed, and change none")

  private let operands: [String]
  private let onlyChecks: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    operands = arguments.operands
    onlyChecks = try arguments[Self.check]
    if operands.contains("-"), operands.count > 1 {
      throw .other("“-” is standard input, and can't be given beside files")
    }
  }

  func run(in surroundings: Surroundings) throws -> ExitCode {
    surroundings.interruption.watch()
    var inputs = InputFiles(operands)
    for failure in inputs.failures { surroundings.messages.report(failure) }
    if !onlyChecks { inputs.reportLinks(in: surroundings.messages) }
    inputs.keep(where: \.mayBeWritten)
    let state = Mutex(
      State(progress: Progress("formatting", total: inputs.files.count, on: surroundings.messages)))
    try InParallel.map(inputs.files) {
      format($0, surroundings.interruption)
    } take: { outcome in
      try state.withLock { try $0.take(outcome, surroundings) }
    }
    surroundings.messages.clearProgress()
    let counts = state.withLock { $0 }
    if surroundings.messages.terminal.isTerminal, operands != ["-"] {
      surroundings.messages.say(summary(counts.changed, of: inputs.files.count))
    }
    if counts.failures + inputs.failures.count > 0 { return .failure }
    return onlyChecks && counts.changed > 0 ? .findings : .success
  }

  private struct State {
    var progress: Progress
    var changed = 0
    var failures = 0

    mutating func take(_ outcome: Outcome, _ surroundings: Surroundings) throws {
      switch outcome {
      case .unchanged: break
      case .changed: changed += 1
      case .listed(let name):
        changed += 1
        try surroundings.output.write(VisibleText.line(name) + "\n")
      case .printed(let bytes, let isChanged):
        changed += isChanged ? 1 : 0
        try surroundings.output.write(bytes)
      case .failed(let failure):
        failures += 1
        surroundings.messages.report(failure)
      }
      progress.advance()
    }
  }

  /// What became of a file.
  private enum Outcome: Sendable {
    case unchanged
    case changed
    case listed(String)
    case printed([UInt8], isChanged: Bool)
    case failed(FileFailure)
  }

  private func format(_ file: InputFile, _ interruption: Interruption) -> Outcome {
    do throws(FileFailure) {
      let bytes = try file.readText(.ordinary, orElse: "it is left as it is")
      let formatted = Formatting.formattedText(of: SyntaxTree(utf8: bytes))
      if onlyChecks { return formatted == bytes ? .unchanged : .listed(file.shown) }
      if file.source == .standardInput { return .printed(formatted, isChanged: formatted != bytes) }
      guard formatted != bytes else { return .unchanged }
      try interruption.holdingOff { () throws(FileFailure) in
        try file.replace(with: formatted)
      }
      return .changed
    } catch {
      return .failed(error)
    }
  }

  private func summary(_ changed: Int, of total: Int) -> String {
    let files = "\(total) \(total == 1 ? "file" : "files")"
    return onlyChecks ? "\(changed) of \(files) would be changed" : "\(changed) of \(files) changed"
  }
}
