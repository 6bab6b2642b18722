import DiglotLint
import JSONRPC

/// A JSON Schema of configurations, made of what the rules and options say of themselves: editors
/// complete and explain by it.
enum ConfigurationSchema {
  static let json: JSON = [
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": .string("\(Configuration.fileName), the configuration of diglot"),
    "type": "object",
    "properties": [
      "$schema": ["type": "string"],
      "profile": [
        "description": "The rules to begin with.",
        "enum": .array(Profile.allCases.map { .string($0.rawValue) }),
      ],
      "rules": reference("rules"), "options": reference("options"),
      "overrides": [
        "description": "What holds for some files only, in addition.", "type": "array",
        "items": [
          "type": "object", "required": ["files"],
          "properties": [
            "files": described("Patterns, such as “drafts/**”.", reference("texts")),
            "rules": reference("rules"), "options": reference("options"),
          ],
          "additionalProperties": false,
        ],
      ],
    ],
    "additionalProperties": false,
    "definitions": [
      "level": [
        "enum": .array(Configuration.levels.map { .string($0) } + [true, false])
      ],
      "texts": ["type": ["string", "array"], "items": ["type": "string"]],
      "rules": [
        "description": "Groups and rules: off, on, or on at a severity.", "type": "object",
        "properties": .object(groups + rules), "additionalProperties": false,
      ],
      "options": [
        "description": "What rules take besides a level.", "type": "object",
        "properties": .object(options), "additionalProperties": false,
      ],
    ],
  ]

  private static func reference(_ name: String) -> JSON { ["$ref": .string("#/definitions/\(name)")] }

  /// Beside a reference, readers of this version of JSON Schema would not see a description.
  private static func described(_ text: String, _ schema: JSON) -> JSON {
    ["description": .string(text), "allOf": [schema]]
  }

  private static let groups = RuleInfo.Group.allCases.map { group in
    JSON.Member(group.rawValue, described("All rules of this group.", reference("level")))
  }

  private static let rules = Registry.rules.map { rule in
    let note = rule.isOnByDefault ? "" : ", off unless switched on"
    return JSON.Member(
      rule.name, described("\(rule.summary) (\(rule.severity.rawValue)\(note))", reference("level")))
  }

  private static let options = OptionName.allCases.map { option in
    JSON.Member(option.rawValue, described(option.summary, schema(of: option.kind)))
  }

  private static func schema(of kind: OptionKind) -> JSON {
    switch kind {
    case .choice(let choices): ["enum": .array(choices.map { .string($0) })]
    case .number(let range): number(in: range)
    case .numbersByLanguage(let range): ["type": "object", "additionalProperties": number(in: range)]
    case .texts: reference("texts")
    }
  }

  private static func number(in range: ClosedRange<Double>) -> JSON {
    ["type": "number", "minimum": bound(range.lowerBound), "maximum": bound(range.upperBound)]
  }

  private static func bound(_ number: Double) -> JSON {
    Int(exactly: number).map { .integer($0) } ?? .number(number)
  }
}
