import DiglotLint
import DiglotSemantics
import JSONRPC
import LanguageServerProtocol

/// The folders, the files in them, and the settings.
extension Session {
  /// An answer to one of the server's own questions.
  mutating func heed(_ result: Result<JSON, ResponseError>, to id: RequestID?) {
    if case .failure(let error) = result {
      log.write(.warning, "the client refused \(id.map { "\($0)" } ?? "a request"): \(error.message)")
    }
    guard let id else { return }
    folders.heed(id, result)
    if requestedEdits.remove(id) != nil { heedEdit(result) }
    if configuration.heed(id, result) { settingsChanged() }
    if id == askedForFolders {
      askedForFolders = nil
      let uris = ((try? result.get())?.array ?? []).compactMap { $0["uri"]?.string }
      changeFolders(added: Self.paths(uris.map { DocumentURI($0) }), removed: [])
    }
  }

  mutating func take(_ progress: FileReading.Progress) {
    guard folders.heed(progress) else { return }
    switch progress.reading.job {
    case .folders: workspace.take(progress.files, configurations: progress.configurations)
    case .files:
      // Of a folder that was closed meanwhile nobody wants to know, but for what an open document needs.
      workspace.takeChanged(
        progress.files.filter { folders.contains($0.path) || workspace.library[$0.path] != nil })
    }
    if progress.isFinished { log.write(.info, "\(progress.done) files were read") }
  }

  /// Files or folders that somebody changed, whoever it was.
  mutating func changed(_ paths: [FilePath]) {
    let configurations = paths.filter { $0.name == Configuration.fileName }
    if !configurations.isEmpty { workspace.configurationsChanged(configurations.filter(folders.contains)) }
    folders.reread(paths, known: workspace.library.paths)
  }

  mutating func changeFolders(added: [FilePath], removed: [FilePath]) {
    folders.change(added: added, removed: removed)
    if !removed.isEmpty {
      workspace.forget { [folders] path in removed.contains(where: path.isIn) && !folders.contains(path) }
    }
    if client.hasConfiguration { configuration.ask(about: folders.paths, on: connection) }
  }

  /// The editor's settings are others: what it shows by them is to be asked for again.
  func settingsChanged() {
    for subject in [RefreshRequest.Subject.inlayHints, .codeLenses] where client.refreshes.contains(subject) {
      connection.send(RefreshRequest(subject))
    }
  }
}
