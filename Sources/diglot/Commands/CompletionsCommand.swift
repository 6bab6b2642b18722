import DiglotLint

/// `diglot completions`: what makes a shell complete command lines of the program.
struct CompletionsCommand: Command {
  static let description = CommandDescription(
    "completions", "print what makes a shell complete diglot's command lines",
    discussion: [
      """
      Commands, options and their values are completed, names of rules and revisions of git too. The \
      script is made for one version of diglot: make it again with the next.
      """
    ],
    operands: [OperandDescription(shell, "the shell: bash (4.4 or newer), zsh or fish")],
    examples: [
      ExampleDescription("diglot completions bash > ~/.diglot.bash", "for ~/.bashrc to source"),
      ExampleDescription("diglot completions zsh > _diglot", "in a folder of fpath"),
      ExampleDescription("diglot completions fish | source", "for this session"),
    ])

  private static let shell = ValueDescription(
    name: "SHELL", kind: .one(of: .choices(Shell.allCases.map(\.rawValue))))

  private let shell: Shell

  init(_ arguments: Arguments) throws(UsageError) {
    let name = arguments.operands.first ?? ""
    guard let shell = Shell(rawValue: name) else {
      let names = Shell.allCases.map(\.rawValue)
      let near = Spelling.nearest(to: name, in: names)
      let advice = near.map { "; did you mean “\($0)”?" } ?? ", but for \(names.joined(separator: ", "))"
      throw .other("there are no completions for “\(name)”" + advice)
    }
    self.shell = shell
  }

  func run(in surroundings: Surroundings) throws -> ExitCode {
    try surroundings.output.write(shell.completions(of: Program.description))
    return .success
  }
}
