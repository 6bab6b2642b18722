public import DiglotSemantics
public import DiglotSyntax

/// A place that leads out of the document.
public struct DocumentLink: Sendable, Hashable {
  public enum Target: Sendable, Hashable {
    /// A URL as written.
    case url(String)
    case file(FilePath)
    /// A segment or heading of another file.
    case place(FilePath, id: String)
    /// The recording, from a time on.
    case media(from: Timestamp)
  }

  /// UTF-8 offsets in the document.
  public let range: Range<Int>
  public let target: Target
}

extension Snapshot {
  /// All places that lead out of the document, in the order of the text: URLs, links to files and to
  /// places in them, what directives name, and times where there is a recording.
  public func links() -> [DocumentLink] {
    var finder = LinkFinder(path: analysis.path, hasMedia: document.directives.media != nil)
    for (place, element) in zip(document.tree.placedBlocks, document.facts) {
      finder.add(element.facts, at: place.start)
    }
    return finder.links
  }

  /// The recording, opened at a time; nil where the document names none.
  public func media(from time: Timestamp) -> MediaPlace? {
    document.directives.media.flatMap { MediaPlace($0.value.text, from: analysis.path, at: time) }
  }
}

/// Goes through the blocks once.
private struct LinkFinder {
  let path: FilePath?
  let hasMedia: Bool
  private(set) var links: [DocumentLink] = []

  init(path: FilePath?, hasMedia: Bool) {
    self.path = path
    self.hasMedia = hasMedia
  }

  mutating func add(_ facts: BlockFacts, at start: Int) {
    let block = facts.block
    func add(_ range: Range<Int>, _ target: DocumentLink.Target?) {
      guard let target, !range.isEmpty else { return }
      links.append(DocumentLink(range: start + range.lowerBound..<start + range.upperBound, target: target))
    }
    switch facts.declaration {
    case .use(let word), .media(let word), .source(let word):
      if let value = block.ranges(of: .value, inLine: 0).first { add(value, target(word.text)) }
      return
    default: break
    }
    if hasMedia, let cue = facts.cue, let time = cue.start, let range = cue.startRange {
      add(range, .media(from: time))
    }
    for index in block.tokens.indices {
      let range = block.range(ofToken: index)
      switch block.tokens[index].kind {
      case .url: add(range, .url(block.text(range)))
      case .linkDestination: add(range, target(block.text(range)))
      case .time where hasMedia && index > 0 && block.tokens[index - 1].kind == .timeMarkOpen:
        add(range, Timestamp(utf8: block.bytes[range]).map { .media(from: $0) })
      default: break
      }
    }
  }

  private func target(_ destination: String) -> DocumentLink.Target? {
    switch Destination(destination) {
    case .here: nil
    case .external(let url): .url(url)
    case .file(let name, let id):
      path.map { path in
        id.map { .place(path.resolving(name), id: $0) } ?? .file(path.resolving(name))
      }
    }
  }
}
