import DiglotSyntax

/// The white space of one line, without its line end.
struct LineFormatter {
  private let block: Block
  private let line: Int
  private let columns: DirectiveColumns
  /// UTF-8 offsets in the block.
  private(set) var edits: [TextEdit] = []
  /// Whether an edit might change what the line is read as.
  private var isInDoubt = false

  init(block: Block, line: Int, columns: DirectiveColumns) {
    self.block = block
    self.line = line
    self.columns = columns
    readGaps()
    if isInDoubt, !readsTheSame { edits = [] }
    trimEnd()
  }

  private var kind: LineKind { block.lines[line].kind }

  private mutating func readGaps() {
    var left: Int?
    var gap = block.range(ofLine: line).lowerBound
    for token in block.tokens(ofLine: line) {
      let range = block.range(ofToken: token)
      switch block.tokens[token].kind {
      case .whiteSpace: continue
      case .lineEnd: return
      case .byteOrderMark: break
      default:
        setGap(gap..<range.lowerBound, spacing(left, token), behind: left.map { block.tokens[$0].kind })
        left = token
      }
      gap = range.upperBound
    }
  }

  private func spacing(_ left: Int?, _ right: Int) -> Spacing {
    // At the start of the text, this would become a byte order mark.
    if left == nil, block.bytes[block.range(ofToken: right)].starts(with: [0xEF, 0xBB, 0xBF]) {
      return .kept
    }
    if let left, kind == .directive {
      let text = block.text(block.range(ofToken: left))
      switch block.tokens[left].kind {
      case .directiveName: return .spaces(columns.spaces(afterName: text))
      case .speakerCode, .value:
        if block.directive == .speaker { return .spaces(columns.spaces(afterCode: text)) }
      default: break
      }
    }
    return Spacing.between(left.map { block.tokens[$0].kind }, block.tokens[right].kind, in: kind)
  }

  private mutating func setGap(_ gap: Range<Int>, _ spacing: Spacing, behind left: TokenKind?) {
    guard case .spaces(let count) = spacing else { return }
    if gap.count == count, block.bytes[gap].allSatisfy({ $0 == 0x20 }) { return }
    edits.append(TextEdit(gap, String(repeating: " ", count: count)))
    switch left {
    // What follows these is read from its first letter on, however far away that is.
    case .translationMarker, .speakerColon, .headingMarker, .noteClose, .directiveName: break
    default: isInDoubt = true
    }
  }

  /// Takes away the white space at the end, unless a backslash before it would then keep the break.
  private mutating func trimEnd() {
    let content = block.contentRange(ofLine: line)
    let last = block.tokens(ofLine: line).last { token in
      let kind = block.tokens[token].kind
      return kind != .lineEnd && kind != .whiteSpace
    }
    let end = last.map { block.range(ofToken: $0).upperBound } ?? content.lowerBound
    guard end < content.upperBound else { return }
    let isText = kind == .source || kind == .translation
    if isText, let last, block.tokens[last].kind == .text, block.bytes[end - 1] == 0x5C { return }
    edits.append(TextEdit(end..<content.upperBound, ""))
  }

  /// Whether the line as edited holds the tokens that it holds now, and nothing is wrong with it that
  /// was not before. White space can matter where nobody would expect it: `{a ->|b}` is text, and
  /// `{a -> | b}` a correction.
  private var readsTheSame: Bool {
    let content = block.contentRange(ofLine: line)
    // The line comes second, so that what may be a byte order mark is text.
    var text = Array((kind == .continuation ? "@\(block.directiveName ?? "") x\n" : "\n").utf8)
    let contentStart = text.count
    var position = content.lowerBound
    for edit in edits {
      text += block.bytes[position..<edit.range.lowerBound]
      text += edit.replacement.utf8
      position = edit.range.upperBound
    }
    text += block.bytes[position..<content.upperBound]
    if line == 0, block.tokens.first?.kind == .byteOrderMark {
      text.removeSubrange(contentStart..<contentStart + 3)
    }
    let tree = SyntaxTree(utf8: text)
    guard let other = tree.blocks[tree.blocks.count - 1] else { return false }
    return words(block, line).elementsEqual(words(other, other.lines.count - 1), by: ==)
      && problems(other, other.lines.count - 1).isSubset(of: problems(block, line))
  }

  private func words(_ block: Block, _ line: Int) -> [(TokenKind, ArraySlice<UInt8>)] {
    block.tokens(ofLine: line).compactMap { token in
      switch block.tokens[token].kind {
      case .whiteSpace, .lineEnd, .byteOrderMark: nil
      case let kind: (kind, block.bytes[block.range(ofToken: token)])
      }
    }
  }

  /// What is wrong with a line by itself, whatever stands around it.
  private func problems(_ block: Block, _ line: Int) -> Set<SyntaxProblemKind> {
    let range = block.range(ofLine: line)
    let found = block.problems.filter { range.contains($0.range.lowerBound) }.map(\.kind)
    return Set(found).subtracting([.orphanTranslation, .orphanAllow, .detachedTranslation, .detachedAllow])
  }
}
