public import DiglotSyntax

/// A way to mend what a finding is about.
public struct Fix: Sendable, Hashable {
  public enum Safety: Sendable, Hashable {
    /// What the text says stays the same: it may be applied without being looked at.
    case safe
    /// A person should look at it.
    case suggested
  }

  /// What it does, in words for a menu: “replace “,” with “，””.
  public let title: String
  public let safety: Safety
  /// In the order of their places, apart from each other, all in offsets of the text before.
  public let edits: [TextEdit]

  public init(_ title: String, _ safety: Safety, _ edits: [TextEdit]) {
    self.title = title
    self.safety = safety
    self.edits = edits
  }

  /// The same fix for a text that begins `distance` further on.
  func moved(by distance: Int) -> Fix {
    Fix(
      title, safety,
      edits.map {
        TextEdit($0.range.lowerBound + distance..<$0.range.upperBound + distance, $0.replacement)
      })
  }
}
