public import JSONRPC

/// Asks how to bring a document to its canonical form. What the client would like of tabs and spaces is not
/// looked at: there is one form.
public enum FormattingRequest: ClientRequest {
  public static let method = "textDocument/formatting"
  public typealias Params = TextDocumentParams
  public typealias Answer = [TextEdit]
}

/// Asks the same of a part of a document.
public enum RangeFormattingRequest: ClientRequest {
  public static let method = "textDocument/rangeFormatting"
  public typealias Answer = [TextEdit]

  public struct Params: JSONReadable {
    public let textDocument: TextDocumentIdentifier
    public let range: PositionRange

    public init(json: JSON) throws(JSONTypeError) {
      textDocument = try json.required("textDocument")
      range = try json.required("range")
    }
  }
}

/// Asks the same of several parts.
public enum RangesFormattingRequest: ClientRequest {
  public static let method = "textDocument/rangesFormatting"
  public typealias Answer = [TextEdit]

  public struct Params: JSONReadable {
    public let textDocument: TextDocumentIdentifier
    public let ranges: [PositionRange]

    public init(json: JSON) throws(JSONTypeError) {
      textDocument = try json.required("textDocument")
      ranges = try json.required("ranges")
    }
  }
}

/// Asks what follows from a character that was just typed.
public enum OnTypeFormattingRequest: ClientRequest {
  public static let method = "textDocument/onTypeFormatting"
  public typealias Answer = [TextEdit]

  public struct Params: JSONReadable {
    /// Behind the character.
    public let place: TextDocumentPositionParams
    public let character: String

    public init(json: JSON) throws(JSONTypeError) {
      place = try TextDocumentPositionParams(json: json)
      character = try json.required("ch")
    }
  }
}
