public import JSONRPC

/// Asks what to show between the words of a part of a document.
public enum InlayHintRequest: ClientRequest {
  public static let method = "textDocument/inlayHint"
  public typealias Answer = [InlayHint]

  public struct Params: JSONReadable {
    public let textDocument: TextDocumentIdentifier
    public let range: PositionRange

    public init(json: JSON) throws(JSONTypeError) {
      textDocument = try json.required("textDocument")
      range = try json.required("range")
    }
  }

  public struct InlayHint: Sendable, Hashable, JSONWritable {
    public let position: Position
    public let label: String
    /// Nil where it is found out when somebody looks at it, or there is none.
    public let tooltip: JSON?
    public let data: JSON?

    public init(position: Position, label: String, tooltip: JSON?, data: JSON?) {
      self.position = position
      self.label = label
      self.tooltip = tooltip
      self.data = data
    }

    public func write(to writer: inout JSONWriter) {
      writer.object {
        $0.member("position", position)
        $0.member("label", label)
        $0.member("tooltip", ifPresent: tooltip)
        $0.member("paddingLeft", true)
        $0.member("data", ifPresent: data)
      }
    }
  }
}

/// Asks for all of a hint that a person looks at. What the client sends is sent back, with more to it.
public enum InlayHintResolveRequest: ClientRequest {
  public static let method = "inlayHint/resolve"
  public typealias Params = JSON
  public typealias Answer = JSON
}
