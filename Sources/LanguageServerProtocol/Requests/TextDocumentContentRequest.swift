public import JSONRPC

/// Asks for the text of a document that is no file.
public enum TextDocumentContentRequest: ClientRequest {
  public static let method = "workspace/textDocumentContent"

  public struct Params: JSONReadable {
    public let uri: DocumentURI

    public init(json: JSON) throws(JSONTypeError) { uri = try json.required("uri") }
  }

  public struct Answer: Sendable, Hashable, JSONWritable {
    public let text: String

    public init(text: String) { self.text = text }

    public func write(to writer: inout JSONWriter) {
      writer.object { $0.member("text", text) }
    }
  }
}
