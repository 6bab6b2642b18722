import DiglotLint
import DiglotSemantics
import Synchronization

/// A document that is looked at again because other files, or its settings, say something else now. It is done
/// once, by whoever asks for it first, on that one's thread, while the session goes on; who asks meanwhile waits.
final class Relinking: Sendable {
  let library: Library
  let settings: Settings
  private let document: LinkedDocument
  private let made = Mutex<LinkedDocument?>(nil)
  private let making = Mutex<Void>(())
  private let isWanted = Atomic(true)

  init(_ document: LinkedDocument, in library: Library, _ settings: Settings) {
    self.document = document
    self.library = library
    self.settings = settings
  }

  /// What came of it, where that is known by now.
  var outcome: LinkedDocument? { made.withLock { $0 } }

  /// What comes of it. To be asked for on any thread but the session's.
  func result() -> LinkedDocument {
    if let outcome { return outcome }
    return making.withLock { _ in
      if let outcome { return outcome }
      var document = document
      document.relink(in: library, settings)
      made.withLock { $0 = document }
      return document
    }
  }

  /// The document goes on without it. Requests that came before may still ask for it.
  func giveUp() { isWanted.store(false, ordering: .relaxed) }

  /// Has it done before anybody asks, unless it has been given up.
  func prepare() {
    if isWanted.load(ordering: .relaxed) { _ = result() }
  }
}
