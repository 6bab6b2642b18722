import DiglotLint

/// What is wrong with a command line.
enum UsageError: Error, Sendable {
  case unknownCommand(String, known: [String])
  case unknownOption(String, known: [String])
  case missingValue(option: OptionDescription)
  case unwantedValue(option: OptionDescription)
  case wrongValue(option: OptionDescription, value: String, choices: [String])
  case repeatedOption(OptionDescription)
  case missingOperand(OperandDescription)
  case unwantedOperand(String)
  case notText(String)
  /// Something that only the command itself can know.
  case other(String)

  /// In one sentence without a full stop, with what was probably meant.
  var message: String {
    switch self {
    case .unknownCommand(let name, let known):
      return "there is no command “\(name)”" + Self.advice(for: name, known)
    case .unknownOption(let name, let known):
      return "there is no option “\(name)”" + Self.advice(for: name, known)
    case .missingValue(let option):
      return "“--\(option.name)” needs a value: --\(option.name)=\(option.value?.shown ?? "")"
    case .unwantedValue(let option):
      return "“--\(option.name)” takes no value"
    case .wrongValue(let option, let value, let choices) where choices.isEmpty:
      return "“\(value)” is no \(option.value?.name ?? "value") for “--\(option.name)”"
    case .wrongValue(let option, let value, let choices):
      let near = Spelling.nearest(to: value, in: choices)
      let advice = near.map { "; did you mean “\($0)”?" } ?? ", but one of \(choices.joined(separator: ", "))"
      return "“\(value)” is no value of “--\(option.name)”" + advice
    case .repeatedOption(let option):
      return "“--\(option.name)” is given twice"
    case .missingOperand(let operand):
      return "\(operand.value.name) is missing: \(operand.summary)"
    case .unwantedOperand(let operand):
      return "“\(operand)” is one argument too many"
    case .notText(let argument):
      return "“\(argument)” is not UTF-8; rename the file"
    case .other(let message):
      return message
    }
  }

  private static func advice(for name: String, _ known: [String]) -> String {
    Spelling.nearest(to: name, in: known).map { "; did you mean “\($0)”?" } ?? ""
  }
}
