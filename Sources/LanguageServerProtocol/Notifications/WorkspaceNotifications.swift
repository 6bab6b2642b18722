public import JSONRPC

/// Folders were added to the workspace, or taken from it.
public enum DidChangeWorkspaceFoldersNotification: ClientNotification {
  public static let method = "workspace/didChangeWorkspaceFolders"

  public struct Params: JSONReadable {
    public let added: [DocumentURI]
    public let removed: [DocumentURI]

    public init(json: JSON) throws(JSONTypeError) {
      let event: JSON = try json.required("event")
      func folders(_ key: String) -> [DocumentURI] {
        (event[key]?.array ?? []).compactMap { $0["uri"]?.string }.map { DocumentURI($0) }
      }
      added = folders("added")
      removed = folders("removed")
    }
  }
}

/// Settings of the editor changed. What they are now is asked for.
public enum DidChangeConfigurationNotification: ClientNotification {
  public static let method = "workspace/didChangeConfiguration"

  public struct Params: JSONReadable {
    /// What clients send that can't be asked.
    public let settings: JSON

    public init(json: JSON) { settings = json["settings"] ?? .null }
  }
}

/// Files were made by the editor.
public enum DidCreateFilesNotification: ClientNotification {
  public static let method = "workspace/didCreateFiles"
  public typealias Params = FileOperationParams
}

/// Files were deleted by the editor.
public enum DidDeleteFilesNotification: ClientNotification {
  public static let method = "workspace/didDeleteFiles"
  public typealias Params = FileOperationParams
}

/// Files were moved by the editor: both names are among the URIs.
public enum DidRenameFilesNotification: ClientNotification {
  public static let method = "workspace/didRenameFiles"
  public typealias Params = FileOperationParams
}

/// The files and folders that an operation of the editor's was about.
public struct FileOperationParams: JSONReadable {
  public let uris: [DocumentURI]

  public init(json: JSON) throws(JSONTypeError) {
    let files: [JSON] = try json.required("files")
    uris = files.flatMap { file in
      ["uri", "oldUri", "newUri"].compactMap { file[$0]?.string }.map { DocumentURI($0) }
    }
  }
}
