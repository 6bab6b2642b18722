import JSONRPC
import LanguageServerProtocol

/// What a message is to the order in which messages are heeded.
enum MessageClass: Sendable, Hashable, CaseIterable {
  /// Begins or ends the session.
  case lifecycle
  /// Changes what questions are answered from: a document, a folder, a setting, a file on disk.
  case change
  /// Is answered from what there is when its turn comes.
  case question
  /// Takes a question back.
  case cancellation
  /// The client's answer to a question of ours.
  case answer
  /// Changes nothing that any answer depends on: how much is told, whether work goes on.
  case aside

  init(_ message: Message) {
    switch message {
    case .response: self = .answer
    case .request(_, let method, _): self.init(request: method)
    case .notification(CancelNotification.method, _): self = .cancellation
    case .notification(let method, _):
      if Self.lifecycles.contains(method) {
        self = .lifecycle
      } else if method.hasPrefix("$/") || method == WorkDoneProgressCancelNotification.method {
        self = .aside
      } else {
        self = .change
      }
    }
  }

  init(request method: String) { self = Self.lifecycles.contains(method) ? .lifecycle : .question }

  private static let lifecycles: Set<String> = [
    InitializeRequest.method, InitializedNotification.method, ShutdownRequest.method, ExitNotification.method,
  ]

  /// Whether a message of this class is heeded before one that came earlier and has not been heeded.
  ///
  /// Only taking a question back helps by being early: it can do no harm, since a question that it comes too
  /// late for was answered. All else is heeded in the order in which it came; that a question is heeded means
  /// that what answers it is settled, and its answer may well come after those of later questions.
  func overtakes(_ earlier: MessageClass) -> Bool {
    switch (self, earlier) {
    case (.cancellation, .lifecycle): false
    case (.cancellation, _): true
    case (.lifecycle, _), (.change, _), (.question, _), (.answer, _), (.aside, _): false
    }
  }
}
