import LanguageServerProtocol

/// Questions about all files of the workspace, which wait until there is something new to say.
struct WorkspaceQuestions {
  typealias Question = (ticket: PendingRequests.Ticket, params: WorkspaceDiagnosticRequest.Params)

  let memory = WorkspaceDiagnosis.Memory()
  private var waiting: [Question] = []
  /// The generation of the workspace that was last told of; nil at the start.
  private var told: Int?

  mutating func add(_ ticket: PendingRequests.Ticket, _ params: WorkspaceDiagnosticRequest.Params) {
    waiting.append((ticket, params))
  }

  /// Whether a question can be answered: one of a client that knows something already and takes parts of
  /// an answer waits until the workspace is not what it knows.
  func canBeAnswered(in generation: Int) -> Bool {
    waiting.contains { $0.params.partialResultToken == nil || $0.params.previousResultIDs.isEmpty }
      || (!waiting.isEmpty && told != generation)
  }

  /// Takes the questions to answer them.
  mutating func take(in generation: Int) -> [Question] {
    guard canBeAnswered(in: generation) else { return [] }
    told = generation
    return takeAll()
  }

  /// Takes the questions, whether or not there is something to say.
  mutating func takeAll() -> [Question] {
    defer { waiting = [] }
    return waiting
  }
}
