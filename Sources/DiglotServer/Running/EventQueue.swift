import DiglotSemantics
import Dispatch
import JSONRPC
import Synchronization

/// What a session is told, one thing after the other.
enum SessionEvent: Sendable {
  /// A request that waits for its answer.
  case request(PendingRequests.Ticket, method: String, params: JSON)
  case notification(method: String, params: JSON)
  /// The answer to a request of ours; nil where the client did not say to which.
  case response(RequestID?, Result<JSON, ResponseError>)
  /// Files were read in the background.
  case read(FileReading.Progress)
  /// Files changed on disk, as the server itself has seen.
  case changedOnDisk([FilePath])
  /// A document was looked at again in the background.
  case relinked
  /// Nothing has changed for a while, so that there is time to read what the memory is of.
  case memoryIsDue
  /// The client is gone: nothing more will come.
  case end
}

/// Hands events from the threads that have them to the one that heeds them, in order.
final class EventQueue: Sendable {
  private let events = Mutex<[SessionEvent]>([])
  private let available = DispatchSemaphore(value: 0)

  func put(_ event: SessionEvent) {
    events.withLock { $0.append(event) }
    available.signal()
  }

  /// All events that have come; waits until there is one.
  func takeAll() -> [SessionEvent] {
    available.wait()
    let taken = events.withLock { events in
      defer { events = [] }
      return events
    }
    // One signal for each event: the first has been waited for.
    for _ in taken.dropFirst() { _ = available.wait(timeout: .now()) }
    return taken
  }

  var isEmpty: Bool { events.withLock(\.isEmpty) }
}
