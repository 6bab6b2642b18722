public import JSONRPC

/// The diagnostics of a version of a document, instead of all before.
public struct PublishDiagnosticsNotification: ServerNotification {
  public static let method = "textDocument/publishDiagnostics"
  private let uri: DocumentURI
  private let version: Int?
  private let diagnostics: [Diagnostic]

  public init(uri: DocumentURI, version: Int?, diagnostics: [Diagnostic]) {
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

/// A line for the client's log.
public struct LogMessageNotification: ServerNotification {
  public enum Kind: Int, Sendable {
    case error = 1
    case warning, info, log
  }

  public static let method = "window/logMessage"
  private let kind: Kind
  private let message: String

  public init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }

  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("type", kind.rawValue)
      $0.member("message", message)
    }
  }
}
