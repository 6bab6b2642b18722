public import JSONRPC

/// Asks for the outline of a document.
public enum DocumentSymbolRequest: ClientRequest {
  public static let method = "textDocument/documentSymbol"
  public typealias Params = TextDocumentParams

  public enum Answer: JSONWritable {
    case hierarchy(DocumentSymbols)
    case flat([SymbolInformation])

    public func write(to writer: inout JSONWriter) {
      switch self {
      case .hierarchy(let symbols): symbols.write(to: &writer)
      case .flat(let symbols): symbols.write(to: &writer)
      }
    }
  }
}
