public import DiglotAlignment
public import DiglotSemantics

/// Everything that a request is answered from: one version of one document, and the other files.
public struct Snapshot: Sendable {
  public let analysis: Analysis
  public let library: Library

  private let aligner: Aligner?

  /// What was said in the workspace before, and how it was translated.
  let memory: TranslationMemory

  /// - Parameters:
  ///   - aligner: who knows which sentences translate which in this version of the document; nil for
  ///     one that has learned nothing of it.
  ///   - memory: what is remembered by now.
  public init(
    _ analysis: Analysis, in library: Library, alignedBy aligner: Aligner? = nil,
    remembering memory: TranslationMemory = TranslationMemory()
  ) {
    self.analysis = analysis
    self.library = library
    self.aligner = aligner
    self.memory = memory
  }

  var document: Document { analysis.document }

  /// Which sentences of a block translate which, for each of its translations.
  func alignments(of facts: BlockFacts) -> [SegmentAlignment] {
    (aligner ?? Aligner(analysis)).alignments(of: facts)
  }
}

/// A place in a file.
public struct Location: Sendable, Hashable {
  /// Nil for the document itself.
  public let path: FilePath?
  /// UTF-8 offsets in that file.
  public let range: Range<Int>
}
