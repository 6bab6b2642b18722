/// What `--help` shows, made from the descriptions.
struct Help {
  private var lines: [String] = []

  /// The width that text is wrapped to.
  private static let width = 80

  /// The help of one command.
  static func text(of command: CommandDescription) -> String {
    var help = Help()
    help.lines.append("diglot \(command.name): \(command.summary).")
    help.section("Usage")
    help.lines.append("  " + synopsis(of: command))
    for paragraph in command.discussion {
      help.lines.append("")
      help.lines += wrapped(paragraph, to: width)
    }
    help.table(
      "Arguments", command.operands.map { ($0.value.name, $0.summary) })
    help.table("Options", command.options.map { (shown($0), $0.summary) })
    help.section("Examples")
    let size = command.examples.map(\.command.count).max() ?? 0
    for example in command.examples {
      help.lines.append("  " + padded(example.command, to: size) + "   " + example.summary)
    }
    return help.lines.joined(separator: "\n") + "\n"
  }

  /// The help of the program.
  static func text(of program: ProgramDescription) -> String {
    var help = Help()
    help.lines += wrapped(program.summary, to: width)
    help.section("Usage")
    help.lines.append("  " + synopsis(of: program))
    help.table("Commands", program.commands.map { ($0.name, $0.summary) })
    help.table("Options", program.options.map { (shown($0), $0.summary) })
    help.lines += ["", "“\(program.name) help COMMAND” says more of each command."]
    return help.lines.joined(separator: "\n") + "\n"
  }

  /// What to do, for those who gave nothing.
  static func reminder(of program: ProgramDescription) -> String {
    let names = program.commands.map(\.name).joined(separator: ", ")
    return """
      Usage: \(synopsis(of: program))
      Commands: \(names).
      “\(program.name) --help” says more.

      """
  }

  static func synopsis(of program: ProgramDescription) -> String {
    "\(program.name) COMMAND [OPTION…] [ARGUMENT…]"
  }

  static func synopsis(of command: CommandDescription) -> String {
    let options = command.options.count > 1 ? " [OPTION…]" : ""
    let operands = command.operands.map { operand in
      let name = operand.value.name + (operand.isRepeatable ? "…" : "")
      return operand.isOptional ? " [\(name)]" : " \(name)"
    }
    return "diglot \(command.name)" + options + operands.joined()
  }

  /// `-o, --output FILE`, with room for a letter where there is none.
  private static func shown(_ option: OptionDescription) -> String {
    (option.letter == nil ? "    " : "") + name(of: option)
  }

  /// `-o, --output FILE`.
  static func name(of option: OptionDescription) -> String {
    let letter = option.letter.map { "-\($0), " } ?? ""
    return letter + "--\(option.name)" + (option.value.map { " \($0.shown)" } ?? "")
  }

  private mutating func section(_ title: String) { lines += ["", "\(title):"] }

  /// Names on the left, what they are on the right; names that are long have a line of their own.
  private mutating func table(_ title: String, _ rows: [(name: String, text: String)]) {
    guard !rows.isEmpty else { return }
    section(title)
    let longest = 24
    let size = rows.map(\.name.count).filter { $0 <= longest }.max() ?? longest
    for (name, text) in rows {
      var texts = Self.wrapped(text, to: Self.width - size - 5)[...]
      let first = name.count <= size ? texts.popFirst() : nil
      lines.append(first.map { "  " + Self.padded(name, to: size) + "   " + $0 } ?? "  " + name)
      lines += texts.map { String(repeating: " ", count: size + 5) + $0 }
    }
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
