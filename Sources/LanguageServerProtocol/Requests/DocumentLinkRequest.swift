public import JSONRPC

/// A place in a document that leads out of it.
public struct DocumentLink: Sendable, Hashable, JSONReadable, JSONWritable {
  public let range: PositionRange
  /// Nil for what is found out once it is asked for.
  public let target: DocumentURI?
  public let tooltip: String?
  /// What the server finds out the target by.
  public let data: JSON?

  public init(range: PositionRange, target: DocumentURI?, tooltip: String?, data: JSON?) {
    self.range = range
    self.target = target
    self.tooltip = tooltip
    self.data = data
  }

  public init(json: JSON) throws(JSONTypeError) {
    range = try json.required("range")
    target = try json.optional("target")
    tooltip = try json.optional("tooltip")
    data = json["data"]
  }

  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("range", range)
      $0.member("target", ifPresent: target)
      $0.member("tooltip", ifPresent: tooltip)
      $0.member("data", ifPresent: data)
    }
  }
}

/// Asks for the links of a document.
public enum DocumentLinkRequest: ClientRequest {
  public static let method = "textDocument/documentLink"
  public typealias Params = TextDocumentParams
  public typealias Answer = [DocumentLink]
}

/// Asks where a link leads.
public enum DocumentLinkResolveRequest: ClientRequest {
  public static let method = "documentLink/resolve"
  public typealias Params = DocumentLink
  public typealias Answer = DocumentLink
}
