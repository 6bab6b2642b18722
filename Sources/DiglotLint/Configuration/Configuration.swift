/// What a team has settled for a folder of transcripts, as `.diglot.json` says it.
public struct Configuration: Sendable, Hashable {
  /// The name of the file.
  public static let fileName = ".diglot.json"

  /// Rules and options, for all files or for some.
  struct Choice: Sendable, Hashable {
    var levels: [RuleLevel] = []
    var options: [OptionSetting] = []
  }

  struct RuleLevel: Sendable, Hashable {
    let rule: String
    let level: Settings.Level
  }

  /// A choice for the files that a pattern matches.
  struct Override: Sendable, Hashable {
    var files: [Glob] = []
    var choice = Choice()
  }

  var profile = Profile.recommended
  var choice = Choice()
  var overrides: [Override] = []

  /// How a rule may be taken, besides true and false.
  public static let levels = ConfigurationReader.levels

  /// What holds where nothing is settled.
  public init() {}

  /// What holds for a file. Of two things said about the same rule the last counts; what is said of
  /// some files comes after what is said of all.
  /// - Parameter path: of the file, relative to the folder of the configuration, with `/` between its
  ///   parts.
  public func settings(for path: String) -> Settings {
    var settings = profile.settings(Registry.rules)
    for choice in [choice] + overrides.filter({ $0.files.contains { $0.matches(path) } }).map(\.choice) {
      for level in choice.levels { settings.levels[level.rule] = level.level }
      for option in choice.options { option.apply(to: &settings.options) }
    }
    return settings
  }
}

/// Something wrong with a configuration. The rest of it counts all the same.
public struct ConfigurationProblem: Sendable, Hashable {
  /// UTF-8 offsets in the text.
  public let range: Range<Int>
  public let message: String
}
