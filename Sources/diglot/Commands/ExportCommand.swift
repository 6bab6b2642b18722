import DiglotFormats
import DiglotSemantics
import DiglotSyntax
import DiglotWorkspace

/// `diglot export`: writes a transcript as subtitles or as text.
struct ExportCommand: Command {
  static let description = CommandDescription(
    "export", "write a transcript as subtitles or text",
    discussion: [
      """
      Subtitles have the segments that say when they are spoken; text has all, with chapters and names. \
      Corrections count as what was meant; comments, notes and declarations are left out. What could \
      not be written is said on standard error.
      """
    ],
    operands: [
      OperandDescription(
        ValueDescription(name: "FILE", kind: .transcripts), "a transcript, or - for standard input")
    ],
    options: [
      format.description, language.description, OutputFile.path.description, OutputFile.force.description,
    ],
    examples: [
      ExampleDescription("diglot export a.diglot --to srt -o a.srt", "in both languages"),
      ExampleDescription("diglot export a.diglot --to vtt --language zh-Hans", "in one"),
    ])

  private static let format = Option<ExportFormat?>.choice(
    "to", "the format: SubRip, WebVTT, or paragraphs to read")
  private static let language = Option.text(
    "language", ValueDescription(name: "TAG", kind: .one(of: .languages)),
    "one of the transcript's languages, or “both”, which is all of them (default: both)")

  private let input: String
  private let format: ExportFormat
  private let language: ExportLanguage
  private let output: OutputFile

  init(_ arguments: Arguments) throws(UsageError) {
    input = arguments.operands.first ?? "-"
    output = try OutputFile(arguments)
    let tag = try arguments[Self.language]
    language = tag.map { $0 == "both" ? .both : .only($0) } ?? .both
    if let format = try arguments[Self.format] {
      self.format = format
    } else {
      throw .other("say what to write with “--to srt”, “--to vtt” or “--to text”")
    }
  }

  func run(in surroundings: Surroundings) throws -> ExitCode {
    try output.check()
    let file = InputFile(named: input)
    let text = try file.readText(.any, orElse: "convert it first")
    let document = Document(SyntaxTree(utf8: text))
    let library = UsedFiles().library(for: document, at: file.path)
    let result: ExportResult
    do {
      result = try Exporter.export(
        Analysis(document, at: file.path, in: library), as: format, language)
    } catch {
      throw FileFailure(file.shown, error.description)
    }
    try output.write(result.text, in: surroundings)
    for note in result.notes {
      surroundings.messages.say("diglot: \(VisibleText.line(file.shown)): \(VisibleText.line(note))")
    }
    return .success
  }
}
