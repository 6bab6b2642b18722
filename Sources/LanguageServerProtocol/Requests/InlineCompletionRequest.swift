public import JSONRPC

/// Asks what to show at a place as if it stood there already.
public enum InlineCompletionRequest: ClientRequest {
  public static let method = "textDocument/inlineCompletion"
  public typealias Params = TextDocumentPositionParams
  public typealias Answer = [Item]

  public struct Item: Sendable, Hashable, JSONWritable {
    public let insertText: String
    public let range: PositionRange

    public init(insertText: String, range: PositionRange) {
      self.insertText = insertText
      self.range = range
    }

    public func write(to writer: inout JSONWriter) {
      writer.object {
        $0.member("insertText", insertText)
        $0.member("range", range)
      }
    }
  }
}
