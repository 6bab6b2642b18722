import DiglotLint
import DiglotSemantics
import LanguageServerProtocol

/// What was said before in the workspace. It is looked at when nothing is being read, and nobody types.
extension Session {
  /// Takes note of what changed, if anything did.
  mutating func noteForMemory() {
    guard !folders.isReading, workspace.generation != rememberedGeneration else { return }
    rememberedGeneration = workspace.generation
    memory.touch()
  }

  /// Gives the memory what there is to read.
  func readForMemory() {
    func revision(_ document: OpenDocument) -> Int {
      DocumentKey(document.uri).path.flatMap { workspace.revisions[$0] } ?? 0
    }
    let documents = workspace.documents.filter { !$0.key.isConfiguration }.values.sorted {
      (revision($1), $0.uri.string) < (revision($0), $1.uri.string)
    }
    memory.read(
      MemoryReading.Subject(
        documents: documents, library: workspace.library, closedGeneration: workspace.closedGeneration))
  }
}
