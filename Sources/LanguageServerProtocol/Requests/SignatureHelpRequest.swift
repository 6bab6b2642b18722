public import JSONRPC

/// Asks how what is being written is to be written.
public enum SignatureHelpRequest: ClientRequest {
  public static let method = "textDocument/signatureHelp"
  public typealias Params = TextDocumentPositionParams
  public typealias Answer = SignatureHelp?

  public struct SignatureHelp: Sendable, Hashable, JSONWritable {
    public let label: String
    public let documentation: String
    /// Parts of the label, in units of UTF-16 whatever the encoding.
    public let parameters: [Range<Int>]
    public let activeParameter: Int?

    public init(label: String, documentation: String, parameters: [Range<Int>], activeParameter: Int?) {
      self.label = label
      self.documentation = documentation
      self.parameters = parameters
      self.activeParameter = activeParameter
    }

    public func write(to writer: inout JSONWriter) {
      // A number that is too high marks none; null may not be sent to all clients.
      let active = activeParameter ?? parameters.count
      let signature: JSON = [
        "label": .string(label), "documentation": .string(documentation),
        "parameters": .array(
          parameters.map { ["label": [.integer($0.lowerBound), .integer($0.upperBound)]] }),
        "activeParameter": .integer(active),
      ]
      writer.object {
        $0.member("signatures", [signature])
        $0.member("activeSignature", 0)
        $0.member("activeParameter", active)
      }
    }
  }
}
