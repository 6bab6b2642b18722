/// A piece of inline markup, read back from the tokens that make it. Ranges are UTF-8 offsets in the
/// block; those of content are without the white space at both ends.
public enum Inline: Sendable, Hashable {
  case text(Range<Int>)
  /// A backslash and the character it makes literal.
  case escape(Range<Int>)
  case hardBreak(Range<Int>)
  case code(Range<Int>, content: Range<Int>)
  case url(Range<Int>)
  case link(Range<Int>, shown: Range<Int>, destination: Range<Int>)
  case noteReference(Range<Int>, label: Range<Int>)
  case event(Range<Int>, content: Range<Int>)
  case timeMark(Range<Int>, time: Range<Int>)
  case correction(Range<Int>, heard: Range<Int>, meant: Range<Int>)
  /// Words that were not heard for sure; none where nothing could be understood.
  case unsure(Range<Int>, words: Range<Int>)
  case pipe(Range<Int>)
  case comma(Range<Int>)
  case deprecatedMark(Range<Int>)

  /// All of it, markup included.
  public var range: Range<Int> {
    switch self {
    case .text(let range), .escape(let range), .hardBreak(let range), .code(let range, _),
      .url(let range), .link(let range, _, _), .noteReference(let range, _), .event(let range, _),
      .timeMark(let range, _), .correction(let range, _, _), .unsure(let range, _), .pipe(let range),
      .comma(let range), .deprecatedMark(let range):
      range
    }
  }
}

extension Block {
  /// The inline markup of a line, from left to right: what remains of it without cue, speaker,
  /// markers, the words of directives that hold none, and white space around.
  public func inlines(ofLine line: Int) -> [Inline] {
    var result: [Inline] = []
    let all = tokens(ofLine: line)
    var index = all.lowerBound
    while index < all.upperBound {
      let start = index
      index += 1
      func skip(to close: TokenKind) -> Range<Int> {
        while index < all.upperBound, tokens[index].kind != close { index += 1 }
        let range = content(of: start + 1..<index)
        index = min(index + 1, all.upperBound)
        return range
      }
      func whole() -> Range<Int> { range(ofToken: start).lowerBound..<range(ofToken: index - 1).upperBound }
      switch tokens[start].kind {
      case .text: result.append(.text(range(ofToken: start)))
      case .escape: result.append(.escape(range(ofToken: start)))
      case .hardBreak: result.append(.hardBreak(range(ofToken: start)))
      case .url: result.append(.url(range(ofToken: start)))
      case .pipe: result.append(.pipe(range(ofToken: start)))
      case .comma: result.append(.comma(range(ofToken: start)))
      case .deprecatedMark: result.append(.deprecatedMark(range(ofToken: start)))
      case .codeOpen:
        let content = skip(to: .codeClose)
        result.append(.code(whole(), content: content))
      case .linkOpen:
        let shown = skip(to: .linkMiddle)
        let from = index
        while index < all.upperBound, tokens[index].kind != .linkClose { index += 1 }
        let destination = content(of: from..<index)
        index = min(index + 1, all.upperBound)
        result.append(.link(whole(), shown: shown, destination: destination))
      case .noteReferenceOpen:
        let label = skip(to: .noteReferenceClose)
        result.append(.noteReference(whole(), label: label))
      case .eventOpen:
        let content = skip(to: .eventClose)
        result.append(.event(whole(), content: content))
      case .timeMarkOpen:
        let time = skip(to: .timeMarkClose)
        result.append(.timeMark(whole(), time: time))
      case .unsureOpen:
        let words = skip(to: .unsureClose)
        result.append(.unsure(whole(), words: words))
      case .correctionOpen:
        let heard = skip(to: .correctionArrow)
        let from = index
        while index < all.upperBound, tokens[index].kind != .correctionClose { index += 1 }
        let meant = content(of: from..<index)
        index = min(index + 1, all.upperBound)
        result.append(.correction(whole(), heard: heard, meant: meant))
      default: break
      }
    }
    return result
  }

  /// The range of some tokens without the white space at both ends; empty, at the place where it
  /// would stand, if there is nothing else.
  private func content(of range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, tokens[first].kind == .whiteSpace { range = first + 1..<range.upperBound }
    while let last = range.last, tokens[last].kind == .whiteSpace { range = range.lowerBound..<last }
    let start = self.range(ofToken: range.lowerBound).lowerBound
    return range.isEmpty ? start..<start : start..<self.range(ofToken: range.upperBound - 1).upperBound
  }

  /// The text of a range with its escapes resolved. Not for code, URLs and destinations.
  public func unescaped(_ range: Range<Int>) -> String {
    let bytes = bytes[range.clamped(to: 0..<bytes.count)]
    guard bytes.contains(0x5C) else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    var isEscaped = false
    for (index, byte) in zip(bytes.indices, bytes) {
      let next = index + 1 < bytes.endIndex ? bytes[index + 1] : 0
      if byte == 0x5C, !isEscaped, CharacterClasses.isPunctuation(next) {
        isEscaped = true
      } else {
        result.append(byte)
        isEscaped = false
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
