public import JSONRPC

/// A document, by its name.
public struct TextDocumentIdentifier: Sendable, Hashable, JSONReadable {
  public let uri: DocumentURI

  public init(json: JSON) throws(JSONTypeError) { uri = try json.required("uri") }
}

/// A place in a document: what most requests are about.
public struct TextDocumentPositionParams: Sendable, Hashable, JSONReadable {
  public let textDocument: TextDocumentIdentifier
  public let position: Position

  public init(json: JSON) throws(JSONTypeError) {
    textDocument = try json.required("textDocument")
    position = try json.required("position")
  }
}

/// A whole document.
public struct TextDocumentParams: Sendable, Hashable, JSONReadable {
  public let textDocument: TextDocumentIdentifier

  public init(json: JSON) throws(JSONTypeError) { textDocument = try json.required("textDocument") }
}

/// A part of a document.
public struct TextDocumentRangeParams: Sendable, Hashable, JSONReadable {
  public let textDocument: TextDocumentIdentifier
  public let range: PositionRange

  public init(json: JSON) throws(JSONTypeError) {
    textDocument = try json.required("textDocument")
    range = try json.required("range")
  }
}
