import DiglotSyntax

/// Text as a person would want to read it: markup resolved, lines joined, events in their brackets.
///
/// Unlike `PlainText`, which is for checks, it leaves out nothing that is said or heard, and stops
/// where it is long enough.
struct Reading {
  private(set) var spans: [Markup.Span] = []
  /// Whether there was more than could be taken.
  private(set) var isCut = false
  /// UTF-8 code units that may still be taken.
  private var room: Int
  private var text: [UInt8] = []
  private var pending = Pending.nothing

  /// What goes before the next text, if any comes.
  private enum Pending {
    case nothing, line, lineBreak
  }

  /// - Parameters:
  ///   - lines: runs of the block's tokens, in order, joined as lines are.
  ///   - limit: UTF-8 code units after which the text is cut.
  init(_ block: Block, _ lines: some Sequence<Range<Int>>, limit: Int = 20_000) {
    room = limit
    for line in lines where !isCut {
      if pending == .nothing, !isEmpty { pending = .line }
      read(block, line)
    }
    while text.last == 0x20 { text.removeLast() }
    flush()
    if isCut { spans.append(.text("…")) }
  }

  var isEmpty: Bool { spans.isEmpty && text.isEmpty }

  /// Without what tells code from text.
  var plainText: String { spans.map(\.plainText).joined() }

  private mutating func read(_ block: Block, _ line: Range<Int>) {
    /// Inside of a construct, in what is not read: a label, a time, what was heard wrongly.
    var isSkipping = false
    for index in line where !isCut {
      let kind = block.tokens[index].kind
      switch kind {
      case .noteReferenceOpen, .timeMarkOpen, .correctionOpen: isSkipping = true
      case .noteReferenceClose, .timeMarkClose, .correctionArrow: isSkipping = false
      case .text, .codeText, .url:
        if !isSkipping { append(block, block.range(ofToken: index), isCode: kind == .codeText) }
      case .escape:
        let range = block.range(ofToken: index)
        if !isSkipping { append(block, range.lowerBound + 1..<range.upperBound) }
      case .eventOpen, .eventClose: append(block, block.range(ofToken: index))
      case .unsureClose where index > 0 && block.tokens[index - 1].kind == .unsureOpen:
        append(bytes: Array("…".utf8)[...])
      case .hardBreak: pending = .lineBreak
      default: break
      }
    }
  }

  private mutating func append(_ block: Block, _ range: Range<Int>, isCode: Bool = false) {
    if isCode {
      join(before: block.bytes.scalar(at: range.lowerBound)?.scalar)
      flush()
      let taken = takable(block.bytes[range])
      spans.append(.code(String(decoding: taken, as: UTF8.self)))
    } else {
      append(bytes: block.bytes[range])
    }
  }

  private mutating func append(bytes: ArraySlice<UInt8>) {
    join(before: String(decoding: bytes.prefix(4), as: UTF8.self).unicodeScalars.first)
    // Where a note was, one space is enough.
    let isAfterSpace = text.last == 0x20 || isEmpty
    text += takable(isAfterSpace ? bytes.drop { $0 == 0x20 } : bytes)
  }

  /// As much as there is room for, up to the end of a character.
  private mutating func takable(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard bytes.count > room else {
      room -= bytes.count
      return bytes
    }
    var end = bytes.startIndex + room
    while end > bytes.startIndex, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    isCut = true
    room = 0
    return bytes[..<end]
  }

  private mutating func join(before next: Unicode.Scalar?) {
    switch pending {
    case .nothing: return
    case .line: text += Joining.separator(after: lastScalar, before: next).utf8
    case .lineBreak:
      flush()
      if !spans.isEmpty { spans.append(.lineBreak) }
    }
    pending = .nothing
  }

  private var lastScalar: Unicode.Scalar? {
    if !text.isEmpty { return text.scalar(before: text.count)?.scalar }
    return spans.last?.plainText.unicodeScalars.last
  }

  private mutating func flush() {
    guard !text.isEmpty else { return }
    spans.append(.text(String(decoding: text, as: UTF8.self)))
    text = []
  }
}
