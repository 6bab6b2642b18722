/// A shell that can complete command lines.
enum Shell: String, Sendable, CaseIterable {
  case bash, zsh, fish

  /// What makes it complete those of a program: a script for it to read.
  func completions(of program: ProgramDescription) -> String {
    switch self {
    case .bash: BashCompletions(program).text
    case .zsh: ZshCompletions(program).text
    case .fish: FishCompletions(program).text
    }
  }
}

extension ProgramDescription {
  /// Vocabularies that are too long to stand wherever they are wanted, with a name for each.
  var longVocabularies: [(name: String, words: [Vocabulary.Word])] {
    let all: [Vocabulary] = [.rules, .rulesAndGroups, .commands, .languages]
    return all.compactMap { vocabulary in
      vocabulary.longName.map { ($0, vocabulary.words(of: self)) }
    }
  }
}

extension Vocabulary {
  /// What it is called in a script; nil for one that is written out.
  var longName: String? {
    switch self {
    case .choices: nil
    case .rules: "rules"
    case .rulesAndGroups: "rules_and_groups"
    case .commands: "commands"
    case .languages: "languages"
    }
  }
}
