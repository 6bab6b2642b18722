public import JSONRPC

/// Asks what to show above the lines of a document.
public enum CodeLensRequest: ClientRequest {
  public static let method = "textDocument/codeLens"
  public typealias Params = TextDocumentParams
  public typealias Answer = [CodeLens]

  public struct CodeLens: Sendable, Hashable, JSONWritable {
    public let range: PositionRange
    /// Nil where it is still to be found out.
    public let command: Command?
    public let data: JSON?

    public init(range: PositionRange, command: Command?, data: JSON?) {
      self.range = range
      self.command = command
      self.data = data
    }

    public func write(to writer: inout JSONWriter) {
      writer.object {
        $0.member("range", range)
        $0.member("command", ifPresent: command)
        $0.member("data", ifPresent: data)
      }
    }
  }
}

/// Asks for the command of a lens that is about to be seen. What the client sends is sent back, with more to it.
public enum CodeLensResolveRequest: ClientRequest {
  public static let method = "codeLens/resolve"
  public typealias Params = JSON
  public typealias Answer = JSON
}
