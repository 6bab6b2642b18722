public import JSONRPC

/// Asks for the places that are to change together with the one at hand.
public enum LinkedEditingRangeRequest: ClientRequest {
  public static let method = "textDocument/linkedEditingRange"
  public typealias Params = TextDocumentPositionParams
  public typealias Answer = Ranges?

  public struct Ranges: Sendable, Hashable, JSONWritable {
    public let ranges: [PositionRange]
    /// What the text there goes on matching while it is linked: a regular expression.
    public let wordPattern: String

    public init(ranges: [PositionRange], wordPattern: String) {
      self.ranges = ranges
      self.wordPattern = wordPattern
    }

    public func write(to writer: inout JSONWriter) {
      writer.object {
        $0.member("ranges", ranges)
        $0.member("wordPattern", wordPattern)
      }
    }
  }
}
