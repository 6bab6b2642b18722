public import JSONRPC

/// Asks whether there is a name at a place that can be changed.
public enum PrepareRenameRequest: ClientRequest {
  public static let method = "textDocument/prepareRename"
  public typealias Params = TextDocumentPositionParams

  public struct Answer: Sendable, Hashable, JSONWritable {
    public let range: PositionRange
    /// What to offer for a start.
    public let placeholder: String

    public init(range: PositionRange, placeholder: String) {
      self.range = range
      self.placeholder = placeholder
    }

    public func write(to writer: inout JSONWriter) {
      writer.object {
        $0.member("range", range)
        $0.member("placeholder", placeholder)
      }
    }
  }
}

/// Asks what to change for a name to become another.
public enum RenameRequest: ClientRequest {
  public static let method = "textDocument/rename"
  public typealias Answer = WorkspaceEdit

  public struct Params: JSONReadable {
    public let place: TextDocumentPositionParams
    public let newName: String

    public init(json: JSON) throws(JSONTypeError) {
      place = try TextDocumentPositionParams(json: json)
      newName = try json.required("newName")
    }
  }
}
