/// What divides a line of inline markup, besides the constructs themselves.
enum InlineMode {
  /// Source or translation text: nothing divides it, and a backslash at its end keeps the break.
  case text
  /// `|` parts languages.
  case parts
  /// `|` parts columns, `,` the entries of one; `!` marks a deprecated entry.
  case entries
}

extension Parser {
  /// Reads the rest of the line as inline markup: the leftmost construct that is complete wins, and
  /// what does not make one is text. Stops before the line end.
  mutating func readInline(_ mode: InlineMode) {
    inlineStart = position
    hasPipe = false
    if mode != .text { startPart(mode) }
    var textStart = position
    while position < bytes.count {
      position = nextActive(mode)
      let here = position
      if isLineEnd(here) { break }
      if let end = readConstruct(mode, textStart: textStart) {
        textStart = end
        position = end
      } else {
        position = here + 1
      }
    }
    flushText(textStart..<position, trimming: true)
  }

  private func nextActive(_ mode: InlineMode) -> Int {
    if mode == .text { return ByteScanner.nextActive(in: bytes, from: position) }
    var index = position
    while index < bytes.count {
      switch bytes[index] {
      case 0x0A, 0x0D, 0x3A, 0x5B, 0x5C, 0x60, 0x7B, 0x7C: return index
      case 0x2C where mode == .entries: return index
      default: index += 1
      }
    }
    return index
  }

  /// Reads the construct at `position` and emits the text before it. Gives its end, or nil where none
  /// is complete there and nothing was emitted.
  private mutating func readConstruct(_ mode: InlineMode, textStart: Int) -> Int? {
    let here = position
    switch byte(here) {
    case 0x5C:  // \
      let isEscape = CharacterClasses.isPunctuation(byte(here + 1))
      guard isEscape || (mode == .text && isLineEnd(here + 1)) else { return nil }
      flushText(textStart..<here)
      emit(isEscape ? .escape : .hardBreak, at: here)
      return isEscape ? here + 2 : here + 1
    case 0x60:  // `
      guard let close = codeEnd(here) else { return nil }
      flushText(textStart..<here)
      emit(.codeOpen, at: here)
      emit(.codeText, at: here + 1)
      emit(.codeClose, at: close)
      return close + 1
    case 0x5B:
      let end = readBracket(textStart: textStart)
      if let end { bracketedEnd = end }
      return end
    case 0x7B: return readBrace(textStart: textStart)
    case 0x3A: return readURL(textStart: textStart)
    default:  // | or ,
      flushText(textStart..<here, trimming: true)
      let isPipe = byte(here) == 0x7C
      emit(isPipe ? .pipe : .comma, at: here)
      hasPipe = hasPipe || isPipe
      position = here + 1
      startPart(mode)
      return position
    }
  }

  private mutating func startPart(_ mode: InlineMode) {
    readWhiteSpace()
    if mode == .entries, hasPipe, byte(position) == 0x21 {
      emit(.deprecatedMark, at: position)
      position += 1
      readWhiteSpace()
    }
  }

  /// Emits plain text; with `trimming`, white space at its end as a token of its own.
  mutating func flushText(_ range: Range<Int>, trimming: Bool = false) {
    guard !range.isEmpty else { return }
    let end = trimming ? trimmedEnd(range) : range.upperBound
    if end > range.lowerBound { emit(.text, at: range.lowerBound) }
    if end < range.upperBound { emit(.whiteSpace, at: end) }
  }

  /// Emits the content of a construct: text and escapes, white space at both ends apart.
  private mutating func readFlat(_ range: Range<Int>) {
    position = min(skipWhiteSpace(range.lowerBound), range.upperBound)
    if position > range.lowerBound { emit(.whiteSpace, at: range.lowerBound) }
    var textStart = position
    while position < range.upperBound {
      if byte(position) == 0x5C, position + 1 < range.upperBound,
        CharacterClasses.isPunctuation(byte(position + 1))
      {
        flushText(textStart..<position)
        emit(.escape, at: position)
        position += 2
        textStart = position
      } else {
        position += 1
      }
    }
    flushText(textStart..<range.upperBound, trimming: true)
    position = range.upperBound
  }

  // MARK: Code

  private func codeEnd(_ open: Int) -> Int? {
    var index = open + 1
    while !isLineEnd(index), byte(index) != 0x60 { index += 1 }
    return byte(index) == 0x60 && index > open + 1 ? index : nil
  }

