import DiglotLint
import JSONRPC

/// `diglot rules`: all rules, for other programs and for pages of documentation.
struct RulesCommand: Command {
  static let description = CommandDescription(
    "rules", "print all rules, or the schema of configurations",
    discussion: [
      "“diglot explain” lists them for people. The schema is that of \(Configuration.fileName), for editors."
    ],
    options: [format.description],
    examples: [
      ExampleDescription("diglot rules --format markdown > rules.md", "their manual, as one page"),
      ExampleDescription("diglot rules --format schema", "what may be in \(Configuration.fileName)"),
    ])

  enum Format: String, Sendable, CaseIterable {
    case json, markdown, schema
  }

  private static let format = Option.choice("format", else: Format.json, "how they are written")

  private let format: Format

  init(_ arguments: Arguments) throws(UsageError) { format = try arguments[Self.format] }

  func run(in surroundings: Surroundings) throws -> ExitCode {
    try surroundings.output.write(Self.text(format))
    return .success
  }

  static func text(_ format: Format) -> String {
    switch format {
    case .json: JSON.array(Registry.rules.map(json)).indentedText
    case .markdown:
      RuleInfo.Group.allCases.flatMap { group in Registry.rules.filter { $0.group == group } }.map(\.page)
        .joined(separator: "\n")
    case .schema: ConfigurationSchema.json.indentedText
    }
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
