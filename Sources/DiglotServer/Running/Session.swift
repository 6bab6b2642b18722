import DiglotLint
import DiglotSemantics
import DiglotSyntax
import Dispatch
import JSONRPC
import LanguageServerProtocol

/// One client's session, from `initialize` to `exit`. It lives on one thread, which heeds messages in
/// the order in which they come; requests about documents are answered on others, each from a
/// context of its own, so that none waits for another.
struct Session {
  private let connection: Connection
  private let pending: PendingRequests
  private let log: Log
  private let version: String
  private let deliver: @Sendable (SessionEvent) -> Void
  private let watchParent: (Int) -> Void
  private let workers = DispatchQueue(label: "diglot.requests", attributes: .concurrent)
  private let answering = DispatchGroup()

  private(set) var lifecycle = Lifecycle.created
  private var client = ClientCapabilities(.null)
  private var folders: [FilePath] = []
  private var workspace = Workspace(encoding: .utf16)
  private let rulePages: RulePages
  private var configurationDiagnostics = ConfigurationDiagnostics()

  /// - Parameters:
  ///   - deliver: puts an event where the session will get it from.
  ///   - watchParent: told the process that the client names as its own.
  init(
    connection: Connection, pending: PendingRequests, log: Log, version: String,
    deliver: @escaping @Sendable (SessionEvent) -> Void, watchParent: @escaping (Int) -> Void
  ) {
    self.connection = connection
    self.pending = pending
    self.log = log
    self.version = version
    self.deliver = deliver
    self.watchParent = watchParent
    rulePages = RulePages(version: version)
  }

  /// What becomes of the session after an event.
  enum Outcome: Hashable {
    case goesOn
    case exits(Int32)
  }

  mutating func heed(_ event: SessionEvent) -> Outcome {
    switch event {
    case .request(let ticket, let method, let params):
      request(ticket, method, params)
      return .goesOn
    case .notification(let method, let params):
      switch lifecycle.verdict(onNotification: method) {
      case .accept: return notification(method, params)
      case .ignore, .refuse: log.write(.info, "\(method) was passed over: it came too early or too late")
      }
      return .goesOn
    case .response(let id, let result):
      if case .failure(let error) = result {
        log.write(.warning, "the client refused \(id.map { "\($0)" } ?? "a request"): \(error.message)")
      }
      return .goesOn
    case .read(let files):
      workspace.take(files)
      return .goesOn
    case .end:
      waitForAnswers()
      return .exits(lifecycle.exitCode)
    }
  }

  // MARK: Requests

  private mutating func request(_ ticket: PendingRequests.Ticket, _ method: String, _ params: JSON) {
    guard pending.isWaiting(ticket) else { return }
    do throws(ResponseError) {
      switch lifecycle.verdict(onRequest: method) {
      case .refuse(let error): throw error
      case .accept, .ignore: break
      }
      switch method {
      case InitializeRequest.method: try initialize(ticket, params)
      case ShutdownRequest.method:
        waitForAnswers()
        lifecycle = .shutDown
        answer(ticket, NoAnswer())
      default: try work(on: ticket, prepared(method, params))
      }
    } catch {
      log.write(.info, "\(method) is refused: \(error.message)")
      if pending.take(ticket) { connection.respond(to: ticket.id, failure: error) }
    }
  }

  private func answer(_ ticket: PendingRequests.Ticket, _ result: some JSONWritable) {
    if pending.take(ticket) { connection.respond(to: ticket.id, result: result) }
  }

  private typealias Work = @Sendable () throws(ResponseError) -> any JSONWritable

  /// What answers a request.
  private func prepared(_ method: String, _ params: JSON) throws(ResponseError) -> Work {
    if let request = DocumentRequests.named(method) { return try request.prepare(params, context: context) }
    if let request = WorkspaceRequests.named(method) { return try request.prepare(params, workspaceContext) }
    throw ResponseError(.methodNotFound, "there is no method “\(method)”")
  }

  /// Has a request answered on another thread.
  private func work(on ticket: PendingRequests.Ticket, _ work: @escaping Work) {
    workers.async(group: answering) { [connection, pending] in
      guard pending.isWaiting(ticket) else { return }
      do throws(ResponseError) {
        let result = try work()
        if pending.take(ticket) { connection.respond(to: ticket.id, result: result) }
      } catch {
        if pending.take(ticket) { connection.respond(to: ticket.id, failure: error) }
      }
    }
  }

  private var workspaceContext: WorkspaceContext {
    WorkspaceContext(
      documents: workspace.documents, library: workspace.library, folders: folders, client: client,
      encoding: workspace.encoding, rulePages: rulePages, spellings: workspace.spellings)
  }

