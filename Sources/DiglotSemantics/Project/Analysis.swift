public import DiglotSyntax

/// One immutable, versioned answer to every question about a file: its document, what holds in it,
/// and where its terms are mentioned. Every request is answered from one of these.
public struct Analysis: Sendable {
  public private(set) var document: Document
  public let path: FilePath?
  public private(set) var scope: Scope
  public private(set) var mentions: MentionIndex

  /// - Parameters:
  ///   - path: where the text is, or nil if it is in no file.
  ///   - library: the other files; those it does not know are treated as not looked for yet.
  ///   - workers: who looks for the terms in the blocks.
  public init(_ document: Document, at path: FilePath?, in library: Library, by workers: Workers = .one) {
    self.document = document
    self.path = path
    scope = Scope(of: document, at: path, in: library)
    mentions = MentionIndex(of: scope.glossary, in: document, by: workers)
  }

  /// Where a term of the glossary is mentioned, by its index: UTF-8 offsets in the document.
  public func mentions(ofTerm index: Int) -> [Range<Int>] { mentions.ranges(of: index, in: document) }

  /// Applies edits one after the other. What they do not touch is kept.
  /// - Parameter workers: who reads the blocks, where an edit brings many.
  public mutating func apply(
    _ edits: [TextEdit], version: Int?, in library: Library, by workers: Workers = .one
  ) -> Document.Change {
    let change = document.apply(edits, version: version, by: workers)
    for splice in change.splices { mentions.follow(splice, of: scope.glossary, by: workers) }
    if change.touchesDirectives { relink(in: library, by: workers) }
    return change
  }

  /// Looks again at what other files say.
  public mutating func relink(in library: Library, by workers: Workers = .one) {
    let glossary = scope.glossary
    scope = Scope(of: document, at: path, in: library)
    if scope.glossary == glossary {
      scope.keep(glossary)
    } else {
      mentions = MentionIndex(of: scope.glossary, in: document, by: workers)
    }
  }
}
