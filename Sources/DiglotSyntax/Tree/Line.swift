/// What a line is.
public enum LineKind: UInt8, Sendable, Hashable {
  case blank, directive, continuation, heading, translation, comment, todo, allow, note, source
}

/// A line of a block: its kind, where it starts, and its first token.
public struct Line: Sendable, Hashable {
  /// The UTF-8 offset in the block.
  public let start: UInt32
  /// The index of its first token in the block; its tokens end where the next line's begin.
  public let firstToken: UInt32
  public let kind: LineKind

  init(_ kind: LineKind, at start: Int, firstToken: Int) {
    self.kind = kind
    self.start = UInt32(clamping: start)
    self.firstToken = UInt32(clamping: firstToken)
  }
}
