public import DiglotSemantics

/// Everything that a request is answered from: one version of one document, and the other files.
public struct Snapshot: Sendable {
  public let analysis: Analysis
  public let library: Library

  public init(_ analysis: Analysis, in library: Library) {
    self.analysis = analysis
    self.library = library
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
