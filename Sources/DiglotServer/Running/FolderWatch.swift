import DiglotSemantics
import DiglotWorkspace
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Looks now and then whether files changed, for clients that don't tell.
///
/// It compares what the system says of the files, and reads none: thousands cost a few milliseconds.
final class FolderWatch: Sendable {
  private let isStopped = Mutex(false)

  /// Seconds between two looks.
  private static let interval: UInt32 = 2

  private init() {}

  /// Starts to watch the transcripts and configurations of folders.
  /// - Parameter deliver: told the files that appeared, changed or went.
  static func start(
    _ folders: [FilePath], deliver: @escaping @Sendable ([FilePath]) -> Void
  ) -> FolderWatch? {
    let watch = FolderWatch()
    let isStarted = BackgroundThread.start {
      var known = look(folders)
      while true {
        sleep(interval)
        if watch.isStopped.withLock({ $0 }) { return }
        let now = look(folders)
        let changed = Set(known.keys).union(now.keys).filter { known[$0] != now[$0] }
        known = now
        if !changed.isEmpty { deliver(changed.sorted()) }
      }
    }
    return isStarted ? watch : nil
  }

  func stop() { isStopped.withLock { $0 = true } }

  private static func look(_ folders: [FilePath]) -> [FilePath: FileStamp] {
    var stamps: [FilePath: FileStamp] = [:]
    for folder in folders {
      let walk = FolderWalk.transcripts(in: folder)
      for path in walk.files + walk.configurations { stamps[path] = FileStamp(of: path) }
    }
    return stamps
  }
}
