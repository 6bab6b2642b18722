/// What somebody wants of the rules, where it is not what is usual.
public struct Settings: Sendable, Hashable {
  /// How a rule is to be taken.
  public enum Level: Sendable, Hashable {
    case off
    /// On, at the severity that is the rule's own.
    case on
    case at(Severity)
  }

  /// By the name of the rule.
  public var levels: [String: Level]
  public var options: Options

  public init(levels: [String: Level] = [:], options: Options = Options()) {
    self.levels = levels
    self.options = options
  }

  public func level(of rule: RuleInfo) -> Level { levels[rule.name] ?? (rule.isOnByDefault ? .on : .off) }

  public func isOn(_ rule: RuleInfo) -> Bool { level(of: rule) != .off }

  /// The severity of a finding: as somebody wants it, else its own.
  func severity(of finding: Finding) -> Severity {
    if case .at(let severity)? = levels[finding.rule] { severity } else { finding.severity }
  }
}

/// What rules take besides a level. What is nil is a matter of taste that nobody has settled, and is
/// not looked at.
public struct Options: Sendable, Hashable {
  /// How a choice between two ways of writing is to be made.
  public enum Consistency<Choice: Sendable & Hashable>: Sendable, Hashable {
    case always(Choice)
    /// As most of the file does.
    case consistent
  }

  public enum Spacing: String, Sendable, Hashable, CaseIterable { case always, never }
  public enum QuoteFamily: String, Sendable, Hashable, CaseIterable { case curly, corner, straight }
  public enum Width: String, Sendable, Hashable, CaseIterable { case full, half }

  /// Between Han and Latin letters or digits.
  public var hanLatinSpacing: Consistency<Spacing>?
  /// Around quotations in Chinese.
  public var quotes: Consistency<QuoteFamily>?
  /// Of parentheses in Chinese.
  public var parentheses: Consistency<Width>?
  /// Seconds without a segment that are worth a word.
  public var longestGap = 60
  /// Characters a second that readers of a language can follow, by its tag; empty where reading speed
  /// is not looked at.
  public var readingSpeeds: [String: Double] = [:]
  /// Texts whose numbers are not compared, as they are written: “24/7”.
  public var ignoredNumbers: [String] = []

  public init() {}
}
