import DiglotLint
import DiglotSemantics
import DiglotSyntax
import DiglotWorkspace
import JSONRPC
import Synchronization

/// `diglot stats`: how much there is, who says it, and how far the work is.
struct StatsCommand: Command {
  enum Format: String, Sendable, CaseIterable { case text, json }

  static let description = CommandDescription(
    "stats", "count segments, words, time and translations",
    discussion: [
      """
      Counts all files together, in all and for each speaker. Words are those that are said, Han and kana \
      characters each by itself; time is what the cues tell. Findings are warnings and errors.
      """
    ],
    operands: [
      OperandDescription(
        ValueDescription(name: "PATH", kind: .transcripts), "a file, a folder, or - for standard input",
        isOptional: true, isRepeatable: true)
    ],
    options: [format.description],
    examples: [
      ExampleDescription("diglot stats", "all transcripts here and below"),
      ExampleDescription("diglot stats --format json talks", "for other programs"),
    ])

  private static let format = Option.choice("format", else: Format.text, "a table, or an object")

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
    let used = UsedFiles()
    let configurations = ConfigurationFiles()
    let state = Mutex(
      (
        sum: TranscriptStatistics(), failures: inputs.failures.count,
        progress: Progress("counting", total: inputs.files.count, on: surroundings.messages)
      ))
    try InParallel.map(inputs.files) { file -> Result<TranscriptStatistics, FileFailure> in
      do throws(FileFailure) {
        let document = Transcript(try file.read(.any)).document
        let library = used.library(for: document, at: file.path)
        let analysis = Analysis(document, at: file.path, in: library)
        let settings = configurations.settings(for: file.path)
        let findings = Checkup(of: analysis, in: library, settings: settings).findings()
        return .success(TranscriptStatistics(of: analysis, findings: findings))
      } catch {
        return .failure(error)
      }
    } take: { result in
      state.withLock { state in
        switch result {
        case .success(let statistics): state.sum = state.sum + statistics
        case .failure(let failure):
          state.failures += 1
          surroundings.messages.report(failure)
        }
        state.progress.advance()
      }
    }
    surroundings.messages.clearProgress()
    let (sum, failures) = state.withLock { ($0.sum, $0.failures) }
    try surroundings.output.write(format == .json ? Self.json(sum).text + "\n" : StatsTable.text(of: sum))
    return failures > 0 ? .failure : .success
  }

  private static func json(_ statistics: TranscriptStatistics) -> JSON {
    func tally(_ tally: SpeechTally) -> [JSON.Member] {
      [
        .init("segments", .integer(tally.segments)), .init("words", .integer(tally.count.words)),
        .init("characters", .integer(tally.count.characters)),
        .init("seconds", .number(Double(tally.milliseconds) / 1000)),
      ]
    }
    let speakers = statistics.speakers.sorted { $0.key < $1.key }.map { name, own -> JSON in
      .object([.init("speaker", name.isEmpty ? .null : .string(name))] + tally(own))
    }
    let translated = statistics.translated.sorted { $0.key < $1.key }.map { language, share -> JSON in
      [
        "language": language.isEmpty ? .null : .string(language), "translated": .integer(share.count),
        "segments": .integer(share.total),
      ]
    }
    return .object(
      [.init("files", .integer(statistics.files))] + tally(statistics.total) + [
        .init("withFindings", .integer(statistics.withFindings.count)),
        .init("translations", .array(translated)), .init("speakers", .array(speakers)),
      ])
  }
}
