/// The script that makes bash complete the command lines of a program. It needs nothing but bash.
///
/// Names of files and revisions come from whoever made them, so nothing is ever expanded but what is
/// written here.
struct BashCompletions {
  private let program: ProgramDescription
  private let name: String

  init(_ program: ProgramDescription) {
    self.program = program
    name = program.name
  }

  var text: String {
    """
    # Completes \(name) in bash 4.4 and newer. Made by “\(name) completions bash”.

    \(helpers)
    \(vocabularies)
    \(function)
    complete -F _\(name) \(name)

    """
  }

  private var helpers: String {
    #"""
    # Offers those lines that begin with what is typed, behind the part of the word that stays.
    _\#(name)_offer() {
      local reply
      while IFS= read -r reply; do
        reply=$lead$reply
        if [[ $reply == "$word"* ]]; then
          COMPREPLY+=("${reply#"$shell_has"}")
        fi
      done
    }

    # Offers words, of which there may be more behind commas.
    _\#(name)_offer_list() {
      if [[ $value == *,* ]]; then
        lead+=${value%,*},
      fi
      compopt -o nospace 2>/dev/null
      _\#(name)_offer
    }

    # Offers folders, and files that match a pattern. Where there are none, the shell looks itself.
    _\#(name)_offer_files() {
      compopt -o default -o filenames 2>/dev/null
      _\#(name)_offer < <(
        compgen -d -- "$value"
        compgen -f -X "!$1" -- "$value"
      )
    }

    # Offers words with an equals sign, and files behind it.
    _\#(name)_offer_files_for() {
      if [[ $value == *=* ]]; then
        lead+=${value%%=*}=
        value=${value#*=}
        _\#(name)_offer_files '*'
      else
        compopt -o nospace 2>/dev/null
        _\#(name)_offer < <(printf '%s=\n' "$@")
      fi
    }

    # Offers what git has names for.
    _\#(name)_offer_revisions() {
      local index
      _\#(name)_offer < <(git for-each-ref --format='%(refname:short)' 2>/dev/null)
      for index in "${!COMPREPLY[@]}"; do
        printf -v "COMPREPLY[$index]" %q "${COMPREPLY[index]}"
      done
    }

    """#
  }

  private var vocabularies: String {
    program.longVocabularies.map { title, words in
      "_\(name)_\(title)() {\n  printf '%s\\n' \(words.map(\.text).joined(separator: " "))\n}\n"
    }.joined(separator: "\n")
  }

  private var function: String {
    #"""
    _\#(name)() {
      local IFS=$' \t\n' words=() current=0 index part is_joined='' shell_has=''
      # What = and : part is one word for the program, and several for the shell.
      for index in "${!COMP_WORDS[@]}"; do
        part=${COMP_WORDS[index]}
        if ((index > 0)) && [[ $is_joined || $part == [=:]* ]]; then
          words[${#words[@]} - 1]+=$part
        else
          words+=("$part")
        fi
        is_joined=''
        if [[ $part == [=:]* ]]; then
          is_joined=yes
          part=''
        fi
        if ((index == COMP_CWORD)); then
          current=$((${#words[@]} - 1))
          shell_has=${words[current]%"$part"}
        fi
      done

      local word=${words[current]} lead='' options='' valued=''
      local value=$word
      COMPREPLY=()
      if ((current == 1)); then
        if [[ $word == -* ]]; then
          _\#(name)_offer < <(printf '%s\n' \#(names(of: program.options)))
        else
          _\#(name)_offer < <(_\#(name)_commands)
        fi
        return
      fi
      case ${words[1]} in
    \#(program.commands.map(options).joined(separator: "\n"))
        *) return ;;
      esac

      # An option that waits for its value, and how many arguments there are before.
      local option='' has_ended='' count=0
      for part in "${words[@]:2:current-2}"; do
        if [[ $option ]]; then
          option=''
        elif [[ $has_ended || $part != -?* ]]; then
          count=$((count + 1))
        elif [[ $part == -- ]]; then
          has_ended=yes
        elif [[ " $valued " == *" $part "* ]]; then
          option=$part
        fi
      done
      if [[ ! $option && ! $has_ended && $word == --*=* ]]; then
        option=${word%%=*}
        lead=$option=
        value=${word#*=}
      elif [[ ! $option && ! $has_ended && $word == -* ]]; then
        _\#(name)_offer < <(printf '%s\n' $options)
        return
      fi
      case "${words[1]} ${option:-$count}" in
    \#(program.commands.flatMap(places).joined(separator: "\n"))
      esac
    }
    """#
  }

  /// What a command takes, and which of it takes a value.
  private func options(of command: CommandDescription) -> String {
    """
        \(command.name))
          options='\(names(of: command.options))'
          valued='\(names(of: command.options.filter { $0.value != nil }))'
          ;;
    """
  }

  private func names(of options: [OptionDescription]) -> String {
    options.flatMap { option in ["--\(option.name)"] + (option.letter.map { ["-\($0)"] } ?? []) }
      .joined(separator: " ")
  }

  /// What is offered for values of options and for arguments.
  private func places(of command: CommandDescription) -> [String] {
    let options = command.options.compactMap { option in
      option.value.flatMap(offer).map { offer in
        let letter = option.letter.map { " | '\(command.name) -\($0)'" } ?? ""
        return "    '\(command.name) --\(option.name)'\(letter)) \(offer) ;;"
      }
    }
    let operands = command.operands.enumerated().compactMap { index, operand in
      offer(operand.value).map { offer in
        let count = operand.isRepeatable ? "[0-9]*" : String(index)
        return "    '\(command.name) '\(count)) \(offer) ;;"
      }
    }
    return options + operands
  }

  /// What is to be run for a value; nil where nobody knows but the person.
  private func offer(_ value: ValueDescription) -> String? {
    switch value.kind {
    case .one(let vocabulary): "_\(name)_offer < <(\(lines(of: vocabulary)))"
    case .several(let vocabulary): "_\(name)_offer_list < <(\(lines(of: vocabulary)))"
    case .fileFor(let vocabulary):
      "_\(name)_offer_files_for \(vocabulary.words(of: program).map(\.text).joined(separator: " "))"
    case .file: "_\(name)_offer_files '*'"
    case .transcripts: "_\(name)_offer_files '*.diglot'"
    case .revision: "_\(name)_offer_revisions"
    case .free: nil
    }
  }

  private func lines(of vocabulary: Vocabulary) -> String {
    if let title = vocabulary.longName { return "_\(name)_\(title)" }
    return "printf '%s\\n' " + vocabulary.words(of: program).map(\.text).joined(separator: " ")
  }
}
