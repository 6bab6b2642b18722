/// What can be wrong with the form of a line. The raw value is the name of the rule that reports it.
public enum SyntaxProblemKind: String, Sendable, CaseIterable {
  case malformedTime = "malformed-time"
  case malformedDirective = "malformed-directive"
  case invalidName = "invalid-name"
  case orphanTranslation = "orphan-translation"
  case unclosedBracket = "unclosed-bracket"
  case unclosedBrace = "unclosed-brace"
  case unclosedLink = "unclosed-link"
  case emptyCorrection = "empty-correction"
  case emptyLink = "empty-link"
  case emptyHeading = "empty-heading"
  case emptyNote = "empty-note"
  case unknownDirective = "unknown-directive"
  case misspeltDirective = "misspelt-directive"
  case malformedAllow = "malformed-allow"
  case orphanAllow = "orphan-allow"
  case detachedTranslation = "detached-translation"
  case detachedAllow = "detached-allow"
  case missingSpace = "missing-space"
}

/// Why a directive cannot be read.
public enum DirectiveFault: Sendable, Hashable {
  case missingValue
  case unknownVersion
  case notALanguageTag
  case notADate
  case notASpeakerCode
}

/// Something wrong with the form of a line, found by the parser.
public struct SyntaxProblem: Sendable, Hashable {
  public let kind: SyntaxProblemKind
  /// UTF-8 offsets in the block.
  public let range: Range<Int>
  /// Only with `malformedDirective`: what is wrong with it.
  public let fault: DirectiveFault?

  init(_ kind: SyntaxProblemKind, _ range: Range<Int>, fault: DirectiveFault? = nil) {
    self.kind = kind
    self.range = range
    self.fault = fault
  }
}
