public import DiglotSemantics
import DiglotSyntax
import Synchronization

/// Transcripts on disk, read when they are asked for. The last few are kept, as long as their files are
/// as they were.
public final class DiskTranscripts: TranscriptSource {
  private struct Kept {
    let path: FilePath
    let stamp: FileStamp
    let document: Document
  }

  /// The one asked for last is at the end.
  private let kept = Mutex<[Kept]>([])

  /// Of the text that is kept, in bytes.
  private static let sizeLimit = 4 << 20
  private static let countLimit = 32

  public init() {}

  public func document(at path: FilePath) -> Document? {
    guard let stamp = FileStamp(of: path) else { return nil }
    let known = kept.withLock { kept -> Document? in
      guard let index = kept.firstIndex(where: { $0.path == path }) else { return nil }
      let found = kept.remove(at: index)
      guard found.stamp == stamp else { return nil }
      kept.append(found)
      return found.document
    }
    if let known { return known }
    guard let document = try? Transcript(at: path).document else { return nil }
    kept.withLock { kept in
      kept.removeAll { $0.path == path }
      kept.append(Kept(path: path, stamp: stamp, document: document))
      var size = kept.reduce(0) { $0 + $1.document.tree.count }
      while kept.count > 1, kept.count > Self.countLimit || size > Self.sizeLimit {
        size -= kept.removeFirst().document.tree.count
      }
    }
    return document
  }
}
