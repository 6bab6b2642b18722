import DiglotLint
import DiglotSemantics
import DiglotWorkspace
import JSONRPC
import LanguageServerProtocol

/// The folders of the workspace: what is in them is read when they are opened and again when it changes,
/// in the background.
struct WorkspaceFolders {
  private let connection: Connection
  private let client: ClientCapabilities
  private let log: Log
  private let deliver: @Sendable (SessionEvent) -> Void

  private(set) var paths: [FilePath] = []
  private var isBegun = false
  private var progress: [ReadingProgress] = []
  private var count = 0
  private var watch: FolderWatch?
  /// The name of the watchers that the client has; nil where it has none.
  private var registration: String?

  init(
    _ paths: [FilePath], connection: Connection, client: ClientCapabilities, log: Log,
    deliver: @escaping @Sendable (SessionEvent) -> Void
  ) {
    self.paths = paths
    self.connection = connection
    self.client = client
    self.log = log
    self.deliver = deliver
  }

  func contains(_ path: FilePath) -> Bool { paths.contains { path.isIn($0) } }

  // MARK: Opening and closing folders

  /// Starts to read and to watch.
  mutating func begin() {
    isBegun = true
    read(.folders(paths))
    watchFiles()
  }

  /// - Parameters:
  ///   - added: folders that are open now.
  ///   - removed: folders that are not any more.
  mutating func change(added: [FilePath], removed: [FilePath]) {
    let new = added.filter { !paths.contains($0) }
    paths = paths.filter { !removed.contains($0) } + new
    guard isBegun else { return }
    read(.folders(new))
    watchFiles()
  }

  /// Has the client tell of changes, or looks for them where it can't.
  private mutating func watchFiles() {
    guard client.registersFileWatchers else {
      watch?.stop()
      watch = paths.isEmpty ? nil : FolderWatch.start(paths) { [deliver] in deliver(.changedOnDisk($0)) }
      return
    }
    let globs = ["**/*\(Transcript.fileExtension)", "**/\(Configuration.fileName)"]
    // Patterns that name no folder are for all there are, and need no change when those do.
    guard client.takesRelativePatterns || registration == nil else { return }
    if let registration { connection.send(UnregisterFileWatchersRequest(id: registration)) }
    count += 1
    let name = "diglot-files-\(count)"
    let folders: [DocumentURI?] =
      client.takesRelativePatterns ? paths.map { DocumentURI(path: $0.string) } : [nil]
    let watchers = folders.flatMap { folder in
      globs.map { RegisterFileWatchersRequest.Watcher($0, in: folder) }
    }
    registration = watchers.isEmpty ? nil : name
    if !watchers.isEmpty { connection.send(RegisterFileWatchersRequest(id: name, watchers)) }
  }

  // MARK: Reading

  /// Reads files again that changed on disk. A path may be a folder that appeared or went.
  /// - Parameter known: the files that are known.
  mutating func reread(_ changed: [FilePath], known: [FilePath]) {
    let files = changed.filter { $0.isTranscript }
    let folders = changed.filter { !$0.isTranscript && $0.name != Configuration.fileName }
    let within = folders.isEmpty ? [] : known.filter { path in folders.contains { path.isIn($0) } }
    read(.files(files + within))
    read(.folders(folders.filter(contains)))
  }

  private mutating func read(_ job: FileReading.Job) {
    switch job {
    case .files(let paths) where paths.isEmpty, .folders(let paths) where paths.isEmpty: return
    default: break
    }
    guard let reading = FileReading.start(job, deliver: { [deliver] in deliver(.read($0)) }) else {
      log.write(.error, "files can't be read: the system has no thread to give")
      return
    }
    count += 1
    if client.showsProgress { progress.append(ReadingProgress(reading, token: "diglot-reading-\(count)")) }
  }

  mutating func heed(_ news: FileReading.Progress) {
    for complaint in news.complaints {
      log.write(.warning, complaint)
      connection.send(LogMessageNotification(.warning, complaint))
    }
    guard let index = progress.firstIndex(where: { $0.reading === news.reading }) else { return }
    progress[index].heed(news, to: connection)
    if news.isFinished { progress.remove(at: index) }
  }

  /// An answer of the client's.
  mutating func heed(_ id: RequestID, _ result: Result<JSON, ResponseError>) {
    for index in progress.indices { progress[index].heed(id, result, connection) }
  }

  /// The person does not want to wait for what goes on under a name.
  func cancel(_ token: ProgressToken) {
    guard case .string(let name) = token else { return }
    progress.first { $0.token == name }?.reading.cancel()
  }
}

extension FilePath {
  /// Whether it is in a folder, however deep.
  func isIn(_ folder: FilePath) -> Bool {
    folder.string == "/" || string.hasPrefix(folder.string + "/")
  }
}
