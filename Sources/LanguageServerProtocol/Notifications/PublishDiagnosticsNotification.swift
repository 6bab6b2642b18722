public import JSONRPC

/// The diagnostics of a version of a document, instead of all before.
public struct PublishDiagnosticsNotification: ServerNotification {
  public static let method = "textDocument/publishDiagnostics"
  private let uri: DocumentURI
  private let version: Int?
  private let diagnostics: DiagnosticList

  public init(uri: DocumentURI, version: Int?, diagnostics: DiagnosticList) {
    self.uri = uri
    self.version = version
    self.diagnostics = diagnostics
  }

  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("uri", uri)
      $0.member("version", ifPresent: version)
      $0.member("diagnostics", diagnostics)
    }
  }
}
