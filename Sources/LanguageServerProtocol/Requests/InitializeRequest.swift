public import JSONRPC

/// The first request: what the client can do and where it works. Answered with what the server can.
public enum InitializeRequest: ClientRequest {
  public static let method = "initialize"

  public struct Params: JSONReadable {
    /// The process that started the server, and without which the server is of no use.
    public let processID: Int?
    public let capabilities: ClientCapabilities
    /// The folders that the client has open; empty for a lone file.
    public let folders: [DocumentURI]
    /// Whether the client said which folders it has open, if only that there are none.
    public let saysFolders: Bool
    /// Settings, for clients that can't be asked for them.
    public let options: JSON
    public let trace: TraceLevel

    public init(json: JSON) throws(JSONTypeError) {
      guard case .object = json else { throw JSONTypeError(expected: "an object") }
      processID = json["processId"]?.integer
      capabilities = ClientCapabilities(json["capabilities"] ?? .null)
      let listed = json["workspaceFolders"]?.array?.compactMap { $0["uri"]?.string }
      let root = (json["rootUri"]?.string).map { [$0] } ?? []
      folders = (listed ?? root).map { DocumentURI($0) }
      saysFolders = listed != nil || !root.isEmpty
      options = json["initializationOptions"] ?? .null
      trace = json["trace"]?.string.flatMap(TraceLevel.init) ?? .off
    }
  }

  public struct Answer: JSONWritable {
    public let capabilities: ServerCapabilities
    public let name: String
    public let version: String

    public init(capabilities: ServerCapabilities, name: String, version: String) {
      self.capabilities = capabilities
      self.name = name
      self.version = version
    }

    public func write(to writer: inout JSONWriter) {
      let info: JSON = .object([.init("name", .string(name)), .init("version", .string(version))])
      writer.object {
        $0.member("capabilities", capabilities)
        $0.member("serverInfo", info)
      }
    }
  }
}
