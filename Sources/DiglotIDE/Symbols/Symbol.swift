public import DiglotSemantics
public import DiglotSyntax

/// What a place in a document is about. The one answer on which all features agree: what hover
/// describes is what navigation follows and what a rename changes.
public enum Symbol: Sendable, Hashable {
  // Names

  /// A speaker, declared or not, by code.
  case speaker(String)
  /// A term, by its index in the glossary that holds in the document.
  case term(Int)
  /// The id of a segment or heading; the file is nil for the document itself.
  case identifier(String, in: FilePath?)
  /// A note, by its label.
  case note(String)
  /// A file that `@use` or a link names.
  case file(FilePath)
  /// A language, by its tag.
  case language(String)

  // Words of the format

  case directive(DirectiveName)
  /// The marker of a comment: `%`, `%todo` or `%allow`.
  case comment(LineKind)
  case rule(String)

  // Marks

  case cue
  case timeMark
  case event(String)
  case correction(heard: String, meant: String)
  /// Empty where nothing could be understood.
  case unsure(String)

  /// Anything else that is said.
  case text(Side)
}

/// A place in a document, and what it is about.
public struct Spot: Sendable {
  public let symbol: Symbol
  /// The name where there is one, else all of the mark or passage; UTF-8 offsets in the document.
  public let range: Range<Int>
  let block: Document.PlacedFacts

  /// The range, and what is between it and the place that was asked about: the sign of an id, or the
  /// bracket of a reference. Clients mark what they are given, and look for their cursor in it.
  func range(including offset: Int) -> Range<Int> {
    min(range.lowerBound, offset)..<max(range.upperBound, offset)
  }
}
