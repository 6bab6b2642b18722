/// A command of the program: what it is called and takes, and what it does.
@MainActor protocol Command: Sendable {
  nonisolated static var description: CommandDescription { get }

  /// Takes what was given on the command line.
  nonisolated init(_ arguments: Arguments) throws(UsageError)

  func run(in surroundings: Surroundings) async throws -> ExitCode
}

/// How the program ended.
enum ExitCode: Int32 {
  case success = 0
  /// Findings, or files that are not in canonical form.
  case findings = 1
  /// The command line means nothing, or something could not be read or written.
  case failure = 2
}