  // MARK: Brackets

  /// The first unescaped `]` at or after `start`, with no unescaped `[` and no line end before it.
  func bracketEnd(from start: Int) -> Int? {
    closing(0x5D, notPast: 0x5B, from: start)
  }

  private func closing(_ close: UInt8, notPast open: UInt8, from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case close: return index
      case open, 0x0A, 0x0D: return nil
      case 0x5C where CharacterClasses.isPunctuation(byte(index + 1)): index += 2
      default: index += 1
      }
    }
    return nil
  }

  private mutating func readBracket(textStart: Int) -> Int? {
    let open = position
    let previous = byte(open - 1)
    // As in `argv[2][0]`; but an event may stand right behind another.
    let followsWord =
      open > inlineStart && open != bracketedEnd
      && (CharacterClasses.isLetterOrDigit(previous) || [0x5F, 0x29, 0x5D].contains(previous))
    guard let close = bracketEnd(from: open + 1) else {
      if !followsWord, !reportedBracket {
        reportedBracket = true
        report(.unclosedBracket, open..<open + 1)
      }
      return nil
    }
    if byte(close + 1) == 0x28 {
      if let end = destinationEnd(from: close + 2) {
        flushText(textStart..<open)
        return readLink(open, close, end)
      }
      if !reportedLink, looksLikeDestination(close + 2) {
        reportedLink = true
        report(.unclosedLink, close + 1..<close + 2)
      }
    }
    if byte(open + 1) == 0x5E {
      flushText(textStart..<open)
      emit(.noteReferenceOpen, at: open)
      readLabel(open + 2..<close, orElse: open..<close + 1)
      emit(.noteReferenceClose, at: close)
      return close + 1
    }
    let content = min(skipWhiteSpace(open + 1), close)..<close
    guard !followsWord, !content.isEmpty else { return nil }
    flushText(textStart..<open)
    readEvent(open, content.lowerBound..<trimmedEnd(content), close)
    return close + 1
  }

  /// An event, or a time mark where the content is a time.
  private mutating func readEvent(_ open: Int, _ content: Range<Int>, _ close: Int) {
    let isTime = matchTime(at: content.lowerBound) == content.upperBound
    emit(isTime ? .timeMarkOpen : .eventOpen, at: open)
    if isTime {
      position = open + 1
      readWhiteSpace()
      emit(.time, at: content.lowerBound)
      position = content.upperBound
      readWhiteSpace()
    } else {
      if malformedTimes(in: content) != nil { report(.malformedTime, content) }
      readFlat(open + 1..<close)
    }
    emit(isTime ? .timeMarkClose : .eventClose, at: close)
  }

  private mutating func readLink(_ open: Int, _ close: Int, _ end: Int) -> Int {
    emit(.linkOpen, at: open)
    readFlat(open + 1..<close)
    emit(.linkMiddle, at: close)
    let destination = close + 2..<end
    if !destination.isEmpty { emit(.linkDestination, at: destination.lowerBound) }
    emit(.linkClose, at: end)
    if destination.isEmpty || skipWhiteSpace(open + 1) == close {
      report(.emptyLink, open..<end + 1)
    } else if let name = fragment(of: destination), !isDecodedName(name) {
      report(.invalidName, name.isEmpty ? destination : name)
    }
    return end + 1
  }

  /// Where the destination that begins at `start` ends, and `)` stands. It holds no white space, no
  /// `<` or `>`, and parentheses only in pairs one deep.
  private func destinationEnd(from start: Int) -> Int? {
    var index = start
    var isInside = false
    while !isWhiteSpaceOrLineEnd(index) {
      switch byte(index) {
      case 0x28 where isInside, 0x3C, 0x3E: return nil
      case 0x28: isInside = true
      case 0x29 where isInside: isInside = false
      case 0x29: return index
      default: break
      }
      index += 1
    }
    return nil
  }

  /// Whether what follows `](` was meant to be a destination, though none is complete there.
  private func looksLikeDestination(_ start: Int) -> Bool {
    let rest = bytes[min(start, bytes.count)...]
    if rest.first == 0x23 || rest.starts(with: "http:".utf8) || rest.starts(with: "https:".utf8) {
      return true
    }
    var index = start
    while !isWhiteSpaceOrLineEnd(index), byte(index) != 0x28, byte(index) != 0x29 {
      if byte(index) == 0x2E, bytes[index...].starts(with: ".diglot".utf8) { return true }
      index += 1
    }
    return false
  }

  /// The id that a destination within Diglot names; nil where it names none.
  private func fragment(of destination: Range<Int>) -> Range<Int>? {
    guard let sign = bytes[destination].firstIndex(of: 0x23),
      !Destination.isExternal(String(decoding: bytes[destination], as: UTF8.self))
    else { return nil }
    return sign + 1..<destination.upperBound
  }

  private func isDecodedName(_ range: Range<Int>) -> Bool {
    CharacterClasses.isName(Destination.decoded(String(decoding: bytes[range], as: UTF8.self)))
  }

  // MARK: Braces

  private mutating func readBrace(textStart: Int) -> Int? {
    let open = position
    let close = closing(0x7D, notPast: 0x7B, from: open + 1)
    let isUnsure = byte(open + 1) == 0x3F
    guard let close else {
      if !reportedBrace, isUnsure || arrow(from: open + 1, to: braceLimit(open)) != nil {
        reportedBrace = true
        report(.unclosedBrace, open..<open + 1)
      }
      return nil
    }
    if isUnsure {
      flushText(textStart..<open)
      emit(.unsureOpen, at: open)
      readFlat(open + 2..<close)
      emit(.unsureClose, at: close)
      return close + 1
    }
    guard let arrow = arrow(from: open + 1, to: close) else { return nil }
    flushText(textStart..<open)
    emit(.correctionOpen, at: open)
    readFlat(open + 1..<arrow)
    emit(.correctionArrow, at: arrow)
    readFlat(arrow + 2..<close)
    emit(.correctionClose, at: close)
    if skipWhiteSpace(open + 1) == arrow, skipWhiteSpace(arrow + 2) == close {
      report(.emptyCorrection, open..<close + 1)
    }
    return close + 1
  }

  /// Where an unclosed brace stops being looked through: the next brace, or the end of the line.
  private func braceLimit(_ open: Int) -> Int {
    var index = open + 1
    while !isLineEnd(index), byte(index) != 0x7B { index += 1 }
    return index
  }

  /// The first `->` with white space or a brace on each side. `end` is a brace or the end of the line.
  private func arrow(from start: Int, to end: Int) -> Int? {
    var index = start
    while index + 1 < end {
      if byte(index) == 0x5C, CharacterClasses.isPunctuation(byte(index + 1)) {
        index += 2
        continue
      }
      if byte(index) == 0x2D, byte(index + 1) == 0x3E {
        let before =
          index == start
          || bytes.scalar(before: index).map { CharacterClasses.isWhiteSpace($0.scalar) } ?? false
        let after = index + 2 == end || bytes.whiteSpaceLength(at: index + 2) > 0
        if before, after { return index }
      }
      index += 1
    }
    return nil
  }

  // MARK: Bare URLs

  /// A bare URL whose colon is at `position`. Punctuation at its end is not part of it, nor is a
  /// closing parenthesis that none in it opens.
  private mutating func readURL(textStart: Int) -> Int? {
    let colon = position
    guard byte(colon + 1) == 0x2F, byte(colon + 2) == 0x2F, let start = schemeStart(before: colon),
      start >= textStart
    else { return nil }
    var end = colon + 3
    var depth = 0
    while Self.isURLByte(byte(end)) {
      if byte(end) == 0x28 { depth += 1 } else if byte(end) == 0x29 { depth -= 1 }
      end += 1
    }
    trimming: while end > colon + 3 {
      switch byte(end - 1) {
      case 0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x27, 0x2A, 0x5F, 0x7E: end -= 1
      case 0x29 where depth < 0:
        end -= 1
        depth += 1
      default: break trimming
      }
    }
    guard end > colon + 3 else { return nil }
    flushText(textStart..<start)
    emit(.url, at: start)
    return end
  }

  private func schemeStart(before colon: Int) -> Int? {
    let letters = "http".utf8
    for length in [4, 5] where colon >= length {
      let start = colon - length
      let matches = zip(bytes[start...], letters).allSatisfy { $0 | 0x20 == $1 }
      if matches, length == 4 || byte(colon - 1) | 0x20 == 0x73 {
        return CharacterClasses.isLetterOrDigit(byte(start - 1)) ? nil : start
      }
    }
    return nil
  }

  private static func isURLByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x7F...0xFF, 0x22, 0x3C, 0x3E, 0x5B, 0x5C, 0x5D, 0x60, 0x7B, 0x7C, 0x7D: false
    default: true
    }
  }
}
