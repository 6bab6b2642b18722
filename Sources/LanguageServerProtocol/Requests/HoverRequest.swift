public import JSONRPC

/// Asks what there is to say of a place.
public enum HoverRequest: ClientRequest {
  public static let method = "textDocument/hover"
  public typealias Params = TextDocumentPositionParams
  public typealias Answer = Hover?

  public struct Hover: Sendable, Hashable, JSONWritable {
    public let contents: MarkupContent
    public let range: PositionRange

    public init(contents: MarkupContent, range: PositionRange) {
      self.contents = contents
      self.range = range
    }

    public func write(to writer: inout JSONWriter) {
      writer.object {
        $0.member("contents", contents)
        $0.member("range", range)
      }
    }
  }
}
