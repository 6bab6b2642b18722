/// The script that makes fish complete the command lines of a program, with what each word means.
struct FishCompletions {
  private let program: ProgramDescription
  private let name: String

  init(_ program: ProgramDescription) {
    self.program = program
    name = program.name
  }

  var text: String {
    #"""
    # Completes \#(name) in fish. Made by “\#(name) completions fish”.

    function __\#(name)_wants_command
        test (count (commandline -opc)) -eq 1
    end

    function __\#(name)_runs --argument-names command
        set -l words (commandline -opc)
        test (count $words) -gt 1; and test $words[2] = $command
    end

    # Whether so many arguments of a command are there. Behind these are its options that take a value.
    function __\#(name)_has --argument-names command count
        __\#(name)_runs $command; or return
        set -l valued $argv[3..]
        set -l is_value ''
        set -l has_ended ''
        set -l found 0
        for word in (commandline -opc)[3..]
            if test -n "$is_value"
                set is_value ''
            else if test -n "$has_ended"; or not string match --quiet --regex '^-.' -- $word
                set found (math $found + 1)
            else if test "$word" = --
                set has_ended yes
            else if contains -- $word $valued
                set is_value yes
            end
        end
        test $found -eq $count
    end

    # Words, of which there may be more behind commas.
    function __\#(name)_list
        set -l typed (string replace --regex '^--?[^=]*=' '' -- (commandline -ct))
        set -l before (string match --regex '^.*,' -- $typed; or echo '')
        string join \n -- $before$argv
    end

    # Folders and transcripts.
    function __\#(name)_transcripts
        __fish_complete_suffix .diglot | string match --regex '^[^\t]*(?:/|\.diglot)(?:\t.*)?$'
    end

    function __\#(name)_revisions
        git for-each-ref '--format=%(refname:short)' 2>/dev/null
    end

    \#(vocabularies)
    complete -c \#(name) -f
    \#(lines)

    """#
  }

  private var vocabularies: String {
    program.longVocabularies.map { title, words in
      let entries = words.map { " \\\n        " + quoted($0.text + ($0.summary.map { "\t\($0)" } ?? "")) }
      return "function __\(name)_\(title)\n    string join \\n --\(entries.joined())\nend\n"
    }.joined(separator: "\n")
  }

  private var lines: String {
    let start = "-n __\(name)_wants_command"
    let first =
      ["complete -c \(name) \(start) -a '(__\(name)_commands)'"]
      + program.options.map { line(for: $0, where: start) }
    let rest = program.commands.flatMap { command in
      let condition = "-n \(quoted("__\(name)_runs \(command.name)"))"
      return command.options.map { line(for: $0, where: condition) } + operands(of: command, where: condition)
    }
    return (first + rest).joined(separator: "\n")
  }

  /// What is offered for arguments: for one that stands there once, only where it is next.
  private func operands(of command: CommandDescription, where condition: String) -> [String] {
    let valued = command.options.filter { $0.value != nil }
      .flatMap { option in ["--\(option.name)"] + (option.letter.map { ["-\($0)"] } ?? []) }
    return command.operands.enumerated().compactMap { index, operand in
      offer(operand.value, isOperand: true).map { offer in
        let isNext = (["__\(name)_has", command.name, String(index)] + valued).joined(separator: " ")
        return "complete -c \(name) \(operand.isRepeatable ? condition : "-n \(quoted(isNext))") \(offer)"
      }
    }
  }

  private func line(for option: OptionDescription, where condition: String) -> String {
    let letter = option.letter.map { "-s \($0) " } ?? ""
    let value = option.value.map { " " + (offer($0, isOperand: false) ?? "-x") } ?? ""
    return "complete -c \(name) \(condition) \(letter)-l \(option.name)\(value) -d \(quoted(option.summary))"
  }

  /// What is offered for a value; nil where nobody knows but the person.
  private func offer(_ value: ValueDescription, isOperand: Bool) -> String? {
    // A value is wanted, and only what is offered is one.
    let only = isOperand ? "" : "-x "
    switch value.kind {
    case .one(let vocabulary): return only + "-a \(quoted(words(of: vocabulary)))"
    case .several(let vocabulary): return only + "-a \(quoted("(__\(name)_list \(words(of: vocabulary)))"))"
    case .fileFor(let vocabulary):
      let words = vocabulary.words(of: program).map { $0.text + "=" }.joined(separator: " ")
      return (isOperand ? "" : "-r ") + "-F -a \(quoted(words))"
    case .file: return (isOperand ? "" : "-r ") + "-F"
    case .transcripts: return only + "-k -a '(__\(name)_transcripts)'"
    case .revision: return only + "-a '(__\(name)_revisions)'"
    case .free: return nil
    }
  }

  private func words(of vocabulary: Vocabulary) -> String {
    if let title = vocabulary.longName { return "(__\(name)_\(title))" }
    return vocabulary.words(of: program).map(\.text).joined(separator: " ")
  }

  private func quoted(_ text: String) -> String {
    let escaped = text.reduce(into: "") { result, character in
      if "'\\".contains(character) { result.append("\\") }
      result.append(character)
    }
    return "'" + escaped + "'"
  }
}
