/// What the next line of a document comes after: all that its reading needs to know of what is above.
enum LineState: Sendable, Hashable {
  /// The start of the document.
  case start
  /// Source text that a plain line goes on with; comments between do not matter.
  case source
  /// A directive, or a line that continues one, right above.
  case directive
  /// Anything after which a plain line begins a segment.
  case closed

  /// Whether `block`, which comes next, would join what is above instead of standing for itself.
  func absorbs(_ block: Block) -> Bool {
    guard block.kind == .segment, let first = block.tokens.first?.kind else { return self == .start }
    switch self {
    case .start: return true
    case .source: return first != .cueOpen && first != .speakerCode
    case .directive: return first == .whiteSpace
    case .closed: return false
    }
  }
}
