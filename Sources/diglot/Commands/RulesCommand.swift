import DiglotLint
import JSONRPC

/// `diglot rules`: all that is known of the rules, for other programs and for websites.
struct RulesCommand: Command {
  enum Format: String, Sendable, CaseIterable { case json, markdown, schema }

  static let description = CommandDescription(
    "rules", "print all rules for other programs",
    discussion: [
      """
      “json” has an object a line, “markdown” the pages of all rules, and “schema” is the JSON Schema of \
      \(Configuration.fileName), by which editors complete and check it.
      """
    ],
    options: [format.description],
    examples: [
      ExampleDescription("diglot rules", "an object a line"),
      ExampleDescription("diglot rules --format markdown", "the manual of all rules"),
    ])

  private static let format = Option.choice("format", else: Format.json, "what is printed")

  private let format: Format

  init(_ arguments: Arguments) throws(UsageError) { format = try arguments[Self.format] }

  func run(in surroundings: Surroundings) throws -> ExitCode {
    switch format {
    case .json: for rule in Registry.rules { try surroundings.output.write(Self.json(rule).text + "\n") }
    case .markdown: try surroundings.output.write(Registry.rules.map(\.page).joined(separator: "\n"))
    case .schema: try surroundings.output.write(ConfigurationSchema.text)
    }
    return .success
  }

  private static func json(_ rule: RuleInfo) -> JSON {
    [
      "name": .string(rule.name), "group": .string(rule.group.rawValue),
      "severity": .string(rule.severity.rawValue), "isOnByDefault": .bool(rule.isOnByDefault),
      "summary": .string(rule.summary), "reason": .string(rule.reason), "advice": .string(rule.advice),
      "example": .string(rule.example), "mended": .string(rule.mended),
    ]
  }
}
