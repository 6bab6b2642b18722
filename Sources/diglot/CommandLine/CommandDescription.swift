/// A command as it is declared: all that parsing, help, completions and the manual know of it.
struct CommandDescription: Sendable {
  let name: String
  /// What it does, in a few words that follow the name.
  let summary: String
  /// What a person should know before using it, in paragraphs.
  let discussion: [String]
  let operands: [OperandDescription]
  let options: [OptionDescription]
  let examples: [ExampleDescription]

  init(
    _ name: String, _ summary: String, discussion: [String] = [], operands: [OperandDescription] = [],
    options: [OptionDescription] = [], examples: [ExampleDescription]
  ) {
    self.name = name
    self.summary = summary
    self.discussion = discussion
    self.operands = operands
    self.options = options + [.help]
    self.examples = examples
  }
}

/// What a command takes besides options.
struct OperandDescription: Sendable {
  let value: ValueDescription
  let summary: String
  let isOptional: Bool
  let isRepeatable: Bool

  init(_ value: ValueDescription, _ summary: String, isOptional: Bool = false, isRepeatable: Bool = false) {
    self.value = value
    self.summary = summary
    self.isOptional = isOptional
    self.isRepeatable = isRepeatable
  }
}

struct OptionDescription: Sendable {
  /// Without the two hyphens.
  let name: String
  /// The short form, without the hyphen.
  let letter: Character?
  /// Nil for an option that takes no value.
  let value: ValueDescription?
  let summary: String
  var isRepeatable = false

  static let help = OptionDescription(
    name: "help", letter: "h", value: nil, summary: "show this help, and do nothing else")
}

/// What stands for a value in help, and what a shell may complete it with.
struct ValueDescription: Sendable {
  enum Kind: Sendable {
    /// A word of a vocabulary.
    case one(of: Vocabulary)
    /// Words of a vocabulary, by commas.
    case several(of: Vocabulary)
    /// A word of a vocabulary, an equals sign and a file.
    case fileFor(Vocabulary)
    /// A file of any kind.
    case file
    /// Transcripts, and folders of them.
    case transcripts
    /// A commit of the repository, by a name that git has for it.
    case revision
    /// Whatever the person has to say.
    case free
  }

  let name: String
  let kind: Kind

  /// How the value is written in a synopsis: its name, or the choices where they are few.
  var shown: String {
    guard case .one(of: .choices(let choices)) = kind else { return name }
    return choices.joined(separator: "|")
  }
}

struct ExampleDescription: Sendable {
  let command: String
  let summary: String

  init(_ command: String, _ summary: String) {
    self.command = command
    self.summary = summary
  }
}
