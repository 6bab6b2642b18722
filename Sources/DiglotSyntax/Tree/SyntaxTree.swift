/// A replacement of a piece of text.
public struct TextEdit: Sendable, Hashable {
  /// UTF-8 offsets in the text before the edit.
  public let range: Range<Int>
  public let replacement: String

  public init(_ range: Range<Int>, _ replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}

/// Which blocks an edit put in the place of which.
public struct BlockSplice: Sendable {
  /// Indices in the tree before the edit.
  public let removed: Range<Int>
  /// What stands in their place now, from `removed.lowerBound` on.
  public let inserted: [Block]
}

/// A document: its text and its structure, which are one and the same. A value; it never changes
/// under its reader, and what an edit does not touch is shared by the trees before and after it.
public struct SyntaxTree: Sendable {
  public private(set) var blocks: SumTree<Block>

  /// Reads a text. Bytes that are not UTF-8 are read as U+FFFD by whoever made the text.
  public init(_ text: String) {
    self.init(utf8: Array(text.utf8))
  }

  /// Reads a text.
  /// - Parameter utf8: well-formed UTF-8, at most 4 GiB.
  public init(utf8: [UInt8]) {
    var parser = Parser(utf8, after: .start)
    blocks = SumTree(parser.parse().blocks)
  }

  /// The length of the text in UTF-8 code units.
  public var count: Int { blocks.summary.text.utf8 }

  /// The whole text.
  public var utf8: [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(count)
    for block in blocks { result.append(contentsOf: block.bytes) }
    return result
  }

  /// The whole text.
  public var text: String { String(decoding: utf8, as: UTF8.self) }

  /// The text of a range of UTF-8 offsets, clamped to the document.
  public func text(in range: Range<Int>) -> String {
    let range = range.clamped(to: 0..<count)
    guard !range.isEmpty, let first = block(at: range.lowerBound), let last = block(at: range.upperBound - 1)
    else { return "" }
    let bytes = blocks.elements(in: first.index..<last.index + 1).flatMap(\.bytes)
    let start = range.lowerBound - first.start
    return String(decoding: bytes[start..<min(bytes.count, start + range.count)], as: UTF8.self)
  }

  /// A block and where it stands.
  public struct PlacedBlock: Sendable {
    public let index: Int
    /// The UTF-8 offset of its first byte in the document.
    public let start: Int
    /// The number of its first line in the document, from 0.
    public let firstLine: Int
    public let block: Block
  }

  /// The block that holds the UTF-8 offset; the last one for the end of the text and beyond, the
  /// first for what is before the start. Nil only where the document is empty.
  public func block(at offset: Int) -> PlacedBlock? {
    if let place = blocks.first(where: { $0.text.utf8 > max(0, offset) }) { return PlacedBlock(place) }
    return block(blocks.count - 1)
  }

  /// The block with an index; nil where there is none.
  public func block(_ index: Int) -> PlacedBlock? {
    guard let block = blocks[index] else { return nil }
    let before = blocks.sum(before: index).text
    return PlacedBlock(index: index, start: before.utf8, firstLine: before.lineEnds, block: block)
  }

  /// All blocks and where they stand, from first to last.
  public var placedBlocks: PlacedBlocks { PlacedBlocks(rest: blocks.makeIterator()) }

  /// Walks the blocks of a document. On one walk the place of each costs nothing.
  public struct PlacedBlocks: Sequence, IteratorProtocol {
    fileprivate var rest: SumTree<Block>.Iterator
    private var index = 0
    private var start = 0
    private var line = 0

    fileprivate init(rest: SumTree<Block>.Iterator) { self.rest = rest }

    public mutating func next() -> PlacedBlock? {
      guard let block = rest.next() else { return nil }
      defer {
        index += 1
        start += block.bytes.count
        line += block.summary.text.lineEnds
      }
      return PlacedBlock(index: index, start: start, firstLine: line, block: block)
    }
  }

