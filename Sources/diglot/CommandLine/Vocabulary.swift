import DiglotIDE
import DiglotLint

/// Words that a value is chosen from.
enum Vocabulary: Sendable {
  /// A few words of an option's own.
  case choices([String])
  case rules
  case rulesAndGroups
  case commands
  /// Tags of languages that transcripts are often in. Any other tag does as well.
  case languages

  struct Word: Sendable {
    let text: String
    /// What it means, where the word alone does not say so.
    let summary: String?
  }

  func words(of program: ProgramDescription) -> [Word] {
    switch self {
    case .choices(let choices): choices.map { Word(text: $0, summary: nil) }
    case .rules: Registry.rules.map { Word(text: $0.name, summary: $0.summary) }
    case .rulesAndGroups:
      RuleInfo.Group.allCases.map { Word(text: $0.rawValue, summary: "all rules of this group") }
        + Self.rules.words(of: program)
    case .commands: program.commands.map { Word(text: $0.name, summary: $0.summary) }
    case .languages: LanguageNames.tags.map { Word(text: $0, summary: LanguageNames.name(of: $0)) }
    }
  }
}
