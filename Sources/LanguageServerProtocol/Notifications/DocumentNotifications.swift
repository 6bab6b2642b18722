public import JSONRPC

/// A document is open: from now on the editor says what is in it.
public enum DidOpenNotification: ClientNotification {
  public static let method = "textDocument/didOpen"

  public struct Params: JSONReadable {
    public let uri: DocumentURI
    public let version: Int?
    public let text: String

    public init(json: JSON) throws(JSONTypeError) {
      let document: JSON = try json.required("textDocument")
      uri = try document.required("uri")
      version = document["version"]?.integer
      text = try document.required("text")
    }
  }
}

/// An open document was edited.
public enum DidChangeNotification: ClientNotification {
  public static let method = "textDocument/didChange"

  /// An edit; of several, each is to the text that the one before it left.
  public struct Change: JSONReadable {
    /// Nil where the whole text is replaced.
    public let range: PositionRange?
    public let text: String

    public init(json: JSON) throws(JSONTypeError) {
      range = try json.optional("range")
      text = try json.required("text")
    }
  }

  public struct Params: JSONReadable {
    public let uri: DocumentURI
    public let version: Int?
    /// Why not, where one of them can't be read: those behind it are edits of a text that nobody knows.
    public let changes: Result<[Change], JSONTypeError>

    public init(json: JSON) throws(JSONTypeError) {
      let document: JSON = try json.required("textDocument")
      uri = try document.required("uri")
      version = document["version"]?.integer
      do { changes = .success(try json.required("contentChanges")) } catch { changes = .failure(error) }
    }
  }
}

/// A document was written to disk.
public enum DidSaveNotification: ClientNotification {
  public static let method = "textDocument/didSave"
  public typealias Params = TextDocumentParams
}

/// A document was closed: what is on disk counts again.
public enum DidCloseNotification: ClientNotification {
  public static let method = "textDocument/didClose"
  public typealias Params = TextDocumentParams
}

/// Files appeared, changed or went, by whoever's hand.
public enum DidChangeWatchedFilesNotification: ClientNotification {
  public static let method = "workspace/didChangeWatchedFiles"

  public struct Params: JSONReadable {
    public let uris: [DocumentURI]

    public init(json: JSON) throws(JSONTypeError) {
      let changes: [JSON] = try json.required("changes")
      uris = changes.compactMap { $0["uri"]?.string }.map { DocumentURI($0) }
    }
  }
}
