/// An option that a command declares and reads: how it is described, and how what was given becomes
/// a value of the program's own.
struct Option<Value: Sendable>: Sendable {
  let description: OptionDescription
  /// - Parameter text: what was given for the option, the empty string for a flag; nil where the
  ///   option was not given.
  let read: @Sendable (_ text: String?) throws(UsageError) -> Value
}

extension Option<Bool> {
  /// An option that takes no value: given or not.
  static func flag(_ name: String, letter: Character? = nil, _ summary: String) -> Option {
    Option(description: OptionDescription(name: name, letter: letter, value: nil, summary: summary)) { text in
      text != nil
    }
  }
}

extension Option<String?> {
  /// An option with any text for a value.
  static func text(
    _ name: String, letter: Character? = nil, _ value: ValueDescription, _ summary: String
  ) -> Option {
    let description = OptionDescription(name: name, letter: letter, value: value, summary: summary)
    return Option(description: description) { text throws(UsageError) in
      if text == "" { throw .wrongValue(option: description, value: "", choices: []) }
      return text
    }
  }
}

extension Option<Int?> {
  /// An option whose value is a number from 1.
  static func number(_ name: String, _ value: String, _ summary: String) -> Option {
    let value = ValueDescription(name: value, kind: .free)
    let description = OptionDescription(name: name, letter: nil, value: value, summary: summary)
    return Option(description: description) { text throws(UsageError) in
      guard let text else { return nil }
      guard let number = Int(text), number > 0 else {
        throw .wrongValue(option: description, value: text, choices: [])
      }
      return number
    }
  }
}

extension Option where Value: RawRepresentable<String> & CaseIterable {
  /// An option whose value is one of a few words.
  static func choice(_ name: String, else standard: Value, _ summary: String) -> Option {
    let wanted = Option<Value?>.choice(name, "\(summary) (default: \(standard.rawValue))")
    return Option(description: wanted.description) { text throws(UsageError) in
      try wanted.read(text) ?? standard
    }
  }
}

extension Option {
  /// An option whose value is one of a few words, or nothing.
  static func choice<Choice>(_ name: String, _ summary: String) -> Option
  where Choice: RawRepresentable<String> & CaseIterable, Value == Choice? {
    let choices = Choice.allCases.map(\.rawValue)
    let value = ValueDescription(name: name.uppercased(), kind: .choice(choices))
    let description = OptionDescription(name: name, letter: nil, value: value, summary: summary)
    return Option(description: description) { text throws(UsageError) in
      guard let text else { return nil }
      guard let choice = Choice(rawValue: text) else {
        throw .wrongValue(option: description, value: text, choices: choices)
      }
      return choice
    }
  }
}
