public import JSONRPC

/// Asks for the diagnostics of all files of the workspace.
public enum WorkspaceDiagnosticRequest: ClientRequest {
  public static let method = "workspace/diagnostic"

  public struct Params: JSONReadable {
    /// What the client has already, by the URI of the file.
    public let previousResultIDs: [DocumentURI: String]
    /// Where parts of the answer may be sent ahead.
    public let partialResultToken: ProgressToken?

    public init(json: JSON) throws(JSONTypeError) {
      guard case .object = json else { throw JSONTypeError(expected: "an object") }
      var ids: [DocumentURI: String] = [:]
      for item in json["previousResultIds"]?.array ?? [] {
        if let uri = item["uri"]?.string, let id = item["value"]?.string { ids[DocumentURI(uri)] = id }
      }
      previousResultIDs = ids
      partialResultToken = try json.optional("partialResultToken")
    }
  }

  /// What there is to say of one file.
  public struct Report: Sendable, JSONWritable {
    public let uri: DocumentURI
    /// Nil for a file that is not open.
    public let version: Int?
    public let content: DocumentDiagnosticRequest.Answer

    public init(uri: DocumentURI, version: Int?, content: DocumentDiagnosticRequest.Answer) {
      self.uri = uri
      self.version = version
      self.content = content
    }

    public func write(to writer: inout JSONWriter) {
      writer.object {
        $0.member("uri", uri)
        $0.member("version", version.map { JSON.integer($0) } ?? .null)
        content.writeMembers(to: &$0)
      }
    }
  }

  public struct Answer: JSONWritable {
    public let items: [Report]

    public init(items: [Report]) { self.items = items }

    public func write(to writer: inout JSONWriter) {
      writer.object { $0.member("items", items) }
    }
  }
}
