import JSONRPC
import LanguageServerProtocol

/// Shows a person how far reading the workspace has come: only where it takes a while, and only once the
/// client has agreed to show it.
struct ReadingProgress {
  private enum State {
    /// Not shown yet, for it may be over in no time.
    case waiting(since: ContinuousClock.Instant)
    case asked(RequestID)
    case shown
    /// Not to be shown any more: the client refused, or it is over.
    case over
  }

  private static let patience = Duration.milliseconds(200)

  let reading: FileReading
  let token: String
  private var state = State.waiting(since: .now)

  init(_ reading: FileReading, token: String) {
    self.reading = reading
    self.token = token
  }

  /// Tells the client how far it has come.
  mutating func heed(_ progress: FileReading.Progress, to connection: Connection) {
    switch state {
    case .waiting(let since):
      if progress.isFinished {
        state = .over
      } else if since.duration(to: .now) > Self.patience {
        state = .asked(connection.send(CreateProgressRequest(token: token)))
      }
    case .shown:
      let message = "\(progress.done) of \(progress.total) files"
      guard progress.isFinished else {
        let percentage = progress.done * 100 / max(progress.total, 1)
        tell(.report(message: message, percentage: percentage), connection)
        return
      }
      tell(.end(message: reading.wasCancelled ? "stopped after \(progress.done) files" : message), connection)
      state = .over
    case .asked: if progress.isFinished { state = .over }
    case .over: break
    }
  }

  /// Tells that nobody needs any more what is read.
  mutating func stop(_ connection: Connection) {
    if case .shown = state { tell(.end(message: "not needed any more"), connection) }
    state = .over
  }

  /// The client's answer to a request, if it is that which asked whether to show anything.
  mutating func heed(_ id: RequestID, _ result: Result<JSON, ResponseError>, _ connection: Connection) {
    guard case .asked(id) = state else { return }
    switch result {
    case .success:
      tell(.begin(title: "Reading transcripts", message: ""), connection)
      state = .shown
    case .failure: state = .over
    }
  }

  private func tell(_ value: WorkDoneProgressNotification.Value, _ connection: Connection) {
    connection.send(WorkDoneProgressNotification(token: token, value))
  }
}
