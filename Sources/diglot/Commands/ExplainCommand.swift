import DiglotLint

/// `diglot explain`: the manual of a rule, or a list of all.
struct ExplainCommand: Command {
  static let description = CommandDescription(
    "explain", "tell what a rule looks for, and how to mend it",
    discussion: ["With no RULE, lists all rules by group, with severity and in one sentence what they see."],
    operands: [
      OperandDescription(
        ValueDescription(name: "RULE", kind: .one(of: .rules)),
        "the name of a rule, as findings show it in brackets",
        isOptional: true)
    ],
    examples: [
      ExampleDescription("diglot explain", "what is looked for"),
      ExampleDescription("diglot explain unknown-speaker", "one rule"),
    ])

  private let page: String

  init(_ arguments: Arguments) throws(UsageError) {
    guard let name = arguments.operands.first else {
      page = Self.list
      return
    }
    guard let rule = Registry.rule(named: name) else {
      let near = Spelling.nearest(to: name, in: Registry.rules.map(\.name))
      let advice = near.map { "; did you mean “\($0)”?" } ?? "; “diglot explain” lists them"
      throw .other("there is no rule “\(name)”" + advice)
    }
    page = rule.page
  }

  func run(in surroundings: Surroundings) throws -> ExitCode {
    try surroundings.output.write(page)
    return .success
  }

  private static var list: String {
    let names = columnWidth(Registry.rules.map(\.name))
    let severities = columnWidth(Severity.allCases.map(\.rawValue))
    return RuleInfo.Group.allCases.map { group in
      let rows = Registry.rules.filter { $0.group == group }.map { rule in
        "  \(padded(rule.name, names))  \(padded(rule.severity.rawValue, severities))  \(rule.summary)\n"
      }
      return "\(group.rawValue)\n" + rows.joined()
    }.joined(separator: "\n")
  }

  private static func columnWidth(_ texts: [String]) -> Int { texts.map(\.count).max() ?? 0 }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: width - text.count)
  }
}
