import DiglotSemantics
import DiglotSyntax

/// A block's tokens as the protocol has them: each told by how far it is from the one before. Blocks
/// begin at the start of a line, so only the line of the first depends on what stands above.
struct EncodedBlock: Sendable, Summarized {
  struct Token: Sendable, Hashable {
    /// Lines from the token before; of the first one from the start of the block.
    let line: UInt32
    /// From the token before on the same line, else from the start of the line.
    let column: UInt32
    let length: UInt32
    let kind: SemanticKind
    let traits: SemanticTraits
  }

  let tokens: [Token]
  let summary: EncodedSum

  init(_ block: Block, mentions: [Glossary.Mention], in encoding: PositionEncoding) {
    var encoder = Encoder(block, encoding)
    for token in BlockColoring(block, mentions: mentions).tokens { encoder.add(token) }
    // Copied, so that no room is kept for more: a document has thousands of blocks.
    tokens = encoder.tokens.withUnsafeBufferPointer(Array.init)
    let lines = block.summary.text.lineEnds
    summary = EncodedSum(
      tokens: tokens.count, linesBehind: tokens.isEmpty ? lines : lines - encoder.line)
  }

  /// Counts lines and columns on one walk.
  private struct Encoder {
    private let block: Block
    private let encoding: PositionEncoding
    private(set) var tokens: [Token] = []
    /// Of the last token.
    private(set) var line = 0
    /// The place up to which columns are counted, where it is and how many they are.
    private var place = 0
    private var column = 0
    /// Where the last token on the line at hand begins.
    private var lastColumn = 0

    init(_ block: Block, _ encoding: PositionEncoding) {
      self.block = block
      self.encoding = encoding
    }

    mutating func add(_ token: SemanticToken) {
      let own = lineOf(token.range.lowerBound)
      if own != line {
        place = block.range(ofLine: own).lowerBound
        column = 0
        lastColumn = 0
      }
      column += encoding.column(of: block.bytes[place..<token.range.lowerBound])
      let length = encoding.column(of: block.bytes[token.range])
      tokens.append(
        Token(
          line: UInt32(clamping: own - line), column: UInt32(clamping: column - lastColumn),
          length: UInt32(clamping: length), kind: token.kind, traits: token.traits))
      lastColumn = column
      column += length
      place = token.range.upperBound
      line = own
    }

    /// Tokens come in order, so the line is rarely far from the one before.
    private func lineOf(_ offset: Int) -> Int {
      var found = line
      while found + 1 < block.lines.count, Int(block.lines[found + 1].start) <= offset { found += 1 }
      return found
    }
  }
}

/// What the tokens of a run of blocks add up to.
struct EncodedSum: Summary, Hashable {
  var tokens: Int
  /// Line ends behind the last token; all of them where there is none.
  var linesBehind: Int

  static let zero = EncodedSum(tokens: 0, linesBehind: 0)

  static func + (left: EncodedSum, right: EncodedSum) -> EncodedSum {
    EncodedSum(
      tokens: left.tokens + right.tokens,
      linesBehind: right.tokens == 0 ? left.linesBehind + right.linesBehind : right.linesBehind)
  }
}
