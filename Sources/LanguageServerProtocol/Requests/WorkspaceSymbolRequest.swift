public import JSONRPC

/// A symbol somewhere in the workspace.
public struct WorkspaceSymbol: Sendable, Hashable, JSONReadable, JSONWritable {
  public let name: String
  public let kind: SymbolKind
  public let containerName: String?
  public let uri: DocumentURI
  /// Nil for what is found out once the symbol is chosen.
  public let range: PositionRange?
  /// What the server finds out the range by.
  public let data: JSON?

  public init(
    name: String, kind: SymbolKind, containerName: String?, uri: DocumentURI, range: PositionRange?,
    data: JSON?
  ) {
    self.name = name
    self.kind = kind
    self.containerName = containerName
    self.uri = uri
    self.range = range
    self.data = data
  }

  public init(json: JSON) throws(JSONTypeError) {
    name = try json.required("name")
    kind = SymbolKind(rawValue: try json.required("kind")) ?? .string
    containerName = try json.optional("containerName")
    let location: JSON = try json.required("location")
    uri = try location.required("uri")
    range = try location.optional("range")
    data = json["data"]
  }

  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("name", name)
      $0.member("kind", kind.rawValue)
      $0.member("containerName", ifPresent: containerName)
      $0.member("location", Place(uri: uri, range: range))
      $0.member("data", ifPresent: data)
    }
  }

  private struct Place: JSONWritable {
    let uri: DocumentURI
    let range: PositionRange?

    func write(to writer: inout JSONWriter) {
      writer.object {
        $0.member("uri", uri)
        $0.member("range", ifPresent: range)
      }
    }
  }
}

/// Asks for symbols of the workspace.
public enum WorkspaceSymbolRequest: ClientRequest {
  public static let method = "workspace/symbol"
  public typealias Answer = [WorkspaceSymbol]

  public struct Params: JSONReadable {
    /// What was typed; empty for all.
    public let query: String
    /// What parts of the answer may be sent under.
    public let partialResultToken: ProgressToken?

    public init(json: JSON) throws(JSONTypeError) {
      query = try json.required("query")
      partialResultToken = try json.optional("partialResultToken")
    }
  }
}

/// Asks where a symbol is.
public enum WorkspaceSymbolResolveRequest: ClientRequest {
  public static let method = "workspaceSymbol/resolve"
  public typealias Params = WorkspaceSymbol
  public typealias Answer = WorkspaceSymbol
}
