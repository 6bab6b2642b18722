import JSONRPC

/// Asks the server to end its work; `exit` follows.
public enum ShutdownRequest: ClientRequest {
  public static let method = "shutdown"
  public typealias Params = NoParams
  public typealias Answer = NoAnswer
}
