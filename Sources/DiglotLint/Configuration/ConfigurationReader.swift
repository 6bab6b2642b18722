/// Reads configurations: takes what it can, and says where and why it can't take the rest.
struct ConfigurationReader {
  private(set) var problems: [ConfigurationProblem] = []

  mutating func read(_ bytes: [UInt8]) -> Configuration {
    let json: LocatedJSON
    do { json = try LocatedJSON(bytes) } catch {
      problems = [ConfigurationProblem(range: error.offset..<error.offset, message: error.message)]
      return Configuration()
    }
    var configuration = Configuration()
    for member in members(of: json) {
      switch member.key {
      case "$schema": continue
      case "profile":
        if let text = choice(member.value, Profile.allCases.map(\.rawValue)) {
          configuration.profile = Profile(rawValue: text) ?? .recommended
        }
      case "rules": readRules(member.value, into: &configuration.choice)
      case "options": readOptions(member.value, into: &configuration.choice)
      case "overrides":
        for element in elements(of: member.value) { configuration.overrides.append(readOverride(element)) }
      default: reportUnknown(member, among: ["profile", "rules", "options", "overrides"])
      }
    }
    return configuration
  }

  private mutating func readOverride(_ json: LocatedJSON) -> Configuration.Override {
    var override = Configuration.Override()
    let members = members(of: json)
    for member in members {
      switch member.key {
      case "files": override.files = strings(member.value).map(Glob.init)
      case "rules": readRules(member.value, into: &override.choice)
      case "options": readOptions(member.value, into: &override.choice)
      default: reportUnknown(member, among: ["files", "rules", "options"])
      }
    }
    if case .object = json.value, !members.contains(where: { $0.key == "files" }) {
      report(json.range, "an override needs “files”: patterns such as “drafts/**”")
    }
    return override
  }

  // MARK: Rules

  static let levels = ["off", "on"] + Severity.allCases.map(\.rawValue)

  private mutating func readRules(_ json: LocatedJSON, into choice: inout Configuration.Choice) {
    // What is said of a group comes first, so that a rule can be taken out of it wherever it stands.
    let groups = RuleInfo.Group.allCases.map(\.rawValue)
    var single: [Configuration.RuleLevel] = []
    for member in members(of: json) {
      guard let level = level(member.value) else { continue }
      if let rule = Registry.rule(named: member.key) {
        single.append(Configuration.RuleLevel(rule: rule.name, level: level))
      } else if groups.contains(member.key) {
        choice.levels += Registry.rules.filter { $0.group.rawValue == member.key }.map {
          Configuration.RuleLevel(rule: $0.name, level: level)
        }
      } else {
        reportUnknown(member, among: Registry.names + groups, called: "rule or group")
      }
    }
    choice.levels += single
  }

  private mutating func level(_ json: LocatedJSON) -> Settings.Level? {
    if case .bool(let isOn) = json.value { return isOn ? .on : .off }
    switch choice(json, Self.levels) {
    case nil: return nil
    case "off": return .off
    case "on": return .on
    case .some(let name): return Severity(rawValue: name).map { .at($0) }
    }
  }

  // MARK: Options

  private mutating func readOptions(_ json: LocatedJSON, into choice: inout Configuration.Choice) {
    for member in members(of: json) {
      guard let name = OptionName(rawValue: member.key) else {
        reportUnknown(member, among: OptionName.allCases.map(\.rawValue), called: "option")
        continue
      }
      if let value = value(member.value, of: name.kind) {
        choice.options.append(OptionSetting(name: name, value: value))
      }
    }
  }

  private mutating func value(_ json: LocatedJSON, of kind: OptionKind) -> OptionSetting.Value? {
    switch kind {
    case .choice(let choices): return choice(json, choices).map { .string($0) }
    case .number(let range): return number(json, in: range).map { .number($0) }
    case .numbersByLanguage(let range):
      var numbers: [String: Double] = [:]
      for member in members(of: json) { numbers[member.key] = number(member.value, in: range) }
      return .numbers(numbers)
    case .texts: return .texts(strings(json))
    }
  }

  // MARK: Values

  private mutating func report(_ range: Range<Int>, _ message: String) {
    problems.append(ConfigurationProblem(range: range, message: message))
  }

  private mutating func reportUnknown(
    _ member: LocatedJSON.Member, among known: [String], called kind: String = "setting"
  ) {
    let near = Spelling.nearest(to: member.key, in: known)
    report(
      member.keyRange,
      "there is no \(kind) “\(member.key)”" + (near.map { "; did you mean “\($0)”?" } ?? ""))
  }

  private mutating func members(of json: LocatedJSON) -> [LocatedJSON.Member] {
    guard case .object(let members) = json.value else {
      report(json.range, "this should be an object, and is \(json.typeName)")
      return []
    }
    return members
  }

  private mutating func elements(of json: LocatedJSON) -> [LocatedJSON] {
    guard case .array(let elements) = json.value else {
      report(json.range, "this should be an array, and is \(json.typeName)")
      return []
    }
    return elements
  }

  private mutating func strings(_ json: LocatedJSON) -> [String] {
    if case .string(let text) = json.value { return [text] }
    return elements(of: json).compactMap { element in
      if case .string(let text) = element.value { return text }
      report(element.range, "this should be a string, and is \(element.typeName)")
      return nil
    }
  }

  private mutating func number(_ json: LocatedJSON, in range: ClosedRange<Double>) -> Double? {
    guard case .number(let number) = json.value else {
      report(json.range, "this should be a number, and is \(json.typeName)")
      return nil
    }
    guard range.contains(number) else {
      report(
        json.range,
        "this should be between \(Self.plain(range.lowerBound)) and \(Self.plain(range.upperBound))")
      return nil
    }
    return number
  }

  private static func plain(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? String(number)
  }

  private mutating func choice(_ json: LocatedJSON, _ choices: [String]) -> String? {
    let list = choices.map { "“\($0)”" }.joined(separator: ", ")
    guard case .string(let text) = json.value else {
      report(json.range, "this should be one of \(list), and is \(json.typeName)")
      return nil
    }
    guard choices.contains(text) else {
      let near = Spelling.nearest(to: text, in: choices)
      report(
        json.range,
        near.map { "“\(text)” can't be chosen; did you mean “\($0)”?" }
          ?? "“\(text)” can't be chosen; there are \(list)")
      return nil
    }
    return text
  }
}

extension Configuration {
  /// Reads a configuration. What can't be taken is passed over and told.
  /// - Parameter bytes: of a JSON text, in which comments are allowed.
  public static func read(_ bytes: [UInt8]) -> (Configuration, [ConfigurationProblem]) {
    var reader = ConfigurationReader()
    let configuration = reader.read(bytes)
    return (configuration, reader.problems)
  }
}
