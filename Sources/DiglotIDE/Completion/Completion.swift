/// Something that may be put where the cursor is.
public struct Completion: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case directive, comment, rule, language, speaker, date, file, identifier, note, event, rendering,
      translation, segment
  }

  public let kind: Kind
  public let label: String
  /// What else is to be seen in the list, on the same line.
  public let detail: String?
  public let insertion: Insertion
  /// What is compared with what was typed.
  public let filter: String
  /// What was typed of it already: UTF-8 offsets in the document, up to the cursor.
  public let typed: Range<Int>
  /// The same and the rest of the name that stands there.
  public let whole: Range<Int>
  /// What a longer text can be shown about.
  public let subject: Symbol?

  init(
    _ kind: Kind, _ label: String, detail: String? = nil, insertion: Insertion, filter: String? = nil,
    at span: CompletionSpan, subject: Symbol? = nil
  ) {
    self.kind = kind
    self.label = label
    self.detail = detail.flatMap { $0.isEmpty ? nil : $0 }
    self.insertion = insertion
    self.filter = filter ?? label
    typed = span.typed
    whole = span.whole
    self.subject = subject
  }
}

/// What can be put at a place, the likeliest first.
public struct CompletionList: Sendable, Hashable {
  public let items: [Completion]
  /// Whether there is more, or will be other, once more is typed.
  public let isIncomplete: Bool

  init(_ items: [Completion] = [], isIncomplete: Bool = false) {
    self.items = items
    self.isIncomplete = isIncomplete
  }

  /// More than anybody looks through.
  static let limit = 200
}

/// What a completion stands for in the text.
struct CompletionSpan {
  let typed: Range<Int>
  let whole: Range<Int>
}

/// A text to put in, with places to fill in.
public struct Insertion: Sendable, Hashable, ExpressibleByStringLiteral {
  public enum Piece: Sendable, Hashable {
    case text(String)
    /// A place to fill in, and what may stand there.
    case gap(String)
  }

  public let pieces: [Piece]

  init(_ pieces: [Piece]) { self.pieces = pieces }

  init(_ text: String) { pieces = [.text(text)] }

  public init(stringLiteral value: String) { self.init(value) }

  public var hasGaps: Bool { pieces.contains { if case .gap = $0 { true } else { false } } }

  /// For those who can't fill in: up to the first gap.
  public var beginning: String {
    var result = ""
    for piece in pieces {
      guard case .text(let text) = piece else { break }
      result += text
    }
    return result
  }
}
