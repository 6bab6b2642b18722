import DiglotSyntax

/// Where a glossary's terms are mentioned in a document, block by block, and how often in all.
public struct MentionIndex: Sendable {
  private var blocks: SumTree<BlockMentions>
  /// By the index of the term.
  public private(set) var counts: [Int]

  private struct BlockMentions: Summarized {
    let mentions: [Glossary.Mention]
    var summary: MentionSum { MentionSum(blocks: 1, mentions: mentions.count) }
  }

  private struct MentionSum: Summary {
    var blocks: Int
    var mentions: Int
    static let zero = MentionSum(blocks: 0, mentions: 0)
    static func + (left: MentionSum, right: MentionSum) -> MentionSum {
      MentionSum(blocks: left.blocks + right.blocks, mentions: left.mentions + right.mentions)
    }
  }

  init(of glossary: Glossary, in document: Document, by workers: Workers = .one) {
    counts = [Int](repeating: 0, count: glossary.terms.count)
    let mentions = workers.map(Array(document.tree.blocks)) {
      BlockMentions(mentions: glossary.mentions(in: $1))
    }
    blocks = SumTree(mentions)
    for block in blocks { count(block, by: 1) }
  }

  mutating func follow(_ splice: Document.Splice, of glossary: Glossary, by workers: Workers) {
    for block in blocks.elements(in: splice.removed) { count(block, by: -1) }
    let new = workers.map(splice.inserted) { BlockMentions(mentions: glossary.mentions(in: $1.block)) }
    for block in new { count(block, by: 1) }
    blocks.replace(splice.removed, with: new)
  }

  /// The mentions in each of some blocks; ranges are those of the blocks.
  public func mentions(inBlocks range: Range<Int>) -> [[Glossary.Mention]] {
    blocks.elements(in: range).map(\.mentions)
  }

  /// The mentions in the block with an index; ranges are those of the block.
  public func mentions(inBlock index: Int) -> [Glossary.Mention] { blocks[index]?.mentions ?? [] }

  /// The mentions of a term in the document that the index is of: UTF-8 offsets in its text.
  func ranges(of term: Int, in document: Document) -> [Range<Int>] {
    guard counts.indices.contains(term), counts[term] > 0 else { return [] }
    var found: [Range<Int>] = []
    for (place, block) in zip(document.tree.placedBlocks, blocks) {
      for mention in block.mentions where mention.term == term {
        found.append(place.start + mention.range.lowerBound..<place.start + mention.range.upperBound)
      }
    }
    return found
  }

  private mutating func count(_ block: BlockMentions, by step: Int) {
    for mention in block.mentions where counts.indices.contains(mention.term) { counts[mention.term] += step }
  }
}
