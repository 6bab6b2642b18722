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
  /// What is being read. What comes of other readings came too late to count.
  private var running: [Running] = []
  /// What must be read before all is known: what nobody has begun to read, and what was stopped because the
  /// person did not want to wait.
  private var unread: [FileReading.Job]
  private var count = 0
  private var watch: FolderWatch?
  /// The name of the watchers that the client has; nil where it has none.
  private var registration: String?

  private struct Running {
    let reading: FileReading
    /// Nil where the client shows none.
    var progress: ReadingProgress?
  }

  init(
    _ paths: [FilePath], connection: Connection, client: ClientCapabilities, log: Log,
    deliver: @escaping @Sendable (SessionEvent) -> Void
  ) {
    self.paths = paths
    unread = [.folders(paths)]
    self.connection = connection
    self.client = client
    self.log = log
    self.deliver = deliver
  }

  func contains(_ path: FilePath) -> Bool { paths.contains { path.isIn($0) } }

  /// Whether all that is in the folders is known, as far as anybody told of it.
  var isIndexed: Bool { running.isEmpty && !isMissingSomething }

  /// Whether files are being read now.
  var isReading: Bool { !running.isEmpty }

  /// Whether there is something that nobody is about to read.
  var isMissingSomething: Bool { unread.contains { !$0.isEmpty } }

  // MARK: Opening and closing folders

  /// Starts to read and to watch.
  mutating func begin() {
    isBegun = true
    readUnread()
    watchFiles()
  }

  /// - Parameters:
  ///   - added: folders that are open now.
  ///   - removed: folders that are not any more.
  mutating func change(added: [FilePath], removed: [FilePath]) {
    paths.removeAll { removed.contains($0) && !added.contains($0) }
    var new: [FilePath] = []
    for path in added where !paths.contains(path) {
      paths.append(path)
      new.append(path)
    }
    stopReadingClosed()
    unread.append(.folders(new))
    guard isBegun else { return }
    readUnread()
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

  /// Begins to read what nobody has begun to read, or what was stopped.
  mutating func readUnread() {
    let jobs = unread
    unread = []
    for job in jobs { read(job) }
  }

  private mutating func read(_ job: FileReading.Job) {
    guard !job.isEmpty else { return }
    guard let reading = FileReading.start(job, deliver: { [deliver] in deliver(.read($0)) }) else {
      log.write(.error, "files can't be read: the system has no thread to give")
      unread.append(job)
      return
    }
    count += 1
    running.append(
      Running(
        reading: reading,
        progress: client.showsProgress ? ReadingProgress(reading, token: "diglot-reading-\(count)") : nil))
  }

  /// Gives up what is read of folders that are closed. What was to be read with it is begun again.
  private mutating func stopReadingClosed() {
    unread = unread.map(openPart)
    for index in running.indices.reversed() {
      let job = running[index].reading.job
      let rest = openPart(of: job)
      guard rest != job else { continue }
      running[index].reading.cancel()
      running[index].progress?.stop(connection)
      running.remove(at: index)
      read(rest)
    }
  }

  /// What of a job is about folders that are open. Of single files it is told one by one what counts.
  private func openPart(of job: FileReading.Job) -> FileReading.Job {
    switch job {
    case .files: job
    case .folders(let folders): .folders(folders.filter { paths.contains($0) || contains($0) })
    }
  }

  /// False where it comes of a reading that was given up: nothing of it counts.
  mutating func heed(_ news: FileReading.Progress) -> Bool {
    guard let index = running.firstIndex(where: { $0.reading === news.reading }) else { return false }
    for complaint in news.complaints {
      log.write(.warning, complaint)
      connection.send(LogMessageNotification(.warning, complaint))
    }
    running[index].progress?.heed(news, to: connection)
    if news.isFinished { running.remove(at: index) }
    return true
  }

  /// An answer of the client's.
  mutating func heed(_ id: RequestID, _ result: Result<JSON, ResponseError>) {
    for index in running.indices { running[index].progress?.heed(id, result, connection) }
  }

  /// The person does not want to wait for what goes on under a name. False where nothing does.
  mutating func cancel(_ token: ProgressToken) -> Bool {
    guard case .string(let name) = token,
      let reading = running.first(where: { $0.progress?.token == name })?.reading, !reading.wasCancelled
    else { return false }
    reading.cancel()
    unread.append(reading.job)
    return true
  }
}

extension FileReading.Job {
  fileprivate var isEmpty: Bool {
    switch self {
    case .files(let paths), .folders(let paths): paths.isEmpty
    }
  }
}

extension FilePath {
  /// Whether it is in a folder, however deep.
  func isIn(_ folder: FilePath) -> Bool {
    folder.string == "/" || string.hasPrefix(folder.string + "/")
  }
}
