/// Reads text into blocks: one pass, no backing up past the construct at hand, never failing.
///
/// This file holds the state and the way from line to line; what stands within a line is read by the
/// extensions next to it. Positions are offsets in `bytes`; what goes into a block is relative to it.
struct Parser {
  let bytes: [UInt8]
  var position = 0

  private(set) var blocks: [Block] = []
  private var state: LineState

  /// The block at hand; nil before the first.
  private(set) var blockKind: BlockKind?
  private var blockStart = 0
  private var lines: [Line] = []
  private var tokens: [Token] = []
  private var problems: [SyntaxProblem] = []
  /// Whether a blank line parts what comes now from the block's anchor.
  private(set) var isParted = false

  /// How the value of the directive at hand is read, for the lines that continue it.
  var directiveValue = DirectiveValue.raw
  /// Where the inline markup of the line at hand begins.
  var inlineStart = 0
  /// Where the last construct in brackets ended.
  var bracketedEnd = 0
  /// Whether a pipe stands in it already.
  var hasPipe = false

  /// Only the first of each is reported in a line: one broken line is one finding, not a thousand.
  var reportedBracket = false
  var reportedBrace = false
  var reportedLink = false

  /// - Parameters:
  ///   - bytes: well-formed UTF-8 that begins at the start of a line.
  ///   - state: what comes before it; `.start` at the start of a document.
  init(_ bytes: [UInt8], after state: LineState) {
    self.bytes = bytes
    self.state = state
  }

  /// Reads all of the text. Gives its blocks, and what comes after them.
  mutating func parse() -> (blocks: [Block], state: LineState) {
    while position < bytes.count { readLine() }
    finishBlock()
    return (blocks, state)
  }

  // MARK: Tools for the readers of lines

  /// The byte at an index, or 0 outside of the text.
  @inline(__always)
  func byte(_ index: Int) -> UInt8 { index >= 0 && index < bytes.count ? bytes[index] : 0 }

  @inline(__always)
  func isLineEnd(_ index: Int) -> Bool {
    index >= bytes.count || bytes[index] == 0x0A || bytes[index] == 0x0D
  }

  func isWhiteSpaceOrLineEnd(_ index: Int) -> Bool {
    isLineEnd(index) || bytes.whiteSpaceLength(at: index) > 0
  }

  /// The end of the white space that begins at `index`.
  @inline(__always)
  func skipWhiteSpace(_ index: Int) -> Int {
    var end = index
    while case let length = bytes.whiteSpaceLength(at: end), length > 0 { end += length }
    return end
  }

  /// The end of `range` without the white space at its end.
  func trimmedEnd(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, let (scalar, length) = bytes.scalar(before: end),
      CharacterClasses.isWhiteSpace(scalar)
    {
      end -= length
    }
    return max(end, range.lowerBound)
  }

  @inline(__always)
  mutating func emit(_ kind: TokenKind, at start: Int) {
    tokens.append(Token(kind, at: start - blockStart))
  }

  mutating func report(_ kind: SyntaxProblemKind, _ range: Range<Int>, fault: DirectiveFault? = nil) {
    let start = range.lowerBound - blockStart
    problems.append(SyntaxProblem(kind, start..<start + range.count, fault: fault))
  }

  /// Emits the white space at `position`, if there is any, and moves past it.
  mutating func readWhiteSpace() {
    let end = skipWhiteSpace(position)
    if end > position { emit(.whiteSpace, at: position) }
    position = end
  }

  /// Emits the line end at `position`, if there is one, and moves past it.
  mutating func readLineEnd() {
    guard position < bytes.count else { return }
    emit(.lineEnd, at: position)
    position += byte(position) == 0x0D && byte(position + 1) == 0x0A ? 2 : 1
  }

  /// Emits the rest of the line as one token, white space at both ends apart. Gives its range.
  @discardableResult
  mutating func readRest(as kind: TokenKind) -> Range<Int> {
    readWhiteSpace()
    let lineEnd = ByteScanner.nextLineEnd(in: bytes, from: position)
    let range = position..<trimmedEnd(position..<lineEnd)
    if !range.isEmpty { emit(kind, at: range.lowerBound) }
    if range.upperBound < lineEnd { emit(.whiteSpace, at: range.upperBound) }
    position = lineEnd
    return range
  }

  /// Where a token of the block at hand starts in `bytes`.
  func blockOffset(of token: Token) -> Int { blockStart + Int(token.start) }

  /// Whether a problem of the block at hand begins at an offset in it.
  func reportsDirective(startingAt offset: Int) -> Bool {
    problems.contains { $0.range.lowerBound == offset }
  }

  /// The tokens of the line at hand.
  var tokensOfLine: ArraySlice<Token> {
    tokens[min(Int(lines.last?.firstToken ?? 0), tokens.count)...]
  }

  // MARK: Lines

