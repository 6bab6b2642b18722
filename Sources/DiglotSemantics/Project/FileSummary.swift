import DiglotSyntax

/// What other files need to know of a file, kept while nobody has it open: its declarations, and which
/// names and files it refers to. Its text is not kept.
public final class FileSummary: Sendable {
  public let directives: Directives
  /// The ids of its segments and headings.
  public let identifiers: Set<String>
  /// The codes that its segments begin with.
  public let speakers: Set<String>
  /// Files and places in files that it links to, as written.
  public let links: Set<Link>
  /// Headings, in the order of the text.
  public let chapters: [Chapter]
  public let segments: Int
  /// Of the text, in UTF-8 code units.
  public let size: Int

  public struct Link: Sendable, Hashable {
    public let path: String
    public let id: String?
  }

  public struct Chapter: Sendable {
    /// Without markup; the languages apart.
    public let names: [String]
    public let block: BlockID
  }

  public init(_ document: Document) {
    directives = document.directives
    identifiers = Set(document.names.declared(.identifier))
    speakers = document.names.referenced(.speaker)
    segments = document.facts.summary.segments
    size = document.tree.count
    var links: Set<Link> = []
    document.facts.visit(where: { $0.links > 0 }) { _, element in
      for link in element.facts.links where link.isToTranscript {
        links.insert(Link(path: link.path, id: link.id))
      }
    }
    self.links = links
    chapters = document.chapters
  }
}

extension Document {
  /// The headings, in the order of the text.
  public var chapters: [FileSummary.Chapter] {
    var chapters: [FileSummary.Chapter] = []
    let languages = languages
    facts.visit(where: { $0.headings > 0 }) { _, element in
      guard case .heading = element.facts.block.kind else { return }
      let passages = Passages(of: element.facts, in: languages)
      let names = ([passages.source] + passages.translations).map(\.text).filter { !$0.isEmpty }
      chapters.append(FileSummary.Chapter(names: names, block: element.id))
    }
    return chapters
  }
}

/// Where the text of files that are not open is to be had.
public protocol TranscriptSource: Sendable {
  /// What a file says now; nil where it can't be read.
  func document(at path: FilePath) -> Document?
}
