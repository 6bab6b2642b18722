/// The JSON Schema of configurations, made from the rules and options, so that it can't fall behind them.
public enum ConfigurationSchema {
  /// In draft 7, which all editors know.
  public static let text: String = root.written(indent: "") + "\n"

  private static var root: Schema {
    .object([
      ("$schema", .string("http://json-schema.org/draft-07/schema#")),
      ("title", .string("Diglot")),
      ("description", .string("What is looked for in the transcripts of this folder and those below it.")),
      ("type", .string("object")), ("additionalProperties", .bool(false)),
      (
        "properties",
        .object([
          ("$schema", .object([("type", .string("string"))])),
          (
            "profile",
            .object([
              ("description", .string("What to start from.")),
              ("enum", .array(Profile.allCases.map { .string($0.rawValue) })),
            ])
          ), ("rules", reference("rules")), ("options", reference("options")),
          (
            "overrides",
            .object([
              (
                "description",
                .string("What holds for some files, the last one that fits before those above.")
              ),
              ("type", .string("array")), ("items", reference("override")),
            ])
          ),
        ])
      ), ("definitions", definitions),
    ])
  }

  private static func reference(_ name: String) -> Schema {
    .object([("$ref", .string("#/definitions/\(name)"))])
  }

  private static var definitions: Schema {
    let levels = ["off", "on"] + Severity.allCases.map(\.rawValue)
    let groups = RuleInfo.Group.allCases.map {
      ($0.rawValue, level("All rules of the group “\($0.rawValue)”."))
    }
    let rules = Registry.rules.map { rule in
      (rule.name, level("\(rule.summary) (\(rule.severity.rawValue)\(rule.isOnByDefault ? "" : ", off"))"))
    }
    return .object([
      (
        "level",
        .object([
          ("anyOf", .array([.object([("type", .string("boolean"))]), .object([("enum", strings(levels))])]))
        ])
      ), ("rules", closed(groups + rules)),
      ("options", closed(OptionName.allCases.map { ($0.rawValue, option($0)) })),
      (
        "override",
        .object([
          ("type", .string("object")), ("additionalProperties", .bool(false)),
          ("required", strings(["files"])),
          (
            "properties",
            .object([
              ("files", texts("Patterns of paths from this folder, such as “drafts/**”.")),
              ("rules", reference("rules")), ("options", reference("options")),
            ])
          ),
        ])
      ),
    ])
  }

  private static func level(_ description: String) -> Schema {
    .object([
      ("description", .string(description)), ("allOf", .array([reference("level")])),
    ])
  }

  private static func option(_ name: OptionName) -> Schema {
    let description: (String, Schema) = ("description", .string(name.summary))
    switch name.kind {
    case .choice(let choices): return .object([description, ("enum", strings(choices))])
    case .number(let range):
      return .object([
        description, ("type", .string("number")), ("minimum", .number(range.lowerBound)),
        ("maximum", .number(range.upperBound)),
      ])
    case .numbersByLanguage:
      let number: Schema = .object([
        ("type", .string("number")), ("minimum", .number(0.1)), ("maximum", .number(1000)),
      ])
      return .object([description, ("type", .string("object")), ("additionalProperties", number)])
    case .texts: return texts(name.summary)
    }
  }

  private static func texts(_ description: String) -> Schema {
    let text: Schema = .object([("type", .string("string"))])
    let list: Schema = .object([("type", .string("array")), ("items", text)])
    return .object([("description", .string(description)), ("anyOf", .array([text, list]))])
  }

  private static func closed(_ properties: [(String, Schema)]) -> Schema {
    .object([
      ("type", .string("object")), ("additionalProperties", .bool(false)),
      ("properties", .object(properties)),
    ])
  }

  private static func strings(_ texts: [String]) -> Schema { .array(texts.map { .string($0) }) }
}

/// JSON to be read by people, too.
private indirect enum Schema {
  case string(String)
  case number(Double)
  case bool(Bool)
  case array([Schema])
  case object([(String, Schema)])

  func written(indent: String) -> String {
    let inner = indent + "  "
    switch self {
    case .string(let text): return Self.quoted(text)
    case .number(let number): return Int(exactly: number).map(String.init) ?? String(number)
    case .bool(let value): return String(value)
    case .array(let items):
      return "[" + items.map { $0.written(indent: indent) }.joined(separator: ", ") + "]"
    case .object(let members):
      let lines = members.map { "\(inner)\(Self.quoted($0)): \($1.written(indent: inner))" }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
