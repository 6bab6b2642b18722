/// The script that makes zsh complete the command lines of a program, with what each word means.
struct ZshCompletions {
  private let program: ProgramDescription
  private let name: String

  init(_ program: ProgramDescription) {
    self.program = program
    name = program.name
  }

  var text: String {
    #"""
    #compdef \#(name)
    # Completes \#(name) in zsh. Made by “\#(name) completions zsh”.

    \#(vocabularies)
    _\#(name)_files_for() {
      if compset -P '*='; then
        _files
      else
        compadd -S = -q -- "$@"
      fi
    }

    _\#(name)_revisions() {
      local -a revisions=(${(f)"$(_call_program revisions git for-each-ref '--format="%(refname:short)"' 2>/dev/null)"})
      _wanted revisions expl revision compadd -a revisions
    }

    _\#(name)() {
      local context=$curcontext curcontext=$curcontext state state_descr ret=1
      local -a line
      local -A opt_args
      _arguments -C -S : \
    \#(program.options.flatMap(specifications).map { "    \($0) \\" }.joined(separator: "\n"))
        '1:command:_\#(name)_commands' \
        '*:: :->arguments' && ret=0
      [[ $state == arguments ]] || return ret
      curcontext=${context%:*}-$line[1]:
      case $line[1] in
    \#(program.commands.map(arguments).joined(separator: "\n"))
      esac
      return ret
    }

    # Read as a function of fpath, or by “source”.
    if [[ $funcstack[1] == _\#(name) ]]; then
      _\#(name) "$@"
    else
      compdef _\#(name) \#(name)
    fi

    """#
  }

  private var vocabularies: String {
    program.longVocabularies.map { title, words in
      let entries = words.map { word in
        "    " + quoted(word.summary.map { "\(word.text):\($0)" } ?? word.text) + "\n"
      }
      return """
        _\(name)_\(title)() {
          local -a words=(
        \(entries.joined())  )
          _describe -t \(title) word words "$@"
        }

        """
    }.joined(separator: "\n")
  }

  private func arguments(of command: CommandDescription) -> String {
    let operands = command.operands.map { operand in
      let place = operand.isRepeatable ? "*" : operand.isOptional ? ":" : ""
      return quoted("\(place):\(escaped(operand.value.name)):\(action(for: operand.value))")
    }
    let all = command.options.flatMap(specifications) + operands
    return """
          \(command.name))
            _arguments -S : \\
      \(all.map { "        \($0)" }.joined(separator: " \\\n")) && ret=0
            ;;
      """
  }

  /// What `_arguments` takes for an option: one for its name, one for its letter.
  private func specifications(of option: OptionDescription) -> [String] {
    let name = "--\(option.name)"
    let letter = option.letter.map { "-\($0)" }
    // Help leaves no room for anything else, and most options are given once.
    let excluded =
      option.name == OptionDescription.help.name
      ? "- : *" : [letter, name].compactMap(\.self).joined(separator: " ")
    let before = option.isRepeatable ? "*" : "(\(excluded))"
    let value = option.value.map { ":\(escaped($0.name)):\(action(for: $0))" } ?? ""
    let after = "[\(escaped(option.summary))]\(value)"
    let long = before + name + (option.value == nil ? "" : "=") + after
    let short = letter.map { before + $0 + (option.value == nil ? "" : "+") + after }
    return [long, short].compactMap(\.self).map(quoted)
  }

  /// What completes a value. Without one, the shell shows what is wanted.
  private func action(for value: ValueDescription) -> String {
    switch value.kind {
    case .one(let vocabulary): words(of: vocabulary)
    case .several(let vocabulary): "_sequence \(words(of: vocabulary))"
    case .fileFor(let vocabulary):
      "_\(name)_files_for \(vocabulary.words(of: program).map(\.text).joined(separator: " "))"
    case .file: "_files"
    case .transcripts: "_files -g \"*.diglot\""
    case .revision: "_\(name)_revisions"
    case .free: " "
    }
  }

  private func words(of vocabulary: Vocabulary) -> String {
    if let title = vocabulary.longName { return "_\(name)_\(title)" }
    return "(" + vocabulary.words(of: program).map(\.text).joined(separator: " ") + ")"
  }

  /// Text within a specification, where brackets and colons mean something.
  private func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if "[]:\\".contains(character) { result.append("\\") }
      result.append(character)
    }
  }

  private func quoted(_ text: String) -> String {
    let parts = text.split(separator: "'", omittingEmptySubsequences: false)
    return "'" + parts.joined(separator: "'\\''") + "'"
  }
}
