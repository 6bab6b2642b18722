public import DiglotAlignment
public import DiglotSemantics

/// Everything that a request is answered from: one version of one document, and the other files.
public struct Snapshot: Sendable {
  public let analysis: Analysis
  public let library: Library

  /// What was learned of how the document is translated, in this version or in one before it.
  let knowledge: AlignmentKnowledge

  public init(
    _ analysis: Analysis, in library: Library, knowing knowledge: AlignmentKnowledge = AlignmentKnowledge()
  ) {
    self.analysis = analysis
    self.library = library
    self.knowledge = knowledge
  }

  var document: Document { analysis.document }
}

/// A place in a file.
public struct Location: Sendable, Hashable {
  /// Nil for the document itself.
  public let path: FilePath?
  /// UTF-8 offsets in that file.
  public let range: Range<Int>
}
