public import JSONRPC

/// Asks what to change before files and folders are moved.
public enum WillRenameFilesRequest: ClientRequest {
  public static let method = "workspace/willRenameFiles"
  public typealias Answer = WorkspaceEdit?

  public struct Params: JSONReadable {
    public let files: [Move]

    public init(json: JSON) throws(JSONTypeError) { files = try json.required("files") }
  }

  /// A file or folder, and what it is called afterwards.
  public struct Move: JSONReadable {
    public let old: DocumentURI
    public let new: DocumentURI

    public init(json: JSON) throws(JSONTypeError) {
      old = try json.required("oldUri")
      new = try json.required("newUri")
    }
  }
}
