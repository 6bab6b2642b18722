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

  public enum Answer: JSONWritable {
    case full([Diagnostic], resultID: String)
    /// They are those that the client has under this id.
    case unchanged(resultID: String)

    public func write(to writer: inout JSONWriter) {
      writer.object {
        switch self {
        case .full(let items, let id):
          $0.member("kind", "full")
          $0.member("resultId", id)
          $0.member("items", items)
        case .unchanged(let id):
          $0.member("kind", "unchanged")
          $0.member("resultId", id)
        }
      }
    }
  }
}
