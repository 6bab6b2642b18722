import DiglotLint
import DiglotSemantics
import Dispatch
import JSONRPC
import LanguageServerProtocol

/// What the client is told unasked, or waits for.
extension Session {
  /// Whether there is something to be told that nobody asked for, or that somebody waits for.
  var hasNews: Bool {
    !workspace.outdated.isEmpty || workspace.hasReadConfigurations || workspace.hasChangedElsewhere
      || workspaceQuestions.canBeAnswered(in: workspace.generation)
      || (!indexQuestions.isEmpty && isIndexed)
  }

  /// Tells the client of what is new, or that it should ask.
  mutating func publish() {
    workspace.catchUp()
    answerIndexQuestions()
    if workspace.hasReadConfigurations, !client.pullsDiagnostics {
      let news = configurationNews.news(of: workspace.configurationsToTell, encoding: workspace.encoding)
      for notification in news { connection.send(notification) }
    }
    answerWorkspaceQuestions()
    let mustAsk = workspace.hasChangedElsewhere
    let documents = workspace.takeOutdated()
    if mustAsk { refresh() }
    guard !client.pullsDiagnostics else { return }
    for document in documents where !DocumentKey(document.uri).isConfiguration {
      let diagnostics = context(of: document).diagnostics()
      connection.send(
        PublishDiagnosticsNotification(
          uri: document.uri, version: document.version, diagnostics: diagnostics))
    }
  }

  /// Has the client ask again for all that another document's change may have changed.
  private func refresh() {
    for subject in RefreshRequest.Subject.allCases where client.refreshes.contains(subject) {
      if subject == .diagnostics, !client.pullsDiagnostics { continue }
      connection.send(RefreshRequest(subject))
    }
  }

  /// What answers a question about the findings of what is no open transcript; nil where it is one.
  func diagnosisOfOther(_ params: JSON) -> (@Sendable () -> any JSONWritable)? {
    guard let read = try? DocumentDiagnosticRequest.Params(json: params) else { return nil }
    let uri = read.textDocument.uri
    guard DocumentKey(uri).isConfiguration || workspace.document(uri) == nil else { return nil }
    let diagnosis = workspaceDiagnosis
    return { diagnosis.answer(on: read) }
  }

  private var workspaceDiagnosis: WorkspaceDiagnosis {
    WorkspaceDiagnosis(
      context: workspaceContext, configurations: workspace.configurations,
      configurationPaths: workspace.configurationPaths, revisions: workspace.revisions,
      memory: workspaceQuestions.memory)
  }

  private mutating func answerWorkspaceQuestions() {
    let diagnosis = workspaceDiagnosis
    for (ticket, params) in workspaceQuestions.take(in: workspace.generation) {
      workers.async(group: answering) { [connection, pending] in
        let send = params.partialResultToken.map { token in
          { (reports: [WorkspaceDiagnosticRequest.Report]) in
            let part = WorkspaceDiagnosticRequest.Answer(items: reports)
            connection.send(PartialResultNotification(token: token, part))
          }
        }
        let answer = diagnosis.answer(params, send: send) { pending.isWaiting(ticket) }
        if pending.take(ticket) { connection.respond(to: ticket.id, result: answer) }
      }
    }
  }
}
