public import JSONRPC

/// Asks what may be put at a place.
public enum CompletionRequest: ClientRequest {
  public static let method = "textDocument/completion"

  public struct Params: JSONReadable {
    public let place: TextDocumentPositionParams
    /// The character that made the client ask; nil where a person asked, or typed a word.
    public let triggerCharacter: String?

    public init(json: JSON) throws(JSONTypeError) {
      place = try TextDocumentPositionParams(json: json)
      let isTriggered = json[path: ["context", "triggerKind"]]?.integer == 2
      triggerCharacter = isTriggered ? json[path: ["context", "triggerCharacter"]]?.string : nil
    }
  }

  public struct Answer: Sendable, Hashable, JSONWritable {
    /// Whether to ask again once more is typed.
    public let isIncomplete: Bool
    public let items: [CompletionItem]

    public init(isIncomplete: Bool, items: [CompletionItem]) {
      self.isIncomplete = isIncomplete
      self.items = items
    }

    public func write(to writer: inout JSONWriter) {
      writer.object {
        $0.member("isIncomplete", isIncomplete)
        $0.member("items", items)
      }
    }
  }
}

/// Asks for all of an item that a person looks at. What the client sends is sent back, with more to it.
public enum CompletionResolveRequest: ClientRequest {
  public static let method = "completionItem/resolve"
  public typealias Params = JSON
  public typealias Answer = JSON
}
