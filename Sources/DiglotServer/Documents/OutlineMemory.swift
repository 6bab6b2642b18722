import DiglotIDE
import Synchronization

/// What the outline of an open document said last.
final class OutlineMemory: Sendable {
  private let words = Mutex(OutlineWords())

  /// The outline of a version.
  func outline(of snapshot: Snapshot) -> [OutlineItem] {
    var known = words.withLock(\.self)
    let outline = snapshot.outline(reusing: &known)
    words.withLock { [known] in $0 = known }
    return outline
  }
}
