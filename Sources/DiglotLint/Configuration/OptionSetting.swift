/// An option of the rules, as a configuration names and gives it.
struct OptionSetting: Sendable, Hashable {
  enum Value: Sendable, Hashable {
    case string(String)
    case number(Double)
    case numbers([String: Double])
    case texts([String])
  }

  let name: OptionName
  let value: Value

  func apply(to options: inout Options) {
    switch (name, value) {
    case (.hanLatinSpacing, .string(let text)): options.hanLatinSpacing = Self.consistency(text)
    case (.quotes, .string(let text)): options.quotes = Self.consistency(text)
    case (.parentheses, .string(let text)): options.parentheses = Self.consistency(text)
    case (.longestGap, .number(let seconds)): options.longestGap = Int(seconds)
    case (.readingSpeeds, .numbers(let speeds)): options.readingSpeeds = speeds
    case (.ignoredNumbers, .texts(let texts)): options.ignoredNumbers = texts
    default: break
    }
  }

  private static func consistency<Choice: RawRepresentable<String>>(
    _ text: String
  ) -> Options.Consistency<Choice>? {
    text == consistent ? .consistent : Choice(rawValue: text).map { .always($0) }
  }

  static let consistent = "consistent"
}

/// What an option takes.
public enum OptionKind: Sendable, Hashable {
  case choice([String])
  case number(ClosedRange<Double>)
  case numbersByLanguage(ClosedRange<Double>)
  case texts
}

/// The options, by the names that a configuration gives them.
public enum OptionName: String, Sendable, Hashable, CaseIterable {
  case hanLatinSpacing, quotes, parentheses, longestGap, readingSpeeds, ignoredNumbers

  public var kind: OptionKind {
    switch self {
    case .hanLatinSpacing: .choice(Options.Spacing.allCases.map(\.rawValue) + [OptionSetting.consistent])
    case .quotes: .choice(Options.QuoteFamily.allCases.map(\.rawValue) + [OptionSetting.consistent])
    case .parentheses: .choice(Options.Width.allCases.map(\.rawValue) + [OptionSetting.consistent])
    case .longestGap: .number(1...86_400)
    case .readingSpeeds: .numbersByLanguage(0.1...1000)
    case .ignoredNumbers: .texts
    }
  }

  /// For a person who writes a configuration.
  public var summary: String {
    switch self {
    case .hanLatinSpacing: "Spaces between Han characters and Latin letters or digits."
    case .quotes: "The quotation marks of Chinese text."
    case .parentheses: "The width of parentheses in Chinese text."
    case .longestGap: "Seconds without a segment that are worth a word."
    case .readingSpeeds: "Characters a second that readers can follow, by language."
    case .ignoredNumbers: "Texts whose numbers are not compared, as they are written."
    }
  }
}
