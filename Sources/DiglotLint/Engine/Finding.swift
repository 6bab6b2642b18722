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
    /// The text is not to be used any more, and may be shown struck through.
    case deprecated
  }

  /// The name of the rule.
  public let rule: String
  public private(set) var severity: Severity
  public let message: String
  /// UTF-8 offsets in the document.
  public let range: Range<Int>
  public let tag: Tag?
  public let related: [RelatedPlace]
  /// Ways to mend it, the best first.
  public let fixes: [Fix]

  /// - Parameter severity: where it is not the rule's own.
  init(
    _ rule: RuleInfo, _ range: Range<Int>, _ message: String, severity: Severity? = nil, tag: Tag? = nil,
    related: [RelatedPlace] = [], fixes: [Fix] = []
  ) {
    self.rule = rule.name
    self.severity = severity ?? rule.severity
    self.message = message
    self.range = range
    self.tag = tag
    self.related = related
    self.fixes = fixes
  }
}

extension Finding {
  /// The same, as severe as given.
  func at(_ severity: Severity) -> Finding {
    var other = self
    other.severity = severity
    return other
  }
}

/// A finding about a block, in offsets of the block. It lives as long as the block does.
struct LocalFinding: Hashable, Sendable {
  let rule: RuleInfo
  let range: Range<Int>
  let message: String
  /// Where it is not the rule's own.
  let severity: Severity?
  let tag: Finding.Tag?
  /// Other places in the block, and what to say of them.
  let related: [Related]
  let fixes: [Fix]

  struct Related: Hashable {
    let range: Range<Int>
    let message: String
  }

  init(
    _ rule: RuleInfo, _ range: Range<Int>, _ message: String, severity: Severity? = nil,
    tag: Finding.Tag? = nil, related: [Related] = [], fixes: [Fix] = []
  ) {
    self.rule = rule
    self.range = range
    self.message = message
    self.severity = severity
    self.tag = tag
    self.related = related
    self.fixes = fixes
  }

  /// - Parameter start: of the block, in the document.
  func placed(at start: Int) -> Finding {
    func moved(_ range: Range<Int>) -> Range<Int> { start + range.lowerBound..<start + range.upperBound }
    return Finding(
      rule, moved(range), message, severity: severity, tag: tag,
      related: related.map { RelatedPlace(path: nil, range: moved($0.range), message: $0.message) },
      fixes: fixes.map { $0.moved(by: start) })
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
