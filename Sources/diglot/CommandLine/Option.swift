/// An option that a command declares and reads: how it is described, and how what was given becomes
/// a value of the program's own.
struct Option<Value: Sendable>: Sendable {
  let description: OptionDescription
  /// - Parameter values: what was given for the option, in order, the empty string for a flag; nothing
  ///   where the option was not given.
  let read: @Sendable (_ values: [String]) throws(UsageError) -> Value

  private init(
    _ description: OptionDescription, readAll: @escaping @Sendable ([String]) throws(UsageError) -> Value
  ) {
    self.description = description
    read = readAll
  }

  /// - Parameter read: given what was given for the option; nil where it was not.
  fileprivate init(
    description: OptionDescription, _ read: @escaping @Sendable (String?) throws(UsageError) -> Value
  ) {
    self.init(description) { values throws(UsageError) in try read(values.first) }
  }
}

extension Option<[String]> {
  /// An option with any text for a value, which may be given more than once.
  static func texts(_ name: String, _ value: ValueDescription, _ summary: String) -> Option {
    var description = OptionDescription(name: name, letter: nil, value: value, summary: summary)
    description.isRepeatable = true
    let described = description
    return Option(described) { values throws(UsageError) in
      if values.contains("") { throw .wrongValue(option: described, value: "", choices: []) }
      return values
    }
  }
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
  /// An option whose value is a number.
  /// - Parameter least: the smallest that is taken.
  static func number(_ name: String, _ value: String, from least: Int = 1, _ summary: String) -> Option {
    let value = ValueDescription(name: value, kind: .free)
    let description = OptionDescription(name: name, letter: nil, value: value, summary: summary)
    return Option(description: description) { text throws(UsageError) in
      guard let text else { return nil }
      guard let number = Int(text), number >= least else {
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
      try wanted.read(text.map { [$0] } ?? []) ?? standard
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
