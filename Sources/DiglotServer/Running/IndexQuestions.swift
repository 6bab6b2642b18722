import JSONRPC
import LanguageServerProtocol

/// Questions that nothing less than the whole workspace answers, which wait until all of it is read: a name
/// that is changed in those files only that happen to be known is broken in the others, and nobody is told.
struct IndexQuestions {
  struct Question {
    let ticket: PendingRequests.Ticket
    let method: String
    let params: JSON
    /// What was at the place that the question is about; nil where it is about none.
    let name: Name?
  }

  /// A name in a document, where the client sees it.
  struct Name: Hashable {
    let name: String
    let range: PositionRange
  }

  private var waiting: [Question] = []

  var isEmpty: Bool { waiting.isEmpty }

  mutating func add(_ question: Question) { waiting.append(question) }

  /// Takes the questions, to answer them.
  mutating func takeAll() -> [Question] {
    defer { waiting = [] }
    return waiting
  }
}
