import DiglotWorkspace
import Synchronization

/// What the program says to the person besides its answer: failures, counts, and how far it is.
///
/// How far it is stands on a line below all else, only on a terminal. It is taken away before anything
/// else is said.
final class Messages: Sendable {
  let terminal = Terminal(.errors)

  /// Whether a line about the progress stands there.
  private let showsProgress = Mutex(false)

  /// Says something on lines of its own. What cannot be said here cannot be said anywhere.
  func say(_ text: String) {
    clearProgress()
    _ = StandardStream.errors.write((text.hasSuffix("\n") ? text : text + "\n").utf8)
  }

  /// Says why a file could not be read or written.
  func report(_ failure: FileFailure) { say("diglot: " + VisibleText.line(failure.description)) }

  /// Shows how far the program is, in place of what was shown of it before.
  func showProgress(_ line: String) {
    showsProgress.withLock { isShown in
      isShown = true
      _ = StandardStream.errors.write("\r\(line)\u{1B}[K".utf8)
    }
  }

  /// Takes the line about the progress away.
  func clearProgress() {
    showsProgress.withLock { isShown in
      if isShown { _ = StandardStream.errors.write("\r\u{1B}[K".utf8) }
      isShown = false
    }
  }
}
