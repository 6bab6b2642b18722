/// A choice of rules made for a kind of work.
public enum Profile: String, Sendable, Hashable, CaseIterable {
  /// What nearly everybody wants.
  case recommended
  /// All that can be found, for those who read every finding.
  case strict
  /// Subtitles that must be read in time: reading speed and what goes with it.
  case subtitle

  /// - Parameter rules: all there are.
  func settings(_ rules: [RuleInfo]) -> Settings {
    var settings = Settings()
    switch self {
    case .recommended: break
    case .strict:
      for rule in rules where !rule.isOnByDefault && rule.group != .times { settings.levels[rule.name] = .on }
    case .subtitle:
      for rule in rules where !rule.isOnByDefault && rule.group == .times { settings.levels[rule.name] = .on }
      settings.options.readingSpeeds = Self.readingSpeeds
    }
    return settings
  }

  /// Characters a second for grown-up readers, as the timed text guides of Netflix have them.
  private static let readingSpeeds: [String: Double] = [
    "en": 20, "zh": 9, "ja": 4, "ko": 12, "ar": 20, "hi": 22, "th": 17, "de": 17, "es": 17, "fr": 17,
    "it": 17, "pt": 17, "nl": 17, "pl": 17, "ru": 17, "sv": 17, "tr": 17,
  ]
}
