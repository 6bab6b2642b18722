import DiglotSemantics
import DiglotSyntax

/// A place worth going to, and those within it.
public struct OutlineItem: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case title, speaker, term, file, chapter, segment, note
  }

  public let kind: Kind
  /// Never empty, and on one line.
  public let name: String
  public let detail: String?
  /// All of it, what is within included; UTF-8 offsets in the document.
  public internal(set) var range: Range<Int>
  /// Its own first line.
  public let selectionRange: Range<Int>
  public internal(set) var children: [OutlineItem] = []
}

extension Snapshot {
  /// Chapters, nested by the level of their headings, and what is in them, in the order of the text.
  /// - Parameter words: what blocks say, as far as somebody has read it before; those of this version
  ///   afterwards.
  public func outline(reusing words: inout OutlineWords) -> [OutlineItem] {
    var builder = OutlineBuilder()
    var describer = OutlineDescriber(scope: analysis.scope, reusing: words)
    var start = 0
    var floor = Floor.cleared
    for element in document.facts {
      let facts = element.facts
      if element.summary.floor != .unchanged { floor = element.summary.floor }
      let level: Int? = if case .heading(let level) = facts.block.kind { level } else { nil }
      if let item = describer.item(facts, at: start, floor: floor) { builder.add(item, level: level) }
      start += facts.block.bytes.count
    }
    words = describer.words
    return builder.finish()
  }

  /// The same, for who asks once.
  public func outline() -> [OutlineItem] {
    var words = OutlineWords()
    return outline(reusing: &words)
  }
}

/// Puts items into the chapters that are open.
private struct OutlineBuilder {
  private var open: [(level: Int, item: OutlineItem)] = []
  private var items: [OutlineItem] = []

  mutating func add(_ item: OutlineItem, level: Int?) {
    guard let level else {
      put(item)
      return
    }
    close(from: level)
    open.append((level, item))
  }

  mutating func finish() -> [OutlineItem] {
    close(from: 0)
    return items
  }

  private mutating func close(from level: Int) {
    while let last = open.last, last.level >= level {
      open.removeLast()
      put(last.item)
    }
  }

  /// Puts an item into the innermost open chapter, which reaches as far as it does.
  private mutating func put(_ item: OutlineItem) {
    guard let last = open.indices.last else {
      items.append(item)
      return
    }
    let start = open[last].item.range.lowerBound
    open[last].item.range = start..<max(open[last].item.range.upperBound, item.range.upperBound)
    open[last].item.children.append(item)
  }
}
