import DiglotLint
import DiglotSemantics
import DiglotWorkspace
import Synchronization

/// `diglot stats`: how much there is in transcripts, and how far it has got.
struct StatsCommand: Command {
  static let description = CommandDescription(
    "stats", "count what is said, by whom, and how much is translated",
    discussion: [
      """
      Counts segments, words (characters in scripts without spaces) and time, for each speaker and each \
      language, and says how many segments are translated and how many have findings. With no PATH, \
      takes the transcripts in the working folder and below it. \(FolderContents.summary)
      """
    ],
    operands: [
      OperandDescription(
        ValueDescription(name: "PATH", kind: .transcripts), "a file, a folder, or - for standard input",
        isOptional: true, isRepeatable: true)
    ],
    options: [format.description],
    examples: [
      ExampleDescription("diglot stats talks", "a table"),
      ExampleDescription("diglot stats --format json talks", "for other programs"),
    ])

  private enum Format: String, Sendable, CaseIterable {
    case table, json
  }

  private static let format = Option.choice("format", else: Format.table, "how it is written")

  private let operands: [String]
  private let format: Format

  init(_ arguments: Arguments) throws(UsageError) {
    operands = arguments.operands
    format = try arguments[Self.format]
  }

  func run(in surroundings: Surroundings) throws -> ExitCode {
    surroundings.interruption.watch()
    let inputs = InputFiles(operands)
    for failure in inputs.failures { surroundings.messages.report(failure) }
    let (usedFiles, configurations) = (UsedFiles(), ConfigurationFiles())
    let state = Mutex(
      State(progress: Progress("counting", total: inputs.files.count, on: surroundings.messages)))
    try InParallel.map(inputs.files) { file in
      Result { () throws(FileFailure) in
        let document = Transcript(try file.read(.any)).document
        let library = usedFiles.library(for: document, at: file.path)
        let checkup = Checkup(
          of: Analysis(document, at: file.path, in: library), in: library,
          settings: configurations.settings(for: file.path))
        return Statistics(document, checkup.findings())
      }
    } take: { result in
      state.withLock { $0.take(result, surroundings) }
    }
    surroundings.messages.clearProgress()
    let end = state.withLock { $0 }
    switch format {
    case .table: try surroundings.output.write(end.statistics.table)
    case .json: try surroundings.output.write(end.statistics.json.text + "\n")
    }
    return end.failures + inputs.failures.count > 0 ? .failure : .success
  }

  private struct State {
    var progress: Progress
    var statistics = Statistics()
    var failures = 0

    mutating func take(_ result: Result<Statistics, FileFailure>, _ surroundings: Surroundings) {
      switch result {
      case .success(let statistics): self.statistics.add(statistics)
      case .failure(let failure):
        failures += 1
        surroundings.messages.report(failure)
      }
      progress.advance()
    }
  }
}
