/// The kinds of name that a document declares and mentions. Each has a space of its own.
public enum Namespace: UInt8, Sendable, Hashable, CaseIterable {
  /// Speakers' codes.
  case speaker
  /// Ids of segments and headings.
  case identifier
  /// Labels of notes.
  case note
}

/// A place where a name stands. `String` compares by canonical equivalence, so names that differ in
/// nothing but normalisation are the same.
public struct Occurrence: Sendable, Hashable {
  public enum Role: Sendable, Hashable {
    case declaration
    case reference
  }

  public let namespace: Namespace
  public let role: Role
  public let name: String
  /// Where the name itself stands, in UTF-8 offsets in the block.
  public let range: Range<Int>
}
