import DiglotSemantics
import DiglotSyntax
import DiglotWorkspace
import Synchronization

/// Reads transcripts in the background, and hands over what is kept of them, some at a time.
final class FileReading: Sendable {
  enum Job: Sendable, Hashable {
    /// All transcripts in the folders. What is known of a file already is newer.
    case folders([FilePath])
    /// These files, which have changed on disk.
    case files([FilePath])
  }

  /// A part of the job that is done.
  struct Progress: Sendable {
    let reading: FileReading
    let files: [(path: FilePath, entry: Library.Entry)]
    /// Configurations that were found in the folders.
    let configurations: [FilePath]
    /// How many files were read up to now.
    let done: Int
    let total: Int
    /// What could not be read, or not as it stands, in words for a person.
    let complaints: [String]
    let isFinished: Bool
  }

  let job: Job
  private let isCancelled = Mutex(false)

  private init(_ job: Job) { self.job = job }

  /// Starts a job. Nil where the system has no thread to give.
  static func start(_ job: Job, deliver: @escaping @Sendable (Progress) -> Void) -> FileReading? {
    let reading = FileReading(job)
    return BackgroundThread.start { reading.run(deliver) } ? reading : nil
  }

  /// What was read up to now is still handed over.
  func cancel() { isCancelled.withLock { $0 = true } }

  var wasCancelled: Bool { isCancelled.withLock { $0 } }

  /// So that whoever takes the files in is not kept busy by them one by one.
  private static let pause = Duration.milliseconds(50)

  private func run(_ deliver: (Progress) -> Void) {
    let found = found()
    let total = found.paths.count
    var part = Part(configurations: found.configurations, complaints: found.complaints)
    var last = ContinuousClock.now
    var done = 0
    for path in found.paths where !wasCancelled {
      let (entry, complaint) = Self.read(path)
      part.files.append((path, entry))
      complaint.map { part.complaints.append($0) }
      done += 1
      let now = ContinuousClock.now
      guard last.duration(to: now) > Self.pause else { continue }
      deliver(progress(part, done, of: total, isFinished: false))
      (part, last) = (Part(), now)
    }
    deliver(progress(part, done, of: done, isFinished: true))
    // Each file was read whole, and little is kept of it.
    Allocation.giveBackNow()
  }

  /// What has not been handed over yet.
  private struct Part {
    var files: [(path: FilePath, entry: Library.Entry)] = []
    var configurations: [FilePath] = []
    var complaints: [String] = []
  }

  private func progress(_ part: Part, _ done: Int, of total: Int, isFinished: Bool) -> Progress {
    Progress(
      reading: self, files: part.files, configurations: part.configurations, done: done, total: total,
      complaints: part.complaints, isFinished: isFinished)
  }

  private struct Found {
    var paths: [FilePath] = []
    var configurations: [FilePath] = []
    var complaints: [String] = []
  }

  private func found() -> Found {
    switch job {
    case .files(let paths): return Found(paths: paths)
    case .folders(let folders):
      var found = Found()
      var seen: Set<FilePath> = []
      for folder in folders {
        let walk = FolderWalk.transcripts(in: folder) { wasCancelled }
        found.paths += walk.files.filter { seen.insert($0).inserted }
        found.configurations += walk.configurations
        found.complaints += walk.failures.map { "\($0)" }
      }
      return found
    }
  }

  private static func read(_ path: FilePath) -> (Library.Entry, complaint: String?) {
    do {
      let transcript = try Transcript(at: path)
      let complaint = transcript.firstReplacement.map { _ in
        "\(path): not UTF-8; what is not is read as U+FFFD"
      }
      return (.summary(FileSummary(transcript.document)), complaint)
    } catch {
      return (.unreadable(error.reason), error.reason == FileFailure.missing ? nil : "\(error)")
    }
  }
}
