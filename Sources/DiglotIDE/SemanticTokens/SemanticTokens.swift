import DiglotSemantics
public import DiglotSyntax

/// What each piece of one version of a document is, in five numbers each: lines from the piece before,
/// columns from it or from the start of the line, length, kind, traits. A value that shares with the
/// version before all that an edit did not touch.
public struct SemanticTokens: Sendable {
  private let encoding: PositionEncoding
  private var glossary: Glossary
  private var blocks: SumTree<Block>
  private var encoded: SumTree<EncodedBlock>

  public init(of snapshot: Snapshot, in encoding: PositionEncoding) {
    self.encoding = encoding
    glossary = snapshot.analysis.scope.glossary
    blocks = snapshot.document.tree.blocks
    encoded = SumTree(snapshot.encodedBlocks(0..<blocks.count, in: encoding))
  }

  /// Those of another version of the document. Costs what is different.
  public func updated(to snapshot: Snapshot) -> SemanticTokens {
    guard snapshot.analysis.scope.glossary == glossary else {
      return SemanticTokens(of: snapshot, in: encoding)
    }
    var new = self
    new.blocks = snapshot.document.tree.blocks
    let (removed, inserted) = Self.difference(blocks, new.blocks) { $0 === $1 }
    new.encoded.replace(removed, with: snapshot.encodedBlocks(inserted, in: encoding))
    return new
  }

  /// All numbers.
  public var numbers: [UInt32] {
    var encoder = TokenNumbers(capacity: encoded.summary.tokens)
    for block in encoded { encoder.add(block) }
    return encoder.numbers
  }

  /// Numbers to put in the place of others.
  public struct Change: Sendable, Hashable {
    /// Among the old numbers.
    public let range: Range<Int>
    public let numbers: [UInt32]
  }

  /// What makes these numbers those of another version; nil where they are the same.
  public func change(to new: SemanticTokens) -> Change? {
    let (removed, inserted) = Self.difference(encoded, new.encoded) {
      $0.tokens == $1.tokens && $0.summary == $1.summary
    }
    let before = encoded.sum(before: removed.lowerBound)
    // How far the first token below is from the one above may have changed as well.
    let after = encoded.sum(before: removed.upperBound).tokens
    let shared = encoded.first { $0.tokens > after }.map { $0.index + 1 - removed.upperBound } ?? 0
    let old = TokenNumbers(
      encoded.elements(in: removed.lowerBound..<removed.upperBound + shared), after: before)
    let own = TokenNumbers(
      new.encoded.elements(in: inserted.lowerBound..<inserted.upperBound + shared), after: before)
    let (start, end) = old.difference(from: own)
    guard start < old.numbers.count - end || start < own.numbers.count - end else { return nil }
    let base = before.tokens * TokenNumbers.perToken
    return Change(
      range: base + start..<base + old.numbers.count - end,
      numbers: Array(own.numbers[start..<own.numbers.count - end]))
  }

  /// The elements that are not common to two sequences.
  private static func difference<Element>(
    _ old: SumTree<Element>, _ new: SumTree<Element>, where isSame: (Element, Element) -> Bool
  ) -> (removed: Range<Int>, inserted: Range<Int>) {
    let start = old.commonPrefix(with: new, where: isSame)
    let end = min(old.commonSuffix(with: new, where: isSame), min(old.count, new.count) - start)
    return (start..<old.count - end, start..<new.count - end)
  }
}

extension Snapshot {
  /// The numbers of the pieces that stand, with any part of them, on the lines of a range of UTF-8
  /// offsets; see `SemanticTokens`.
  public func semanticTokens(in range: Range<Int>, encoding: PositionEncoding) -> [UInt32] {
    let tree = document.tree
    guard let first = tree.block(at: range.lowerBound), let last = tree.block(at: range.upperBound) else {
      return []
    }
    var encoder = TokenNumbers(after: EncodedSum(tokens: 0, linesBehind: first.firstLine))
    for block in encodedBlocks(first.index..<last.index + 1, in: encoding) { encoder.add(block) }
    return encoder.numbers
  }

  fileprivate func encodedBlocks(_ range: Range<Int>, in encoding: PositionEncoding) -> [EncodedBlock] {
    let mentions = analysis.mentions.mentions(inBlocks: range)
    return zip(document.tree.blocks.elements(in: range), mentions).map { block, mentions in
      EncodedBlock(block, mentions: mentions, in: encoding)
    }
  }
}
