/// A command of the program: what it is called and takes, and what it does.
protocol Command: Sendable {
  static var description: CommandDescription { get }

  /// Takes what was given on the command line.
  init(_ arguments: Arguments) throws(UsageError)

  func run(in surroundings: Surroundings) throws -> ExitCode
}

/// What a command works with: where its answer goes, and where all else that it has to say.
struct Surroundings: Sendable {
  let output = StandardOutput()
  let messages: Messages
  let interruption: Interruption

  init() {
    messages = Messages()
    interruption = Interruption(on: messages)
  }
}

/// How the program ended.
struct ExitCode: RawRepresentable {
  let rawValue: Int32

  static let success = ExitCode(rawValue: 0)
  /// Findings, or files that are not in canonical form.
  static let findings = ExitCode(rawValue: 1)
  /// The command line means nothing, or something could not be read or written.
  static let failure = ExitCode(rawValue: 2)
  /// Nobody reads the output any more. What shells say of programs that are ended by that.
  static let unread = ExitCode(rawValue: 141)
}
