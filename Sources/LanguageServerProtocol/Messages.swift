public import JSONRPC

/// A request from the client: its method, what it takes, and what it is answered with.
public protocol ClientRequest {
  static var method: String { get }
  associatedtype Params: JSONReadable
  associatedtype Answer: JSONWritable
}

/// A notification from the client.
public protocol ClientNotification {
  static var method: String { get }
  associatedtype Params: JSONReadable
}

/// A request of the server's to the client. What it is answered with is not looked at.
public protocol ServerRequest: Sendable {
  static var method: String { get }
  associatedtype Params: JSONWritable
  /// Nil where the method takes none.
  var params: Params? { get }
}

/// A notification to the client.
public protocol ServerNotification: JSONWritable {
  static var method: String { get }
}

extension Connection {
  @discardableResult
  public func send<Request: ServerRequest>(_ request: Request) -> RequestID {
    self.request(Request.method, request.params)
  }

  public func send<Notification: ServerNotification>(_ notification: Notification) {
    notify(Notification.method, notification)
  }
}

/// Parameters of which nothing is needed, whatever they are.
public struct NoParams: JSONReadable {
  public init(json: JSON) {}
}

/// An answer that is always null.
public struct NoAnswer: JSONWritable {
  public init() {}
  public func write(to writer: inout JSONWriter) { JSON.null.write(to: &writer) }
}
