/// What a token is. Inline constructs have an opening token of their own, so that a run of tokens
/// can be read back as the construct it makes.
public enum TokenKind: UInt8, Sendable, CaseIterable {
  case byteOrderMark, whiteSpace, lineEnd

  /// Plain text.
  case text
  /// A backslash and the punctuation it makes literal.
  case escape
  /// A backslash that ends its line and keeps the break.
  case hardBreak
  /// `|` between languages, `,` between forms or renderings, `!` before a deprecated one.
  case pipe, comma, deprecatedMark

  /// `@name`.
  case directiveName
  /// What a directive holds verbatim: a path, a date, a key.
  case value
  /// `#` to `######`.
  case headingMarker
  /// `>`.
  case translationMarker
  case languageTag
  /// `%`, `%todo` or `%allow`.
  case commentMarker
  case commentText
  case ruleName
  /// The colon before the reason of `%allow`, or after `%todo`.
  case reasonColon
  /// `[^`, the label, and `]:` of a note.
  case noteOpen, noteClose
  /// The label of a note or of a reference to one.
  case label

  case cueOpen, cueArrow, cueClose
  /// A time, in a cue or a time mark.
  case time
  /// What stands in a cue's place for a time and is none.
  case malformedTime
  /// `#id`, the sign included.
  case identifier
  case speakerCode, speakerColon

  case linkOpen, linkMiddle, linkDestination, linkClose
  case noteReferenceOpen, noteReferenceClose
  case eventOpen, eventClose
  case timeMarkOpen, timeMarkClose
  case correctionOpen, correctionArrow, correctionClose
  case unsureOpen, unsureClose
  case codeOpen, codeText, codeClose
  case url
}

/// A token: a kind, and where it starts. It ends where the next one starts.
public struct Token: Sendable, Hashable {
  /// The UTF-8 offset in the block.
  public let start: UInt32
  public let kind: TokenKind

  init(_ kind: TokenKind, at start: Int) {
    self.kind = kind
    self.start = UInt32(clamping: start)
  }
}
