public import JSONRPC

/// A range of a document, and what stands there afterwards.
public struct TextEdit: Sendable, Hashable, JSONReadable, JSONWritable {
  public let range: PositionRange
  public let newText: String

  public init(range: PositionRange, newText: String) {
    self.range = range
    self.newText = newText
  }

  public init(json: JSON) throws(JSONTypeError) {
    range = try json.required("range")
    newText = try json.required("newText")
  }

  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("range", range)
      $0.member("newText", newText)
    }
  }
}

/// Edits of one document or several, to be made all or none.
public struct WorkspaceEdit: Sendable, Hashable, JSONWritable {
  /// The edits of one document, all in positions of one version of it. They do not overlap.
  public struct DocumentEdits: Sendable, Hashable {
    public let uri: DocumentURI
    /// Nil for a file that is not open.
    public let version: Int?
    public let edits: [TextEdit]

    public init(uri: DocumentURI, version: Int?, edits: [TextEdit]) {
      self.uri = uri
      self.version = version
      self.edits = edits
    }
  }

  public let documents: [DocumentEdits]
  /// Whether the client takes versions, and refuses what is meant for another one.
  public let namesVersions: Bool

  public init(_ documents: [DocumentEdits], namesVersions: Bool) {
    self.documents = documents
    self.namesVersions = namesVersions
  }

  public func write(to writer: inout JSONWriter) {
    writer.object {
      if namesVersions {
        $0.member("documentChanges", documents.map(VersionedEdits.init))
      } else {
        $0.member("changes", EditsByURI(documents: documents))
      }
    }
  }
}

private struct VersionedEdits: JSONWritable {
  let document: WorkspaceEdit.DocumentEdits

  func write(to writer: inout JSONWriter) {
    writer.object {
      let identifier: JSON = [
        "uri": .string(document.uri.string), "version": document.version.map { .integer($0) } ?? .null,
      ]
      $0.member("textDocument", identifier)
      $0.member("edits", document.edits)
    }
  }
}

private struct EditsByURI: JSONWritable {
  let documents: [WorkspaceEdit.DocumentEdits]

  func write(to writer: inout JSONWriter) {
    writer.object {
      for document in documents { $0.member(named: document.uri.string, document.edits) }
    }
  }
}
