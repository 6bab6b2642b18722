import DiglotSyntax

/// Text as a person would want to read it: markup resolved, lines joined, events in their brackets.
///
/// Unlike `PlainText`, which is for checks, it leaves out nothing that is said or heard, and stops
/// where it is long enough.
struct Reading {
  private var spans: [Markup.Span] = []
  /// Whether there was more than could be taken.
  private(set) var isCut = false
  /// Unicode scalars that may still be taken.
  private var room: Int
  private var pending: [UInt8] = []
  private var separator = Separator.nothing

  /// What goes before the next text, if any comes.
  private enum Separator {
    case nothing, line, lineBreak
  }

  /// - Parameters:
  ///   - lines: runs of the block's tokens, in order, joined as lines are.
  ///   - limit: Unicode scalars after which the text is cut.
  init(_ block: Block, _ lines: some Sequence<Range<Int>>, limit: Int = 10_000) {
    room = limit
    for line in lines where !isCut {
      if separator == .nothing, !isEmpty { separator = .line }
      read(block, line)
    }
    while pending.last == 0x20 { pending.removeLast() }
    flush()
  }

  var isEmpty: Bool { spans.isEmpty && pending.isEmpty }

  /// To be shown, with `…` at the end of what was cut.
  var shown: [Markup.Span] { isCut ? spans + [.text("…")] : spans }

  /// Without what tells code from text, and without `…`.
  var text: String { spans.count == 1 ? spans[0].text : spans.map(\.text).joined() }

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
      case .hardBreak: separator = .lineBreak
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
    let isAfterSpace = pending.last == 0x20 || isEmpty
    pending += takable(isAfterSpace ? bytes.drop { $0 == 0x20 } : bytes)
  }

  /// As much as there is room for.
  private mutating func takable(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    for (index, byte) in zip(bytes.indices, bytes) where byte & 0xC0 != 0x80 {
      if room == 0 {
        isCut = true
        return bytes[..<index]
      }
      room -= 1
    }
    return bytes
  }

  private mutating func join(before next: Unicode.Scalar?) {
    switch separator {
    case .nothing: return
    case .line: pending += Joining.separator(after: lastScalar, before: next).utf8
    case .lineBreak:
      flush()
      if !spans.isEmpty { spans.append(.lineBreak) }
    }
    separator = .nothing
  }

  private var lastScalar: Unicode.Scalar? {
    if !pending.isEmpty { return pending.scalar(before: pending.count)?.scalar }
    return spans.last?.text.unicodeScalars.last
  }

  private mutating func flush() {
    guard !pending.isEmpty else { return }
    spans.append(.text(String(decoding: pending, as: UTF8.self)))
    pending = []
  }
}
