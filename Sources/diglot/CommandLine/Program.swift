/// The program as it is declared: its commands, and what it takes before them.
struct ProgramDescription: Sendable {
  let name: String
  let summary: String
  let commands: [CommandDescription]
  let options: [OptionDescription]
}

/// The program: what its command line may say, and which command that is.
enum Program {
  static let version = "0.1.0"
  /// When this version was made.
  static let date = "2026-11-24"

  static let commands: [any Command.Type] = [
    LintCommand.self, FormatCommand.self, ImportCommand.self, ExportCommand.self, ExplainCommand.self,
    RulesCommand.self, StatsCommand.self, AlignCommand.self, InspectCommand.self, MergeCommand.self,
    LanguageServerCommand.self, CompletionsCommand.self, ManualCommand.self,
  ]

  static let description = ProgramDescription(
    name: "diglot", summary: "Checks, converts and serves annotated bilingual transcripts.",
    commands: commands.map { $0.description } + [help],
    options: [
      .help,
      OptionDescription(name: "version", letter: nil, value: nil, summary: "show the version"),
    ])

  private static let help = CommandDescription(
    "help", "show what a command does and takes",
    operands: [
      OperandDescription(
        ValueDescription(name: "COMMAND", kind: .one(of: .commands)), "its name", isOptional: true)
    ],
    examples: [ExampleDescription("diglot help lint", "how transcripts are checked")])

  /// What a command line asks for.
  enum Request {
    case run(any Command)
    /// Text that is the answer.
    case show(String)
    /// Nothing was said; what could be.
    case remind(String)
  }

  /// Reads a command line.
  /// - Parameter words: the arguments, without the name of the program.
  static func request(_ words: [String]) throws(Misuse) -> Request {
    guard let first = words.first else { return .remind(Help.reminder(of: description)) }
    let rest = Array(words.dropFirst())
    switch first {
    case "--help", "-h": return .show(Help.text(of: description))
    case "--version": return .show("diglot \(version)\n")
    case help.name: return try requestHelp(rest)
    default: break
    }
    guard let command = commands.first(where: { $0.description.name == first }) else {
      let isOption = first.hasPrefix("-")
      let error =
        isOption
        ? UsageError.unknownOption(first, known: description.options.map { "--\($0.name)" })
        : UsageError.unknownCommand(first, known: description.commands.map(\.name))
      throw Misuse(command: nil, error: error)
    }
    do throws(UsageError) {
      let arguments = try Arguments(rest, of: command.description)
      if arguments.asksForHelp { return .show(Help.text(of: command.description)) }
      return .run(try command.init(arguments))
    } catch {
      throw Misuse(command: first, error: error)
    }
  }

  private static func requestHelp(_ words: [String]) throws(Misuse) -> Request {
    do throws(UsageError) {
      let arguments = try Arguments(words, of: help)
      guard !arguments.asksForHelp else { return .show(Help.text(of: help)) }
      guard let name = arguments.operands.first else { return .show(Help.text(of: description)) }
      guard let command = description.commands.first(where: { $0.name == name }) else {
        throw .unknownCommand(name, known: description.commands.map(\.name))
      }
      return .show(Help.text(of: command))
    } catch {
      throw Misuse(command: help.name, error: error)
    }
  }
}

/// A command line that means nothing.
struct Misuse: Error {
  /// The command, where it got that far.
  let command: String?
  let error: UsageError

  /// What to tell the person.
  var message: String {
    let name = ["diglot", command].compactMap(\.self).joined(separator: " ")
    return "\(name): \(error.message)\n“\(name) --help” shows what there is.\n"
  }
}
