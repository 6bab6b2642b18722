import DiglotLint

/// Which rules a command line wants, whatever configurations say.
struct RuleSelection: Sendable {
  /// Nothing but these, where any are named.
  private let selected: Set<String>
  private let ignored: Set<String>

  /// - Parameters: names of rules and groups, parted by commas.
  init(select: String?, ignore: String?) throws(UsageError) {
    selected = try Self.rules(select, for: "--select")
    ignored = try Self.rules(ignore, for: "--ignore")
  }

  func apply(to settings: Settings) -> Settings {
    guard !selected.isEmpty || !ignored.isEmpty else { return settings }
    var settings = settings
    for rule in Registry.rules {
      let isWanted = selected.isEmpty ? settings.isOn(rule) : selected.contains(rule.name)
      if !isWanted || ignored.contains(rule.name) {
        settings.levels[rule.name] = .off
      } else if !settings.isOn(rule) {
        settings.levels[rule.name] = .on
      }
    }
    return settings
  }

  private static func rules(_ list: String?, for option: String) throws(UsageError) -> Set<String> {
    guard let list else { return [] }
    var rules: Set<String> = []
    for name in list.split(separator: ",").map({ String($0.drop { $0 == " " }) }) {
      let found = Registry.rules.filter { $0.name == name || $0.group.rawValue == name }.map(\.name)
      guard !found.isEmpty else {
        let known = Registry.rules.map(\.name) + RuleInfo.Group.allCases.map(\.rawValue)
        let near = Spelling.nearest(to: name, in: known)
        throw .other("there is no rule or group “\(name)”" + (near.map { "; did you mean “\($0)”?" } ?? ""))
      }
      rules.formUnion(found)
    }
    guard !rules.isEmpty else { throw .other("“\(option)” names no rule or group in “\(list)”") }
    return rules
  }
}
