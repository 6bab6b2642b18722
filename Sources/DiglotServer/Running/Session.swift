import DiglotIDE
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
  let connection: Connection
  let pending: PendingRequests
  let log: Log
  let version: String
  let deliver: @Sendable (SessionEvent) -> Void
  let watchParent: (Int) -> Void
  let workers = DispatchQueue(label: "diglot.requests", attributes: .concurrent)
  let answering = DispatchGroup()

  private(set) var lifecycle = Lifecycle.created
  var client = ClientCapabilities(.null)
  var folders: WorkspaceFolders
  var configuration = EditorConfiguration()
  var traceLevel = TraceLevel.off
  var mustAskForFolders = false
  /// The question which folders there are, while it is open.
  var askedForFolders: RequestID?
  /// Edits that the client was asked to make, until it says whether it did.
  var requestedEdits: Set<RequestID> = []
  var workspaceQuestions = WorkspaceQuestions()
  var indexQuestions = IndexQuestions()
  /// Documents of whose changes it was said that they can't be followed.
  var unfollowed: Set<DocumentKey> = []
  var workspace = Workspace(encoding: .utf16)
  let rulePages: RulePages
  var configurationNews = ConfigurationNews()
  let memory: MemoryKeeper
  /// The generation of the workspace that the memory has heard of.
  var rememberedGeneration = 0

  /// - Parameters:
  ///   - quiet: what lets others' work wait while the client wants something.
  ///   - deliver: puts an event where the session will get it from.
  ///   - watchParent: told the process that the client names as its own.
  init(
    connection: Connection, pending: PendingRequests, log: Log, version: String, quiet: Quiet,
    deliver: @escaping @Sendable (SessionEvent) -> Void, watchParent: @escaping (Int) -> Void
  ) {
    self.connection = connection
    self.pending = pending
    self.log = log
    self.version = version
    self.deliver = deliver
    self.watchParent = watchParent
    rulePages = RulePages(version: version)
    memory = MemoryKeeper(log: log, quiet: quiet, deliver: deliver)
    folders = WorkspaceFolders([], connection: connection, client: client, log: log, deliver: deliver)
  }

  /// What becomes of the session after an event.
  enum Outcome: Hashable {
    case goesOn
    case exits(Int32)
  }

  mutating func heed(_ event: SessionEvent) -> Outcome {
    switch event {
    case .request(let ticket, let method, let params):
      trace("request \(ticket.id): \(method)", params)
      request(ticket, method, params)
      return .goesOn
    case .notification(let method, let params):
      trace("notification: \(method)", params)
      switch lifecycle.verdict(onNotification: method) {
      case .accept: return notification(method, params)
      case .ignore, .refuse: log.write(.info, "\(method) was passed over: it came too early or too late")
      }
      return .goesOn
    case .response(let id, let result):
      heed(result, to: id)
      return .goesOn
    case .read(let progress):
      take(progress)
      return .goesOn
    case .changedOnDisk(let paths):
      changed(paths)
      return .goesOn
    case .relinked:
      workspace.settle()
      return .goesOn
    case .memoryIsDue:
      readForMemory()
      return .goesOn
    case .end:
      waitForAnswers()
      return .exits(lifecycle.exitCode)
    }
  }

  /// Tells a client that wants to know what the server heeds.
  private func trace(_ message: String, _ params: JSON) {
    guard traceLevel != .off else { return }
    let verbose = traceLevel == .verbose ? String(decoding: JSONWriter.bytes(of: params), as: UTF8.self) : nil
    connection.send(LogTraceNotification(message, verbose: verbose))
  }

  // MARK: Requests

  private mutating func request(_ ticket: PendingRequests.Ticket, _ method: String, _ params: JSON) {
    guard pending.isWaiting(ticket) else { return }
    workspace.catchUp()
    do throws(ResponseError) {
      switch lifecycle.verdict(onRequest: method) {
      case .refuse(let error): throw error
      case .accept, .ignore: break
      }
      switch method {
      case InitializeRequest.method: try initialize(ticket, params)
      case ShutdownRequest.method:
        let reason = ResponseError(.requestCancelled, "the session ends")
        for (ticket, _) in workspaceQuestions.takeAll() { refuse(ticket, reason) }
        refuseIndexQuestions(reason)
        memory.stop()
        waitForAnswers()
        lifecycle = .shutDown
        answer(ticket, NoAnswer())
      case ExecuteCommandRequest.method: try execute(ticket, params)
      case WorkspaceDiagnosticRequest.method:
        do { workspaceQuestions.add(ticket, try WorkspaceDiagnosticRequest.Params(json: params)) } catch {
          throw ResponseError(.invalidParams, "\(error)")
        }
      case RenameRequest.method, WillRenameFilesRequest.method:
        try workOnceIndexed(on: ticket, method, params)
      default: try work(on: ticket, prepared(method, params))
      }
    } catch {
      log.write(.info, "\(method) is refused: \(error.message)")
      refuse(ticket, error)
    }
  }

  func refuse(_ ticket: PendingRequests.Ticket, _ error: ResponseError) {
    if pending.take(ticket) { connection.respond(to: ticket.id, failure: error) }
  }

  func answer(_ ticket: PendingRequests.Ticket, _ result: some JSONWritable) {
    if pending.take(ticket) { connection.respond(to: ticket.id, result: result) }
  }

  typealias Work = @Sendable () throws(ResponseError) -> any JSONWritable

  /// What answers a request.
  func prepared(_ method: String, _ params: JSON) throws(ResponseError) -> Work {
    if method == DocumentDiagnosticRequest.method, let work = diagnosisOfOther(params) { return work }
    if let request = DocumentRequests.named(method) { return try request.prepare(params, context: context) }
    if let request = WorkspaceRequests.named(method) { return try request.prepare(params, workspaceContext) }
    throw ResponseError(.methodNotFound, "there is no method “\(method)”")
  }

  /// Has a request answered on another thread.
  func work(on ticket: PendingRequests.Ticket, _ work: @escaping Work) {
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

  var workspaceContext: WorkspaceContext {
    WorkspaceContext(
      documents: workspace.documents, library: workspace.library, folders: folders.paths, client: client,
      encoding: workspace.encoding, rulePages: rulePages, configuration: configuration,
      spellings: workspace.spellings, memory: memory.memory, connection: connection)
  }

  func context(of uri: DocumentURI) throws(ResponseError) -> RequestContext {
    guard let document = workspace.document(uri) else {
      throw ResponseError(.invalidParams, "\(uri.string) is not open")
    }
    return context(of: document)
  }

  func context(of document: OpenDocument) -> RequestContext {
    RequestContext(
      document: document, client: client, encoding: workspace.encoding, rulePages: rulePages,
      settings: EditorSettings(configuration.settings(for: document.path)),
      spellings: workspace.spellings, memory: memory.memory)
  }

  /// Has documents looked at again that other files' changes concern, while the session goes on.
  mutating func prepareRelinked() {
    for relinking in workspace.takeRelinkings() {
      workers.async { [deliver] in
        relinking.prepare()
        deliver(.relinked)
      }
    }
  }

  /// Waits for the answers that are being made, for as long as any come: a client that reads none
  /// keeps nobody waiting.
  func waitForAnswers() {
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
    folders = WorkspaceFolders(
      Self.paths(read.folders), connection: connection, client: client, log: log, deliver: deliver)
    configuration = EditorConfiguration(initial: read.options)
    traceLevel = read.trace
    mustAskForFolders = !read.saysFolders && client.hasWorkspaceFolders
    workspace = Workspace(encoding: PositionEncoding(offered: client.positionEncodings))
    lifecycle = .running
    if let process = read.processID { watchParent(process) }
    let capabilities = ServerCapabilities(
      positionEncoding: workspace.encoding.name, client: client,
      codeActionKinds: CodeAction.Kind.allCases.map(\.rawValue),
      commands: ServerCommand.allCases.map(\.rawValue), semanticTokens: .diglot,
      contentSchemes: client.asksForContent ? [RulePages.scheme] : [])
    answer(ticket, InitializeRequest.Answer(capabilities: capabilities, name: "diglot", version: version))
  }
}