  private mutating func readLine() {
    let lineStart = position
    let isFirst = state == .start && blockKind == nil
    if isFirst, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position += 3 }
    let head = lineHead(at: position)
    let kind = kind(of: head)
    open(head, at: lineStart)
    lines.append(Line(kind, at: lineStart - blockStart, firstToken: tokens.count))
    if position > lineStart { emit(.byteOrderMark, at: lineStart) }
    reportedBracket = false
    reportedBrace = false
    reportedLink = false
    read(head)
    readLineEnd()
    state = self.state(after: kind)
    if kind == .blank { isParted = true }
  }

  private func kind(of head: LineHead) -> LineKind {
    switch head {
    case .blank: .blank
    case .directive: .directive
    case .heading: .heading
    case .translation: .translation
    case .comment(let kind, _): kind
    case .note: .note
    case .plain: state == .directive && bytes.whiteSpaceLength(at: position) > 0 ? .continuation : .source
    case .turn: .source
    }
  }

  private func state(after kind: LineKind) -> LineState {
    switch kind {
    case .source: .source
    case .directive, .continuation: .directive
    case .comment, .todo, .allow: state == .source ? .source : .closed
    case .blank, .heading, .translation, .note: .closed
    }
  }

  /// Begins a block where the line is an anchor, or where there is none yet.
  private mutating func open(_ head: LineHead, at start: Int) {
    let anchored: BlockKind?
    switch head {
    case .blank, .translation, .comment: anchored = nil
    case .directive: anchored = .directive
    case .heading(let level): anchored = .heading(level: level)
    case .note: anchored = .note
    case .turn: anchored = .segment
    case .plain: anchored = kind(of: head) == .continuation || state == .source ? nil : .segment
    }
    guard anchored != nil || blockKind == nil else { return }
    finishBlock()
    blockKind = anchored ?? .preamble
    blockStart = start
  }

  private mutating func finishBlock() {
    guard let kind = blockKind else { return }
    if kind == .directive { reportMissingValue(tokens) }
    if problems.count > 1 { problems.sort { $0.range.lowerBound < $1.range.lowerBound } }
    // The arrays are copied to their exact size; those at hand keep their room for the next block.
    blocks.append(
      Block(
        kind: kind, bytes: Array(bytes[blockStart..<position]), lines: Array(lines[...]),
        tokens: Array(tokens[...]), problems: problems, endState: state))
    lines.removeAll(keepingCapacity: true)
    tokens.removeAll(keepingCapacity: true)
    problems = []
    isParted = false
  }

  private mutating func read(_ head: LineHead) {
    switch head {
    case .blank: readWhiteSpace()
    case .directive(let nameEnd): readDirective(nameEnd: nameEnd)
    case .heading(let level): readHeading(level: level)
    case .translation: readTranslation()
    case .comment(let kind, let markerEnd): readComment(kind, markerEnd: markerEnd)
    case .note(let labelEnd): readNote(labelEnd: labelEnd)
    case .turn(let cue, let code): readTurn(cue: cue, code: code)
    case .plain where kind(of: head) == .continuation: readContinuation()
    case .plain:
      reportMisspeltDirective()
      readWhiteSpace()
      readInline(.text)
    }
  }

  private mutating func readHeading(level: Int) {
    let marker = position..<position + level
    emit(.headingMarker, at: position)
    position = marker.upperBound
    readWhiteSpace()
    if let cue = matchCue(at: position) { readCue(cue) }
    readInline(.parts)
    let title = tokensOfLine.drop { $0.kind != .headingMarker }.reversed().prefix { $0.kind != .cueClose }
    if !title.contains(where: { !$0.kind.isBlankInParts && $0.kind != .headingMarker }) {
      report(.emptyHeading, marker)
    }
  }

  private mutating func readNote(labelEnd: Int) {
    let head = position..<labelEnd + 2
    emit(.noteOpen, at: position)
    readLabel(position + 2..<labelEnd, orElse: head)
    emit(.noteClose, at: labelEnd)
    position = head.upperBound
    readInline(.parts)
    let text = tokensOfLine.reversed().prefix { $0.kind != .noteClose }
    if text.allSatisfy(\.kind.isBlankInParts) { report(.emptyNote, head) }
  }

  /// Emits a label, and reports it where it is no name.
  mutating func readLabel(_ label: Range<Int>, orElse whole: Range<Int>) {
    if !label.isEmpty { emit(.label, at: label.lowerBound) }
    if !isName(label) { report(.invalidName, label.isEmpty ? whole : label) }
  }

  func isName(_ range: Range<Int>) -> Bool {
    CharacterClasses.isName(String(decoding: bytes[range], as: UTF8.self))
  }

  private mutating func readTranslation() {
    let marker = position..<position + 1
    emit(.translationMarker, at: position)
    position += 1
    if !isWhiteSpaceOrLineEnd(position) {
      if let end = matchLanguageTag(at: position) {
        emit(.languageTag, at: position)
        position = end
      } else {
        report(.missingSpace, marker)
      }
    }
    switch blockKind {
    case .segment, .heading, .note:
      if isParted { report(.detachedTranslation, marker) }
    case .preamble, .directive, nil: report(.orphanTranslation, marker)
    }
    readWhiteSpace()
    readInline(.text)
  }

  private func matchLanguageTag(at start: Int) -> Int? {
    var end = start
    while CharacterClasses.isLetterOrDigit(byte(end)) || byte(end) == 0x2D { end += 1 }
    guard isWhiteSpaceOrLineEnd(end),
      CharacterClasses.isLanguageTag(String(decoding: bytes[start..<end], as: UTF8.self))
    else { return nil }
    return end
  }

  private mutating func readTurn(cue: CueMatch?, code: Range<Int>?) {
    if let cue { readCue(cue) }
    if let code {
      readWhiteSpace()
      emit(.speakerCode, at: code.lowerBound)
      emit(.speakerColon, at: code.upperBound)
      position = code.upperBound + 1
    }
    readWhiteSpace()
    readInline(.text)
  }
}

extension TokenKind {
  /// Whether a part that holds nothing else is empty.
  fileprivate var isBlankInParts: Bool {
    switch self {
    case .whiteSpace, .pipe, .byteOrderMark, .lineEnd: true
    default: false
    }
  }
}
