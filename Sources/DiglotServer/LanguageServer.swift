import JSONRPC
import LanguageServerProtocol

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The language server: a session over two pipes, for as long as the client wants it.
public enum LanguageServer {
  public struct Options: Sendable {
    /// What the server tells clients of its version.
    public var version: String
    public var log: Log
    /// The process without which the server is of no use, where the command line names it.
    public var clientProcessID: Int?

    public init(version: String, log: Log = .silent, clientProcessID: Int? = nil) {
      self.version = version
      self.log = log
      self.clientProcessID = clientProcessID
    }
  }

  /// No document waits longer for its diagnostics while messages keep coming.
  private static let patience = Duration.milliseconds(50)

  /// How long the session has to end by itself once the input has, in microseconds.
  private static let endPatience: UInt32 = 1_000_000

  /// Serves one client. Blocks the thread until the session ends.
  /// - Parameters:
  ///   - input: the file descriptor that the client writes to.
  ///   - output: the one that it reads from.
  /// - Returns: the code to exit with: 0 only where the client had asked for the end.
  public static func run(_ options: Options, input: Int32 = 0, output: Int32 = 1) -> Int32 {
    Allocation.giveBackEarly()
    let connection = Connection(input: input, output: output) { endUnread(options.log) }
    let queue = EventQueue()
    let pending = PendingRequests()
    let refusals = Refusals(on: connection)
    func watch(_ process: Int) {
      ParentWatch.start(process) {
        options.log.write(.warning, "process \(process), which the server is for, is gone")
        exit(1)
      }
    }
    if let process = options.clientProcessID { watch(process) }
    let isReading = BackgroundThread.start {
      receive(
        from: connection, into: queue, pending: pending, refusals: refusals, log: options.log)
    }
    guard isReading else { return 1 }
    var session = Session(
      connection: connection, pending: pending, log: options.log, version: options.version,
      deliver: queue.put, watchParent: watch)
    let code = heed(queue, &session)
    refusals.finish()
    return code
  }

  /// Ends a server to which nobody listens. Whatever is being computed would be said to nobody.
  private static func endUnread(_ log: Log) -> Never {
    let reason = "the client reads no more of what the server says"
    log.write(.error, reason)
    let line = Array("diglot: \(reason)\n".utf8)
    _ = line.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
    _exit(1)
  }

  /// Heeds events until one ends the session. What is new is told as soon as nothing waits to be
  /// heeded, or when it has waited long enough.
  private static func heed(_ queue: EventQueue, _ session: inout Session) -> Int32 {
    var newsSince: ContinuousClock.Instant?
    while true {
      for event in queue.takeAll() {
        if case .exits(let code) = session.heed(event) { return code }
        session.prepareRelinked()
        session.noteForMemory()
        guard session.hasNews else {
          newsSince = nil
          continue
        }
        let since = newsSince ?? .now
        newsSince = since
        if since.duration(to: .now) > patience {
          session.publish()
          newsSince = nil
        }
      }
      if session.hasNews, queue.isEmpty {
        session.publish()
        newsSince = nil
      }
    }
  }

  /// Reads what the client sends. Cancellation does not wait in the queue: it overtakes what it is for.
  private static func receive(
    from connection: Connection, into queue: EventQueue, pending: PendingRequests, refusals: Refusals,
    log: Log
  ) {
    connection.receive { event in
      switch event {
      case .message(.notification(CancelNotification.method, let params)):
        guard let id = try? CancelNotification.Params(json: params).id else { return }
        if pending.cancel(id) {
          refusals.send(ResponseError(.requestCancelled, "the request was cancelled"), to: id)
        }
      case .message(let message):
        log.write(.debug, "received \(message.summary)")
        switch message {
        case .request(let id, let method, let params):
          if let ticket = pending.begin(id, method: method) {
            queue.put(.request(ticket, method: method, params: params))
          } else {
            refusals.send(
              ResponseError(.invalidRequest, "a request with this id is under way already"), to: id)
          }
        case .notification(let method, let params): queue.put(.notification(method: method, params: params))
        case .response(let id, let result): queue.put(.response(id, result))
        }
      case .malformed(let id, let error):
        log.write(.error, "a message can't be read: \(error.message)")
        refusals.send(error, to: id)
      case .end: queue.put(.end)
      }
    }
    // A session that computes something long, or hangs in a pipe that nobody reads, does not come to heed
    // the end, and who is gone waits for no answer.
    usleep(endPatience)
    _exit(1)
  }
}

extension Message {
  fileprivate var summary: String {
    switch self {
    case .request(let id, let method, _): "request \(id): \(method)"
    case .notification(let method, _): "notification: \(method)"
    case .response(let id, _): "answer to \(id.map { "\($0)" } ?? "an unknown request")"
    }
  }
}
