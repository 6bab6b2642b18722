import DiglotSemantics
import DiglotSyntax
import DiglotWorkspace

/// Reads the transcripts of the workspace in the background, so that what refers to a place is found
/// in files that nobody has opened.
enum WorkspaceReader {
  /// No more text is kept of files that are not open, in bytes.
  static let sizeLimit = 64 << 20
  private static let batch = 32

  static func start(_ folders: [FilePath], log: Log, deliver: @escaping @Sendable (SessionEvent) -> Void) {
    let isStarted = BackgroundThread.start { read(folders, log: log, deliver: deliver) }
    if !isStarted { log.write(.error, "the workspace can't be read: the system has no thread to give") }
  }

  private static func read(_ folders: [FilePath], log: Log, deliver: (SessionEvent) -> Void) {
    var size = 0
    var files: [(FilePath, Library.Entry)] = []
    var count = 0
    for folder in folders {
      let walk = FolderWalk.transcripts(in: folder)
      for failure in walk.failures { log.write(.warning, "\(failure)") }
      for path in walk.files {
        let entry = Library.read(path)
        if case .document(let document) = entry { size += document.tree.count }
        guard size <= sizeLimit else {
          log.write(.warning, "the workspace is larger than \(sizeLimit) bytes; \(count) files were read")
          deliver(.read(files))
          return
        }
        files.append((path, entry))
        count += 1
        if files.count == batch {
          deliver(.read(files))
          files = []
        }
      }
    }
    deliver(.read(files))
    log.write(.info, "\(count) files of the workspace were read")
  }
}