  private func context(of uri: DocumentURI) throws(ResponseError) -> RequestContext {
    guard let document = workspace.document(uri) else {
      throw ResponseError(.invalidParams, "\(uri.string) is not open")
    }
    return context(of: document)
  }

  private func context(of document: OpenDocument) -> RequestContext {
    RequestContext(
      document: document, client: client, encoding: workspace.encoding, rulePages: rulePages,
      spellings: workspace.spellings)
  }

  /// Waits for the answers that are being made, for as long as any come: a client that reads none
  /// keeps nobody waiting.
  private func waitForAnswers() {
    var left = pending.count
    while answering.wait(timeout: .now() + .milliseconds(500)) == .timedOut {
      guard pending.count < left else {
        log.write(.warning, "\(left) requests were given up")
        return
      }
      left = pending.count
    }
  }

  private mutating func initialize(
    _ ticket: PendingRequests.Ticket, _ params: JSON
  ) throws(ResponseError) {
    let read: InitializeRequest.Params
    do { read = try InitializeRequest.Params(json: params) } catch {
      throw ResponseError(.invalidParams, "\(error)")
    }
    client = read.capabilities
    folders = read.folders.compactMap(\.path).map { FilePath($0) }
    workspace = Workspace(encoding: PositionEncoding(offered: client.positionEncodings))
    lifecycle = .running
    if let process = read.processID { watchParent(process) }
    let capabilities = ServerCapabilities(
      positionEncoding: workspace.encoding.name, answersDiagnostics: client.pullsDiagnostics)
    answer(ticket, InitializeRequest.Answer(capabilities: capabilities, name: "diglot", version: version))
  }

  // MARK: Notifications

  private mutating func notification(_ method: String, _ params: JSON) -> Outcome {
    do {
      switch method {
      case ExitNotification.method:
        waitForAnswers()
        return .exits(lifecycle.exitCode)
      case InitializedNotification.method: begin()
      case DidOpenNotification.method:
        let read = try DidOpenNotification.Params(json: params)
        workspace.open(read.uri, text: read.text, version: read.version)
      case DidChangeNotification.method:
        let read = try DidChangeNotification.Params(json: params)
        if let old = workspace.document(read.uri)?.version, let new = read.version, new <= old {
          log.write(.warning, "version \(new) of \(read.uri.string) came after \(old)")
        }
        if !workspace.change(read) { log.write(.warning, "\(read.uri.string) was changed but is not open") }
      case DidCloseNotification.method: close(try DidCloseNotification.Params(json: params).textDocument.uri)
      case DidSaveNotification.method:
        let uri = try DidSaveNotification.Params(json: params).textDocument.uri
        if let path = uri.path.map({ FilePath($0) }), path.name == Configuration.fileName {
          workspace.changeOnDisk([path])
        }
      case DidChangeWatchedFilesNotification.method:
        let read = try DidChangeWatchedFilesNotification.Params(json: params)
        workspace.changeOnDisk(read.uris.compactMap(\.path).map { FilePath($0) })
      default: log.write(.debug, "\(method) is not known, and was passed over")
      }
    } catch {
      log.write(.error, "\(method) can't be read: \(error)")
    }
    return .goesOn
  }

  private func begin() {
    if client.registersFileWatchers {
      connection.send(RegisterFileWatchersRequest(globs: ["**/*.diglot", "**/\(Configuration.fileName)"]))
    }
    if !folders.isEmpty { WorkspaceReader.start(folders, log: log, deliver: deliver) }
  }

  private mutating func close(_ uri: DocumentURI) {
    guard let document = workspace.document(uri), workspace.close(uri) else {
      log.write(.warning, "\(uri.string) was closed but is not open")
      return
    }
    if !client.pullsDiagnostics {
      connection.send(PublishDiagnosticsNotification(uri: document.uri, version: nil, diagnostics: []))
    }
  }

  // MARK: Diagnostics

  /// Whether there is something to be told that nobody asked for.
  var hasNews: Bool { !workspace.outdated.isEmpty || workspace.hasReadConfigurations }

  /// Tells the client of what is new, or that it should ask.
  mutating func publish() {
    if workspace.hasReadConfigurations {
      let news = configurationDiagnostics.news(of: workspace.configurations, encoding: workspace.encoding)
      for notification in news { connection.send(notification) }
    }
    let mustAsk = workspace.hasChangedElsewhere
    let documents = workspace.takeOutdated()
    if client.pullsDiagnostics {
      if mustAsk, client.refreshesDiagnostics { connection.send(DiagnosticRefreshRequest()) }
      return
    }
    for document in documents {
      let diagnostics = context(of: document).diagnostics()
      connection.send(
        PublishDiagnosticsNotification(
          uri: document.uri, version: document.version, diagnostics: diagnostics))
    }
  }
}
