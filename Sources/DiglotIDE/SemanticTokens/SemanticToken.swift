/// A piece of one line, and what it is.
struct SemanticToken: Sendable, Hashable {
  /// UTF-8 offsets in the block.
  var range: Range<Int>
  let kind: SemanticKind
  let traits: SemanticTraits
}

/// What a piece of text is, in the words that themes know: those of programming languages. What is
/// just said has none, and looks as text does.
public enum SemanticKind: UInt8, Sendable, Hashable, CaseIterable {
  /// The name of a directive.
  case keyword
  /// The title of a chapter.
  case namespace
  /// The code of a speaker.
  case `class`
  /// A term, where it is declared and where it is mentioned.
  case type
  /// The id of a segment or heading.
  case variable
  /// The label of a note.
  case property
  /// What is heard and not said.
  case event
  /// A time.
  case number
  /// Markers, brackets, arrows and pipes.
  case `operator`
  /// What is verbatim, and what directives hold.
  case string
  case comment
  /// A name out of a list: the tag of a language, the name of a rule.
  case enumMember

  /// The name that protocols and themes have for it.
  public var name: String {
    switch self {
    case .keyword: "keyword"
    case .namespace: "namespace"
    case .class: "class"
    case .type: "type"
    case .variable: "variable"
    case .property: "property"
    case .event: "event"
    case .number: "number"
    case .operator: "operator"
    case .string: "string"
    case .comment: "comment"
    case .enumMember: "enumMember"
    }
  }
}

/// What else can be said of a piece of text; each is one bit.
public struct SemanticTraits: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// A name where it gets its meaning.
  public static let declaration = SemanticTraits(rawValue: 1)
  /// A rendering not to be used; words that were heard where others were meant.
  public static let deprecated = SemanticTraits(rawValue: 2)

  /// The names that protocols and themes have for them, in the order of the bits.
  public static let names = ["declaration", "deprecated"]
}
