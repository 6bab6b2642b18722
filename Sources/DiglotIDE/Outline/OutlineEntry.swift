/// What an outline says of a block, wherever in the document that stands.
public final class OutlineEntry: Sendable {
  public let kind: OutlineItem.Kind
  /// Never empty, and on one line.
  public let name: String
  public let detail: String?
  /// UTF-8 offsets in the block, without the blank lines at its end.
  public let range: Range<Int>
  /// Of its first line.
  public let selectionRange: Range<Int>

  init(
    kind: OutlineItem.Kind, name: String, detail: String?, range: Range<Int>, selectionRange: Range<Int>
  ) {
    self.kind = kind
    self.name = name
    self.detail = detail
    self.range = range
    self.selectionRange = selectionRange
  }
}
