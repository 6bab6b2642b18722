/// An option that a command declares and reads: how it is described, and how what was given becomes
/// a value of the program's own.
struct Option<Value: Sendable>: Sendable {
  let description: OptionDescription
  private let readAll: @Sendable (_ texts: [String]) throws(UsageError) -> Value

  /// - Parameter read: is given what was given for the option, the empty string for a flag; nil where
  ///   the option was not given.
  init(
    description: OptionDescription, read: @escaping @Sendable (_ text: String?) throws(UsageError) -> Value
  ) {
    self.description = description
    readAll = { texts throws(UsageError) in try read(texts.last) }
  }

  /// - Parameter texts: all that was given for the option, in its order.
  func read(_ texts: [String]) throws(UsageError) -> Value { try readAll(texts) }
}

extension Option {
  /// An option that may be given more than once.
  static func list<Element>(
    _ name: String, _ value: ValueDescription, _ summary: String,
    element: @escaping @Sendable (_ text: String, OptionDescription) throws(UsageError) -> Element
  ) -> Option where Value == [Element] {
    let description = OptionDescription(
      name: name, letter: nil, value: value, summary: summary, isRepeatable: true)
    return Option(
      description: description,
      readAll: { texts throws(UsageError) in
        var elements: [Element] = []
        for text in texts { elements.append(try element(text, description)) }
        return elements
      })
  }

  private init(
    description: OptionDescription, readAll: @escaping @Sendable ([String]) throws(UsageError) -> Value
  ) {
    self.description = description
    self.readAll = readAll
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
  /// An option whose value is a whole number.
  static func number(
    _ name: String, _ value: String, from least: Int = 1, _ summary: String
  ) -> Option {
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
    let value = ValueDescription(name: name.uppercased(), kind: .one(of: .choices(choices)))
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
