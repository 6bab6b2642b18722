import DiglotLint

/// The manual page of a program, made from the descriptions: all that `--help` says, in one place.
struct ManualPage {
  private var roff: Roff

  var text: String { roff.text }

  init(of program: ProgramDescription) {
    roff = Roff(
      page: program.name.uppercased(), section: 1, date: Program.date,
      source: "\(program.name) \(Program.version)")
    roff.heading("NAME")
    roff.line("\(program.name) - \(Self.clause(program.summary))")
    roff.heading("SYNOPSIS")
    roff.boldLine(Help.synopsis(of: program))
    roff.heading("DESCRIPTION")
    for paragraph in Self.introduction { roff.paragraph(paragraph) }
    roff.heading("OPTIONS")
    write(program.options)
    roff.heading("COMMANDS")
    for command in program.commands { write(command) }
    for (title, items) in Self.conventions {
      roff.heading(title)
      for (name, meaning) in items { roff.item(name, meaning) }
    }
  }

  private mutating func write(_ command: CommandDescription) {
    roff.subheading(command.name)
    roff.boldLine(Help.synopsis(of: command))
    roff.paragraph(Self.sentence(command.summary))
    for paragraph in command.discussion { roff.paragraph(paragraph) }
    for operand in command.operands { roff.item(operand.value.name, Self.sentence(operand.summary)) }
    // Every command takes it, and it is told above.
    write(command.options.filter { $0.name != OptionDescription.help.name })
    roff.paragraph(command.examples.count == 1 ? "For example:" : "Examples:")
    for example in command.examples { roff.item(example.command, Self.sentence(example.summary)) }
  }

  private mutating func write(_ options: [OptionDescription]) {
    for option in options { roff.item(Help.name(of: option), Self.sentence(option.summary)) }
  }

  private static let introduction = [
    """
    Diglot is a markup format for transcripts in two languages and more, each segment with its \
    translation below it, in files whose names end in .diglot. The first argument says what to do with \
    them.
    """,
    """
    Options may stand before and after other arguments. The value of an option is the next argument, or \
    follows an equals sign: “--format json” and “--format=json” are one. Behind “--” nothing is an option.
    """,
  ]

  /// What holds for all commands.
  private static let conventions = [
    (
      "EXIT STATUS",
      [
        ("0", "All is well."),
        ("1", "There are findings that count as failure, or files that are not in canonical form."),
        ("2", "The command line means nothing, or something can't be read or written."),
      ]
    ),
    (
      "FILES",
      [
        (
          Configuration.fileName,
          "Which rules are on, and how severe, for the transcripts in its folder and below. “diglot rules "
            + "--format schema” says what may be in it."
        )
      ]
    ),
    (
      "ENVIRONMENT",
      [
        ("NO_COLOR", "Where it is set to anything, nothing is written in colour unless --color asks for it."),
        ("TERM", "Where it is “dumb”, likewise."),
        ("TMPDIR", "Where files are put that are needed only for a while."),
      ]
    ),
  ]

  /// `Show this help.`, of what a table has in small letters.
  private static func sentence(_ summary: String) -> String {
    summary.prefix(1).uppercased() + summary.dropFirst() + (summary.hasSuffix(".") ? "" : ".")
  }

  /// The other way round.
  private static func clause(_ sentence: String) -> String {
    sentence.prefix(1).lowercased()
      + (sentence.hasSuffix(".") ? sentence.dropFirst().dropLast() : sentence.dropFirst())
  }
}
