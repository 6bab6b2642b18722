/// `diglot man`: the manual page.
struct ManualCommand: Command {
  static let description = CommandDescription(
    "man", "print the manual page",
    discussion: ["It is written for man, which finds it in a folder man1 of its MANPATH."],
    examples: [
      ExampleDescription("diglot man | man -l -", "read it"),
      ExampleDescription("diglot man > ~/.local/share/man/man1/diglot.1", "keep it"),
    ])

  init(_ arguments: Arguments) throws(UsageError) {}

  func run(in surroundings: Surroundings) throws -> ExitCode {
    try surroundings.output.write(ManualPage(of: Program.description).text)
    return .success
  }
}
