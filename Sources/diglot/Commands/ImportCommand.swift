import DiglotFormats
import DiglotWorkspace

/// `diglot import`: makes a transcript of what people have.
struct ImportCommand: Command {
  static let description = CommandDescription(
    "import", "make a transcript of bilingual text or subtitles",
    discussion: [
      """
      Takes text in which source and translation stand by turns, and subtitles (SubRip, WebVTT) with \
      both languages in each cue, or with one. What finds no place is kept as comments; how much that \
      is, and what was guessed, is said on standard error.
      """
    ],
    operands: [
      OperandDescription(
        ValueDescription(name: "FILE", kind: .file), "what to import, or - for standard input")
    ],
    options: [languages.description, OutputFile.path.description, OutputFile.force.description],
    examples: [
      ExampleDescription("diglot import talk.srt -o talk.diglot", "subtitles, with their times"),
      ExampleDescription("diglot import --languages en,fr a.txt", "languages in one script"),
    ])

  private static let languages = Option.text(
    "languages", ValueDescription(name: "TAGS", kind: .several(of: .languages)),
    "the languages, source first, as in en,zh-Hans; needed where their scripts don't tell")

  private let input: String
  private let options: ImportOptions
  private let output: OutputFile

  init(_ arguments: Arguments) throws(UsageError) {
    input = arguments.operands.first ?? "-"
    let tags = try arguments[Self.languages]?.split(separator: ",", omittingEmptySubsequences: false)
    options = ImportOptions(languages: tags?.map(String.init) ?? [])
    output = try OutputFile(arguments)
  }

  func run(in surroundings: Surroundings) throws -> ExitCode {
    try output.check()
    let file = InputFile(named: input)
    let text = try file.readText(.any, orElse: "convert it first")
    let result: ImportResult
    do {
      result = try Importer.convert(String(decoding: text, as: UTF8.self), options: options)
    } catch {
      throw FileFailure(file.shown, error.description)
    }
    try output.write(result.text, in: surroundings)
    surroundings.messages.say("diglot: \(VisibleText.line(file.shown)): \(Self.summary(of: result))")
    for note in result.notes { surroundings.messages.say("diglot: \(VisibleText.line(note))") }
    return .success
  }

  /// `SubRip in en and zh-Hans: 120 segments, 3 of them not translated; 2 lines kept as comments`.
  private static func summary(of result: ImportResult) -> String {
    func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
    let languages = result.languages.joined(separator: " and ")
    let untranslated = result.untranslated > 0 ? ", \(result.untranslated) of them not translated" : ""
    let kept = result.kept > 0 ? "; \(count(result.kept, "line")) kept as comments" : ""
    return "\(result.format.rawValue) in \(languages): \(count(result.segments, "segment"))" + untranslated
      + kept
  }
}
