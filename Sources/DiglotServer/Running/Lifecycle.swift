import JSONRPC
import LanguageServerProtocol

/// Where a session stands between its first message and its last.
enum Lifecycle: Sendable, Hashable {
  /// Nothing but `initialize` is answered.
  case created
  case running
  /// `shutdown` was answered; nothing but `exit` is heeded.
  case shutDown

  /// What to do with a message.
  enum Verdict: Hashable {
    case accept
    /// A request to be answered with an error.
    case refuse(ResponseError)
    /// A notification to be passed over.
    case ignore
  }

  func verdict(onRequest method: String) -> Verdict {
    switch (self, method) {
    case (.created, InitializeRequest.method): .accept
    case (.created, _): .refuse(ResponseError(.serverNotInitialized, "“initialize” comes first"))
    case (.running, InitializeRequest.method):
      .refuse(ResponseError(.invalidRequest, "the server is initialized already"))
    case (.running, _): .accept
    case (.shutDown, _): .refuse(ResponseError(.invalidRequest, "the server has been shut down"))
    }
  }

  func verdict(onNotification method: String) -> Verdict {
    switch self {
    case _ where method == ExitNotification.method: .accept
    case .running: .accept
    case .created, .shutDown: .ignore
    }
  }

  /// The exit code of a server that ends now: 0 only where the client had asked for it.
  var exitCode: Int32 {
    switch self {
    case .created, .running: 1
    case .shutDown: 0
    }
  }
}
