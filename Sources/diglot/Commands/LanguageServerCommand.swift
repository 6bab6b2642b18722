import DiglotServer
import DiglotWorkspace

/// `diglot lsp`: serves an editor.
struct LanguageServerCommand: Command {
  static let description = CommandDescription(
    "lsp", "serve an editor that speaks the language server protocol",
    discussion: ["Editors start it by themselves, and speak with it over standard input and output."],
    options: [logFile.description, logLevel.description, clientProcess.description, usesPipes.description],
    examples: [
      ExampleDescription("diglot lsp", "as an editor starts it"),
      ExampleDescription("diglot lsp --log lsp.log --log-level debug", "to see what they say"),
    ])

  private static let logFile = Option.text(
    "log", ValueDescription(name: "FILE", kind: .file), "add what happens to this file")
  private static let logLevel = Option.choice("log-level", else: Log.Level.info, "how much of it")
  private static let clientProcess = Option.number(
    "clientProcessId", "PROCESS", "end within seconds of this process; editors also say it later")
  private static let usesPipes = Option.flag("stdio", "what is done anyway; some editors ask for it")

  private let options: (logFile: String?, logLevel: Log.Level, clientProcess: Int?)

  init(_ arguments: Arguments) throws(UsageError) {
    _ = try arguments[Self.usesPipes]
    options = (
      try arguments[Self.logFile], try arguments[Self.logLevel], try arguments[Self.clientProcess]
    )
  }

  func run(in surroundings: Surroundings) throws -> ExitCode {
    var log = Log.silent
    if let path = options.logFile {
      guard let file = Log(path: path, level: options.logLevel) else {
        throw FileFailure(path, "the log can't be written there")
      }
      log = file
    }
    let server = LanguageServer.Options(
      version: Program.version, log: log, clientProcessID: options.clientProcess)
    return ExitCode(rawValue: LanguageServer.run(server))
  }
}
