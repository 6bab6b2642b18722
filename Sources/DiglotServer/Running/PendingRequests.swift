import JSONRPC
import LanguageServerProtocol
import Synchronization

/// The requests that somebody waits for. Each is answered once: by whoever takes it from here.
final class PendingRequests: Sendable {
  private let methods = Mutex<[RequestID: String]>([:])

  /// Notes a request. False where one with that id waits already.
  func begin(_ id: RequestID, method: String) -> Bool {
    methods.withLock { pending in
      guard pending[id] == nil else { return false }
      pending[id] = method
      return true
    }
  }

  /// Whether the request still waits for its answer.
  func isWaiting(_ id: RequestID) -> Bool { methods.withLock { $0[id] != nil } }

  /// Takes a request to answer it. False where it was cancelled: the answer must be dropped.
  func take(_ id: RequestID) -> Bool { methods.withLock { $0.removeValue(forKey: id) != nil } }

  /// Takes a request that nobody waits for any more. Those that begin and end the session can't be.
  func cancel(_ id: RequestID) -> Bool {
    methods.withLock { pending in
      switch pending[id] {
      case nil, InitializeRequest.method, ShutdownRequest.method: return false
      default:
        pending[id] = nil
        return true
      }
    }
  }

  /// How many wait.
  var count: Int { methods.withLock(\.count) }
}
