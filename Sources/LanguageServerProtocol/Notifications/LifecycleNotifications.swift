public import JSONRPC

/// The client has read the answer to `initialize`.
public enum InitializedNotification: ClientNotification {
  public static let method = "initialized"
  public typealias Params = NoParams
}

/// The server is to exit.
public enum ExitNotification: ClientNotification {
  public static let method = "exit"
  public typealias Params = NoParams
}

/// Nobody waits for the answer to a request any more.
public enum CancelNotification: ClientNotification {
  public static let method = "$/cancelRequest"

  public struct Params: JSONReadable {
    public let id: RequestID

    public init(json: JSON) throws(JSONTypeError) { id = try json.required("id") }
  }
}
