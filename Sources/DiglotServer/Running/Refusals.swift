import Dispatch
import JSONRPC

/// Answers with errors, for the thread that reads. That one never waits for room in the other pipe: a
/// client that writes much before it reads would wait for it in turn, and its end would not be seen.
struct Refusals: Sendable {
  private let connection: Connection
  private let queue = DispatchQueue(label: "diglot.refusals")

  init(on connection: Connection) { self.connection = connection }

  /// - Parameter id: nil where it could not be read.
  func send(_ error: ResponseError, to id: RequestID?) {
    queue.async { [connection] in connection.respond(to: id, failure: error) }
  }

  /// Waits until all are written, though not for long.
  func finish() {
    let written = DispatchSemaphore(value: 0)
    queue.async { written.signal() }
    _ = written.wait(timeout: .now() + .milliseconds(500))
  }
}
