import ChildProcesses
import JSONRPC

/// An editor's side of a session with the real server. Times are taken just before a message is written and
/// as soon as the last byte of the answer has come; what is in it is read afterwards.
final class ServerSession {
  typealias Instant = ContinuousClock.Instant

  /// A message, and when all of it had come.
  struct Received {
    let message: Message
    let time: Instant
  }

  /// When the server was started.
  let start: Instant
  private let server: ChildProcess
  private var decoder = MessageDecoder()
  /// What came and nobody has waited for yet.
  private var messages: [Received] = []
  private var nextID = 1

  /// Nothing is waited for any longer.
  private static let patience = 60.0

  /// - Parameters:
  ///   - program: `diglot`, or a server's command that takes no arguments but `lsp`.
  ///   - folder: where it may keep what it keeps.
  init(_ program: String, folder: String) throws(Failure) {
    start = .now
    do {
      server = try ChildProcess([program, "lsp"], environment: ["XDG_CACHE_HOME": "\(folder)/cache"])
    } catch { throw Failure(error.description) }
  }

  /// In bytes; nil where the system doesn't tell.
  var peakMemory: Int? { Machine.peakMemory(of: server) }

  // MARK: Saying

  /// Writes a message. Gives the time just before.
  @discardableResult
  private func send(_ body: [UInt8]) throws(Failure) -> Instant {
    let bytes = MessageDecoder.frame(body)
    let time = Instant.now
    guard server.write(bytes) else { throw Failure("the server reads no more") }
    return time
  }

  @discardableResult
  func notify(_ method: String, _ params: JSON = .object([])) throws(Failure) -> Instant {
    try send(OutgoingMessage.notification(method: method, params: params))
  }

  // MARK: Hearing

  /// Waits for a message, and takes it out of those that came.
  private func wait<Value>(for what: String, _ match: (Received) -> Value?) throws(Failure) -> Value {
    while true {
      for (index, received) in messages.enumerated() {
        guard let value = match(received) else { continue }
        // What came before is not waited for any more.
        messages.removeFirst(index + 1)
        return value
      }
      messages = []
      try hear(waitingFor: what)
    }
  }

  private func hear(waitingFor what: String) throws(Failure) {
    guard let bytes = server.read(within: Self.patience) else {
      throw Failure("the server says nothing, where \(what) should come")
    }
    guard !bytes.isEmpty else { throw Failure("the server ended, where \(what) should come") }
    let time = Instant.now
    for case .body(let body) in decoder.feed(bytes) {
      guard let message = try? Message(body: body) else {
        throw Failure("the server said what is no message")
      }
      if case .request(let id, let method, let params) = message { try answer(id, method, params) }
      messages.append(Received(message: message, time: time))
    }
  }

  /// What an editor without settings says to a server that asks.
  private func answer(_ id: RequestID, _ method: String, _ params: JSON) throws(Failure) {
    let settings = (params["items"]?.array ?? []).map { _ in JSON.null }
    let result = method == "workspace/configuration" ? JSON.array(settings) : .null
    try send(OutgoingMessage.result(result, for: id))
  }

  /// A request's result, and when it had come.
  func request(
    _ method: String, _ params: JSON?
  ) throws(Failure) -> (result: JSON, sent: Instant, received: Instant) {
    let id = RequestID.number(nextID)
    nextID += 1
    let sent = try send(OutgoingMessage.request(id: id, method: method, params: params))
    let (answer, time) = try wait(for: "the answer to \(method)") { received in
      if case .response(id, let answer) = received.message { (answer, received.time) } else { nil }
    }
    switch answer {
    case .success(let result): return (result, sent, time)
    case .failure(let error): throw Failure("\(method) was refused: \(error.message)")
    }
  }

  /// When the diagnostics of a version had come, and how many they are.
  func diagnostics(ofVersion version: Int) throws(Failure) -> (received: Instant, count: Int) {
    try wait(for: "the diagnostics") { received in
      guard case .notification("textDocument/publishDiagnostics", let params) = received.message,
        params["version"]?.integer == version
      else { return nil }
      return (received.time, params["diagnostics"]?.array?.count ?? 0)
    }
  }

  /// Waits until the server has been silent for a while: what it does once after opening is done then.
  func settle() throws(Failure) {
    while server.speaks(within: 0.3) { try hear(waitingFor: "something") }
    messages = []
  }

  /// Ends the session as an editor does.
  func end() throws(Failure) {
    _ = try request("shutdown", nil)
    try notify("exit")
    guard server.exitCode(within: Self.patience) == 0 else {
      throw Failure("the server did not end as it should")
    }
  }
}
