import JSONRPC
import LanguageServerProtocol
import Synchronization

/// The requests that somebody waits for. Each is answered once: by whoever takes it from here.
final class PendingRequests: Sendable {
  /// One request, told from an earlier one that was cancelled and whose id the client uses again.
  struct Ticket: Sendable, Hashable {
    let id: RequestID
    fileprivate let number: Int
  }

  private struct State {
    var requests: [RequestID: (ticket: Ticket, method: String)] = [:]
    var nextNumber = 0
  }

  private let state = Mutex(State())

  /// Notes a request. Nil where one with that id waits already.
  func begin(_ id: RequestID, method: String) -> Ticket? {
    state.withLock { state in
      guard state.requests[id] == nil else { return nil }
      let ticket = Ticket(id: id, number: state.nextNumber)
      state.nextNumber += 1
      state.requests[id] = (ticket, method)
      return ticket
    }
  }

  /// Whether the request still waits for its answer.
  func isWaiting(_ ticket: Ticket) -> Bool {
    state.withLock { $0.requests[ticket.id]?.ticket == ticket }
  }

  /// Takes a request to answer it. False where it was cancelled: the answer must be dropped.
  func take(_ ticket: Ticket) -> Bool {
    state.withLock { state in
      guard state.requests[ticket.id]?.ticket == ticket else { return false }
      state.requests[ticket.id] = nil
      return true
    }
  }

  /// Takes a request that nobody waits for any more. Those that begin and end the session can't be.
  func cancel(_ id: RequestID) -> Bool {
    state.withLock { state in
      guard let method = state.requests[id]?.method,
        MessageClass.cancellation.overtakes(MessageClass(request: method))
      else { return false }
      state.requests[id] = nil
      return true
    }
  }

  /// How many wait.
  var count: Int { state.withLock(\.requests.count) }
}
