public import JSONRPC

/// Asks for a command of the server's to be run.
public enum ExecuteCommandRequest: ClientRequest {
  public static let method = "workspace/executeCommand"
  public typealias Answer = JSON

  public struct Params: JSONReadable {
    public let command: String
    public let arguments: [JSON]

    public init(json: JSON) throws(JSONTypeError) {
      command = try json.required("command")
      arguments = json["arguments"]?.array ?? []
    }
  }
}

/// Asks the client to make edits.
public struct ApplyEditRequest: ServerRequest {
  public static let method = "workspace/applyEdit"

  public struct Params: Sendable, JSONWritable {
    /// What undoing it may be called.
    let label: String
    let edit: WorkspaceEdit

    public func write(to writer: inout JSONWriter) {
      writer.object {
        $0.member("label", label)
        $0.member("edit", edit)
      }
    }
  }

  public let params: Params?

  public init(label: String, edit: WorkspaceEdit) { params = Params(label: label, edit: edit) }
}
