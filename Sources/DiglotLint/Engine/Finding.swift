public import DiglotSemantics

/// How bad a finding is, the mildest first.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  case hint, information, warning, error

  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .hint: 0
    case .information: 1
    case .warning: 2
    case .error: 3
    }
  }
}

/// Something that a rule has to say about a place in a document.
public struct Finding: Sendable, Hashable {
  /// What an editor may do with the text besides marking it.
  public enum Tag: Sendable, Hashable {
    /// The text does nothing, and may be shown faded.
    case unnecessary
  }

  /// The name of the rule.
  public let rule: String
  public let severity: Severity
  public let message: String
  /// UTF-8 offsets in the document.
  public let range: Range<Int>
  public let tag: Tag?
  public let related: [RelatedPlace]

  init(
    _ rule: RuleInfo, _ range: Range<Int>, _ message: String, tag: Tag? = nil, related: [RelatedPlace] = []
  ) {
    self.rule = rule.name
    severity = rule.severity
    self.message = message
    self.range = range
    self.tag = tag
    self.related = related
  }
}

/// Another place that a finding speaks of.
public struct RelatedPlace: Sendable, Hashable {
  /// The file; nil for the document itself.
  public let path: FilePath?
  /// UTF-8 offsets in that file.
  public let range: Range<Int>
  public let message: String
}
