public import JSONRPC

/// Asks for what may be selected around places.
public enum SelectionRangeRequest: ClientRequest {
  public static let method = "textDocument/selectionRange"
  public typealias Answer = [SelectionRange]

  public struct Params: JSONReadable {
    public let textDocument: TextDocumentIdentifier
    public let positions: [Position]

    public init(json: JSON) throws(JSONTypeError) {
      textDocument = try json.required("textDocument")
      positions = try json.required("positions")
    }
  }

  /// Ranges of which each is within the next.
  public struct SelectionRange: Sendable, Hashable, JSONWritable {
    /// The smallest first; never empty.
    public let ranges: [PositionRange]

    public init(ranges: [PositionRange]) { self.ranges = ranges }

    public func write(to writer: inout JSONWriter) { write(ranges[...], to: &writer) }

    private func write(_ rest: ArraySlice<PositionRange>, to writer: inout JSONWriter) {
      writer.object {
        guard let first = rest.first else { return }
        $0.member("range", first)
        if rest.count > 1 { $0.member("parent", SelectionRange(ranges: Array(rest.dropFirst()))) }
      }
    }
  }
}
