public import JSONRPC

/// Something for the client to run: a command of the server's, or one of its own.
public struct Command: Sendable, Hashable, JSONWritable {
  public let title: String
  public let command: String
  public let arguments: [JSON]

  public init(title: String, command: String, arguments: [JSON] = []) {
    self.title = title
    self.command = command
    self.arguments = arguments
  }

  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("title", title)
      $0.member("command", command)
      if !arguments.isEmpty { $0.member("arguments", arguments) }
    }
  }
}