  /// Applies edits one after the other, each to the text that the ones before it left.
  /// Gives what became of the blocks, edit by edit.
  public mutating func apply(_ edits: [TextEdit]) -> [BlockSplice] {
    edits.map { replace($0.range, with: Array($0.replacement.utf8)) }
  }

  /// Puts `bytes` in the place of a range, and reads again only the blocks that this can change.
  ///
  /// - Parameters:
  ///   - range: UTF-8 offsets, clamped to the document and moved down to the start of a character.
  ///   - bytes: well-formed UTF-8.
  public mutating func replace(_ range: Range<Int>, with bytes: [UInt8]) -> BlockSplice {
    let lower = characterStart(range.lowerBound)
    let upper = max(lower, characterStart(range.upperBound))
    guard let first = firstAffected(by: lower), let last = block(at: upper) else {
      self = SyntaxTree(utf8: bytes)
      return BlockSplice(removed: 0..<0, inserted: Array(blocks))
    }
    let old = blocks.elements(in: first.index..<last.index + 1)
    var text = old.count == 1 ? old[0].bytes : old.flatMap(\.bytes)
    text.replaceSubrange(lower - first.start..<upper - first.start, with: bytes)
    let before = first.index == 0 ? LineState.start : blocks[first.index - 1]?.endState ?? .closed
    var end = last.index + 1
    // Without a line end, or without anything left, the text runs on into the block below.
    if !endsWithLineEnd(text), let next = blocks[end] {
      text += next.bytes
      end += 1
    }
    var parser = Parser(text, after: before)
    var (new, state) = parser.parse()
    // The block below may join the last one read: a segment that lost what parted it from the text
    // above, or that now continues a directive. Once is enough: the state behind it is what it was, or
    // was that after source, where nothing but an anchor can have followed, which joins nothing.
    if let next = blocks[end], state.absorbs(next) {
      text += next.bytes
      end += 1
      parser = Parser(text, after: before)
      (new, state) = parser.parse()
    }
    return share(new, inPlaceOf: first.index..<end)
  }

  /// The first block to be read again after an edit at `offset`: the one that holds it, or the one
  /// before where the edit is in a block's first line and could undo its beginning.
  private func firstAffected(by offset: Int) -> PlacedBlock? {
    guard let found = block(at: offset) else { return nil }
    let touchesFirstLine = offset - found.start <= found.block.range(ofLine: 0).upperBound
    return touchesFirstLine && found.index > 0 ? block(found.index - 1) : found
  }

  /// Puts blocks in place, keeping those at both ends that read as they did.
  private mutating func share(_ new: [Block], inPlaceOf range: Range<Int>) -> BlockSplice {
    let old = blocks.elements(in: range)
    var head = 0
    while head < min(new.count, old.count), new[head].isSame(as: old[head]) { head += 1 }
    var tail = 0
    while tail < min(new.count, old.count) - head,
      new[new.count - 1 - tail].isSame(as: old[old.count - 1 - tail])
    {
      tail += 1
    }
    let removed = range.lowerBound + head..<range.upperBound - tail
    let inserted = Array(new[head..<new.count - tail])
    blocks.replace(removed, with: inserted)
    return BlockSplice(removed: removed, inserted: inserted)
  }

  /// The offset, clamped to the text and moved down to where a character starts.
  func characterStart(_ offset: Int) -> Int {
    guard offset > 0 else { return 0 }
    guard offset < count, let found = block(at: offset) else { return count }
    return found.start + found.block.characterStart(offset - found.start)
  }

  /// Whether both read the same text in the same way.
  public func isSame(as other: SyntaxTree) -> Bool {
    blocks.count == other.blocks.count && zip(blocks, other.blocks).allSatisfy { $0.isSame(as: $1) }
  }
}

extension SyntaxTree.PlacedBlock {
  fileprivate init(_ place: SumTree<Block>.Place) {
    index = place.index
    block = place.element
    start = place.before.text.utf8
    firstLine = place.before.text.lineEnds
  }
}
