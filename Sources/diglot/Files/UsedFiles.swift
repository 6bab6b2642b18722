import DiglotSemantics
import DiglotSyntax
import DiglotWorkspace
import Synchronization

/// Files that others use, read once for all of them: a glossary is used by a thousand transcripts.
///
/// So that memory does not grow with the number of files, what is kept is forgotten once it is a lot.
final class UsedFiles: Sendable {
  private struct Kept {
    var entries: [FilePath: Library.Entry] = [:]
    var size = 0
  }

  private let kept = Mutex(Kept())
  /// In bytes of text.
  private let limit: Int

  init(limit: Int = 16 << 20) { self.limit = limit }

  /// What is needed to say everything about a document.
  func library(for document: Document, at path: FilePath) -> Library {
    var library = Library()
    library.load(for: document, at: path, entry)
    return library
  }

  private func entry(_ path: FilePath) -> Library.Entry {
    if let entry = kept.withLock({ $0.entries[path] }) { return entry }
    let entry = Library.read(path)
    let size = if case .document(let document) = entry { document.tree.count } else { 0 }
    kept.withLock { kept in
      if kept.size + size > limit { kept = Kept() }
      kept.size += size + 1000
      kept.entries[path] = entry
    }
    return entry
  }
}
