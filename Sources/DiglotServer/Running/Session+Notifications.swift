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
      case DidOpenNotification.method: open(try DidOpenNotification.Params(json: params))
      case DidChangeNotification.method: change(try DidChangeNotification.Params(json: params))
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
        if folders.cancel(try WorkDoneProgressCancelNotification.Params(json: params).token) {
          refuseIndexQuestions(
            ResponseError(
              .requestFailed, "reading the workspace was stopped, so not all can be changed that must be"))
        }
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
}
