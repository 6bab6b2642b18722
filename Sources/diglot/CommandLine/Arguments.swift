/// What was given to a command, taken apart by its description.
struct Arguments: Sendable {
  private(set) var operands: [String] = []
  private var options: [String: [String]] = [:]

  /// The value of an option that the command describes.
  subscript<Value>(option: Option<Value>) -> Value {
    get throws(UsageError) { try option.read(options[option.description.name] ?? []) }
  }

  /// Whether an option was given.
  func has<Value>(_ option: Option<Value>) -> Bool { options[option.description.name] != nil }

  /// Whether help is asked for, in which case nothing else matters.
  private(set) var asksForHelp = false

  /// - Parameter words: what follows the name of the command.
  init(_ words: [String], of command: CommandDescription) throws(UsageError) {
    // Help is given whatever else is wrong.
    if words.prefix(while: { $0 != "--" }).contains(where: { $0 == "--help" || $0 == "-h" }) {
      asksForHelp = true
      return
    }
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        operands += rest
        break
      }
      guard word.hasPrefix("-"), word != "-" else {
        operands.append(word)
        continue
      }
      let (option, attached) = try Self.option(word, of: command)
      let value = try Self.value(of: option, attached, &rest)
      if !option.isRepeatable, options[option.name] != nil { throw .repeatedOption(option) }
      options[option.name, default: []].append(value)
    }
    try check(against: command.operands)
  }

  /// The option that a word names, and the value in the same word.
  private static func option(
    _ word: String, of command: CommandDescription
  ) throws(UsageError) -> (OptionDescription, String?) {
    if word.hasPrefix("--") {
      let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = parts.first ?? ""
      if let option = command.options.first(where: { $0.name == name }) {
        return (option, parts.count > 1 ? parts.last.map(String.init) : nil)
      }
      throw .unknownOption("--\(name)", known: command.options.map { "--\($0.name)" })
    }
    let attached = word.dropFirst(2)
    if let option = command.options.first(where: { $0.letter == word.dropFirst().first }),
      attached.isEmpty || option.value != nil
    {
      return (option, attached.isEmpty ? nil : String(attached))
    }
    // `-format` was meant to be `--format`, and `-x` may be near to a letter, but means nothing like it.
    let known = word.dropFirst().count > 1 ? command.options.map { "--\($0.name)" } : []
    throw .unknownOption(word, known: known)
  }

  /// What an option was given: in the same word, or the word after it.
  private static func value(
    of option: OptionDescription, _ attached: String?, _ rest: inout ArraySlice<String>
  ) throws(UsageError) -> String {
    guard option.value != nil else {
      if attached != nil { throw .unwantedValue(option: option) }
      return ""
    }
    if let attached { return attached }
    guard let next = rest.first, next == "-" || !next.hasPrefix("-") else {
      throw .missingValue(option: option)
    }
    rest.removeFirst()
    return next
  }

  private func check(against described: [OperandDescription]) throws(UsageError) {
    if operands.count < described.count, !described[operands.count].isOptional {
      throw .missingOperand(described[operands.count])
    }
    if operands.count > described.count, described.last?.isRepeatable != true {
      throw .unwantedOperand(operands[described.count])
    }
  }
}
