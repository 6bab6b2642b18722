public import JSONRPC

/// Asks for what can be folded in a document.
public enum FoldingRangeRequest: ClientRequest {
  public static let method = "textDocument/foldingRange"
  public typealias Params = TextDocumentParams
  public typealias Answer = [FoldingRange]

  /// Whole lines: from the end of the first to the end of the last.
  public struct FoldingRange: Sendable, Hashable, JSONWritable {
    public enum Kind: String, Sendable, Hashable {
      case comment, imports, region
    }

    public let startLine: Int
    public let endLine: Int
    public let kind: Kind?
    /// What is shown in its place.
    public let collapsedText: String?

    public init(startLine: Int, endLine: Int, kind: Kind?, collapsedText: String?) {
      self.startLine = startLine
      self.endLine = endLine
      self.kind = kind
      self.collapsedText = collapsedText
    }

    public func write(to writer: inout JSONWriter) {
      writer.object {
        $0.member("startLine", startLine)
        $0.member("endLine", endLine)
        $0.member("kind", ifPresent: kind?.rawValue)
        $0.member("collapsedText", ifPresent: collapsedText)
      }
    }
  }
}
