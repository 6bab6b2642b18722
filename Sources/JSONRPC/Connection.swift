import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Two pipes with JSON-RPC on them. Messages may be sent from any thread; each is written whole.
public final class Connection: Sendable {
  private let input: Int32
  private let output: Int32
  private let whenUnread: @Sendable () -> Void
  private let state = Mutex(State())

  private struct State {
    var nextID = 1
    var isClosed = false
  }

  /// What came from the other side.
  public enum Event: Sendable {
    case message(Message)
    /// Something could not be read as a message. It is to be answered with the error, under the id if
    /// that could be read: not here, where nothing may wait for room in the other pipe.
    case malformed(RequestID?, ResponseError)
    /// Nothing more will come.
    case end
  }

  /// - Parameters:
  ///   - input: the file descriptor to read from. Like the other, it is not closed here.
  ///   - output: the one to write to.
  ///   - whenUnread: called once, on any thread, when it turns out that the other side reads no more.
  public init(input: Int32, output: Int32, whenUnread: @escaping @Sendable () -> Void = {}) {
    self.input = input
    self.output = output
    self.whenUnread = whenUnread
    // A reader that went away is found out by the error of a write, not by a signal.
    signal(SIGPIPE, SIG_IGN)
  }

  /// Reads until the input ends, and hands over what comes. Blocks the thread.
  public func receive(_ handle: (Event) -> Void) {
    var decoder = MessageDecoder()
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(input, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      for event in decoder.feed(chunk[..<count]) { handle(self.event(event)) }
    }
    handle(.end)
  }

  private func event(_ event: MessageDecoder.Event) -> Event {
    switch event {
    case .malformedHeader(let reason): return .malformed(nil, ResponseError(.parseError, reason))
    case .body(let body):
      do { return .message(try Message(body: body)) } catch { return .malformed(error.id, error.error) }
    }
  }

  /// Sends a request, and gives the id that its answer will have.
  /// - Parameter params: nil where the method takes none.
  @discardableResult
  public func request(_ method: String, _ params: (some JSONWritable)?) -> RequestID {
    let id = state.withLock { state in
      defer { state.nextID += 1 }
      return RequestID.string("diglot-\(state.nextID)")
    }
    send(OutgoingMessage.request(id: id, method: method, params: params))
    return id
  }

  public func notify(_ method: String, _ params: some JSONWritable) {
    send(OutgoingMessage.notification(method: method, params: params))
  }

  public func respond(to id: RequestID, result: some JSONWritable) {
    send(OutgoingMessage.result(result, for: id))
  }

  public func respond(to id: RequestID?, failure: ResponseError) {
    send(OutgoingMessage.failure(failure, for: id))
  }

  /// A body this long is not copied to stand behind its header.
  private static let longBody = 1 << 16

  /// Writes a message. Once the other side has gone, nothing is written any more.
  private func send(_ body: [UInt8]) {
    let isLong = body.count >= Self.longBody
    let first = isLong ? MessageDecoder.header(of: body) : MessageDecoder.frame(body)
    let isFoundUnread = state.withLock { state in
      write(first, &state) || isLong && write(body, &state)
    }
    if isFoundUnread { whenUnread() }
  }

  /// Writes all of it. Gives whether it was found out by that that the other side has gone.
  private func write(_ bytes: [UInt8], _ state: inout State) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty, !state.isClosed {
      let count = rest.withUnsafeBytes { systemWrite(output, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR, errno != EAGAIN {
        state.isClosed = true
        return true
      }
    }
    return false
  }
}

/// The system's, which a method hides.
private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, bytes, count)
}
