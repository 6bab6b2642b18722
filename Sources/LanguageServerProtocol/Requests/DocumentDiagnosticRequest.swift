public import JSONRPC

/// Asks for the diagnostics of a document.
public enum DocumentDiagnosticRequest: ClientRequest {
  public static let method = "textDocument/diagnostic"

  public struct Params: JSONReadable {
    public let textDocument: TextDocumentIdentifier
    /// What the client has already.
    public let previousResultID: String?

    public init(json: JSON) throws(JSONTypeError) {
      textDocument = try json.required("textDocument")
      previousResultID = json["previousResultId"]?.string
    }
  }

  public enum Answer: Sendable, JSONWritable {
    case full(DiagnosticList, resultID: String)
    /// They are those that the client has under this id.
    case unchanged(resultID: String)

    public var resultID: String {
      switch self {
      case .full(_, let id), .unchanged(let id): id
      }
    }

    public func write(to writer: inout JSONWriter) { writer.object { writeMembers(to: &$0) } }

    func writeMembers(to writer: inout JSONWriter) {
      switch self {
      case .full(let items, let id):
        writer.member("kind", "full")
        writer.member("resultId", id)
        writer.member("items", items)
      case .unchanged(let id):
        writer.member("kind", "unchanged")
        writer.member("resultId", id)
      }
    }
  }
}
