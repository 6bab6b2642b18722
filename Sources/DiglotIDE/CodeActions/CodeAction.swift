public import DiglotLint
public import DiglotSemantics
public import DiglotSyntax

/// Something that can be done with the document at a place.
public struct CodeAction: Sendable {
  /// As clients know them.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case quickFix = "quickfix"
    case extract = "refactor.extract"
    case move = "refactor.move"
    case rewrite = "refactor.rewrite"
    case fixAll = "source.fixAll.diglot"
  }

  /// What it does.
  public enum Effect: Sendable {
    /// Edits of the document, worked out when they are wanted. Never none.
    case edits(@Sendable () -> [TextEdit])
    /// Gives a link to the segment at a UTF-8 offset to whoever wants it.
    case link(offset: Int)
  }

  public let kind: Kind
  public let title: String
  /// Whether it is what everybody would do.
  public let isPreferred: Bool
  /// The findings that it mends.
  public let findings: [Finding]
  public let effect: Effect

  init(
    _ kind: Kind, _ title: String, isPreferred: Bool = false, findings: [Finding] = [], effect: Effect
  ) {
    self.kind = kind
    self.title = title
    self.isPreferred = isPreferred
    self.findings = findings
    self.effect = effect
  }

  /// Nil where there is nothing to change.
  init?(
    _ kind: Kind, _ title: String, isPreferred: Bool = false, findings: [Finding] = [], _ edits: [TextEdit]?
  ) {
    guard let edits, !edits.isEmpty else { return nil }
    self.init(kind, title, isPreferred: isPreferred, findings: findings, effect: .edits { edits })
  }

  /// Its edits; none for what changes nothing.
  public var edits: [TextEdit] { if case .edits(let make) = effect { make() } else { [] } }

  /// The same, as those of a file.
  public func edits(in document: Document) -> FileEdits { FileEdits(nil, document, edits) }
}

/// What is wanted of the actions at a place.
public struct CodeActionQuery: Sendable, Hashable {
  /// The selection, in UTF-8 offsets; empty for a cursor.
  public let range: Range<Int>
  /// Kinds, with all below them; nil for any.
  public let only: [String]?
  /// Whether a person asked. An editor that asks by itself wants to know only of what is wrong.
  public let isInvoked: Bool

  public init(range: Range<Int>, only: [String]?, isInvoked: Bool) {
    self.range = range
    self.only = only
    self.isInvoked = isInvoked
  }

  func wants(_ kind: CodeAction.Kind) -> Bool {
    guard let only else { return isInvoked || kind == .quickFix }
    return only.contains { $0.isEmpty || kind.rawValue == $0 || kind.rawValue.hasPrefix($0 + ".") }
  }
}
