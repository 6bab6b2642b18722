import DiglotLint
import DiglotSemantics
import JSONRPC
import LanguageServerProtocol

/// What the client tells.
extension Session {
  mutating func notification(_ method: String, _ params: JSON) -> Outcome {
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
        changed(Self.paths([uri]).filter { $0.name == Configuration.fileName })
      case DidChangeWatchedFilesNotification.method:
        changed(Self.paths(try DidChangeWatchedFilesNotification.Params(json: params).uris))
      case DidCreateFilesNotification.method, DidDeleteFilesNotification.method,
        DidRenameFilesNotification.method:
        changed(Self.paths(try FileOperationParams(json: params).uris))
      case DidChangeWorkspaceFoldersNotification.method:
        let read = try DidChangeWorkspaceFoldersNotification.Params(json: params)
        changeFolders(added: Self.paths(read.added), removed: Self.paths(read.removed))
      case DidChangeConfigurationNotification.method:
        let read = DidChangeConfigurationNotification.Params(json: params)
        if client.hasConfiguration {
          configuration.ask(about: folders.paths, on: connection)
        } else {
          configuration.take(read.settings)
          settingsChanged()
        }
      case SetTraceNotification.method: traceLevel = SetTraceNotification.Params(json: params).level
      case WorkDoneProgressCancelNotification.method:
        folders.cancel(try WorkDoneProgressCancelNotification.Params(json: params).token)
      default: log.write(.debug, "\(method) is not known, and was passed over")
      }
    } catch {
      log.write(.error, "\(method) can't be read: \(error)")
    }
    return .goesOn
  }

  mutating func begin() {
    folders.begin()
    if client.hasConfiguration { configuration.ask(about: folders.paths, on: connection) }
    if mustAskForFolders { askedForFolders = connection.send(WorkspaceFoldersRequest()) }
  }

  static func paths(_ uris: [DocumentURI]) -> [FilePath] {
    uris.compactMap(\.path).map { FilePath($0) }
  }

  mutating func close(_ uri: DocumentURI) {
    guard let document = workspace.document(uri), workspace.close(uri) else {
      log.write(.warning, "\(uri.string) was closed but is not open")
      return
    }
    if !client.pullsDiagnostics {
      connection.send(PublishDiagnosticsNotification(uri: document.uri, version: nil, diagnostics: []))
    }
  }
}
