public import DiglotSyntax

/// Text as it is read aloud: markup resolved, lines joined, and a way back to where it was written.
///
/// A correction counts as what was meant, a link as what it shows, an unsure word as the word; notes,
/// events and time marks count as nothing. Code and URLs are kept, and marked as verbatim.
public struct PlainText: Sendable {
  public var text: String { String(decoding: utf8, as: UTF8.self) }
  /// The text in UTF-8, as nearly all that reads it wants it.
  public private(set) var utf8: [UInt8] = []
  /// Stretches of the text and where they stand in the block, in order.
  private var runs: [Run] = []

  private struct Run {
    /// UTF-8 offset in the plain text.
    let start: Int
    let length: Int
    /// UTF-8 offset in the block.
    let origin: Int
    let isVerbatim: Bool
  }

  public init(_ inlines: [Inline], in block: Block) { append(inlines, in: block) }

  /// Joins lines as the language says.
  public init(lines: [[Inline]], in block: Block) {
    for line in lines {
      let next = PlainText(line, in: block)
      guard !next.utf8.isEmpty else { continue }
      guard !utf8.isEmpty else {
        self = next
        continue
      }
      let isKept = utf8.last == 0x0A
      let separator =
        isKept
        ? ""
        : Joining.separator(
          after: utf8.scalar(before: utf8.count)?.scalar, before: next.utf8.scalar(at: 0)?.scalar)
      utf8 += separator.utf8
      let shift = utf8.count
      utf8 += next.utf8
      runs += next.runs.map {
        Run(start: $0.start + shift, length: $0.length, origin: $0.origin, isVerbatim: $0.isVerbatim)
      }
    }
    if utf8.last == 0x0A { utf8.removeLast() }
  }

  private mutating func append(_ inlines: [Inline], in block: Block) {
    for inline in inlines {
      switch inline {
      case .text(let range): append(block, range)
      case .escape(let range): append(block, range.lowerBound + 1..<range.upperBound)
      case .hardBreak(let range):
        trimEnd()
        runs.append(Run(start: utf8.count, length: 1, origin: range.lowerBound, isVerbatim: false))
        utf8.append(0x0A)
      case .code(_, let content): append(block, content, isVerbatim: true)
      case .url(let range): append(block, range, isVerbatim: true)
      case .link(_, let shown, _): appendFlat(block, shown)
      case .correction(_, _, let meant): appendFlat(block, meant)
      case .unsure(_, let words): appendFlat(block, words)
      case .noteReference, .event, .timeMark, .pipe, .comma, .deprecatedMark: break
      }
    }
    trimEnd()
  }

  private mutating func append(_ block: Block, _ range: Range<Int>, isVerbatim: Bool = false) {
    var range = range
    // Where an event or a note was, one space is enough; at the start, none.
    if !isVerbatim, utf8.isEmpty || utf8.last == 0x20 || utf8.last == 0x0A {
      while let first = range.first, block.bytes[first] == 0x20 { range = first + 1..<range.upperBound }
    }
    guard !range.isEmpty else { return }
    let run = Run(start: utf8.count, length: range.count, origin: range.lowerBound, isVerbatim: isVerbatim)
    runs.append(run)
    utf8 += block.bytes[range]
  }

  /// The content of a construct, its escapes resolved.
  private mutating func appendFlat(_ block: Block, _ range: Range<Int>) {
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      if block.bytes[index] == 0x5C, index + 1 < range.upperBound,
        CharacterClasses.isPunctuation(block.bytes[index + 1])
      {
        append(block, start..<index)
        start = index + 1
        index += 2
      } else {
        index += 1
      }
    }
    append(block, start..<range.upperBound)
  }

  private mutating func trimEnd() {
    while utf8.last == 0x20 { utf8.removeLast() }
  }

  /// Where a range of the text, in UTF-8 offsets, stands in the block. It spans the markup between.
  public func origin(of range: Range<Int>) -> Range<Int>? {
    guard let first = run(at: range.lowerBound),
      let last = run(at: max(range.lowerBound, range.upperBound - 1))
    else { return nil }
    let start = first.origin + max(0, range.lowerBound - first.start)
    let end = last.origin + min(last.length, max(0, range.upperBound - last.start))
    return start <= end ? start..<end : nil
  }

  /// The UTF-8 offsets of code and URLs, in order.
  public var verbatim: [Range<Int>] {
    runs.lazy.filter(\.isVerbatim).map { $0.start..<$0.start + $0.length }
  }

  /// Whether the character at a UTF-8 offset is in code or a URL.
  public func isVerbatim(at offset: Int) -> Bool { run(at: offset)?.isVerbatim ?? false }

  /// The UTF-8 offset in the text of a place in the block; the nearest after it where markup stands.
  public func offset(ofOrigin origin: Int) -> Int {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].origin + runs[middle].length <= origin { low = middle + 1 } else { high = middle }
    }
    guard runs.indices.contains(low) else { return utf8.count }
    return runs[low].start + max(0, origin - runs[low].origin)
  }

  private func run(at offset: Int) -> Run? {
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle].start <= offset { low = middle } else { high = middle }
    }
    return runs.indices.contains(low) ? runs[low] : nil
  }
}

extension Block {
  /// The plain text of the source lines of a segment, or of a part of a heading or note.
  public var sourceText: PlainText {
    switch kind {
    case .segment:
      return PlainText(lines: lines.indices.filter { lines[$0].kind == .source }.map(inlines), in: self)
    case .heading, .note: return partText(0)
    case .preamble, .directive: return PlainText([], in: self)
    }
  }

  /// The plain text of a part of a heading's or note's own line, counted from 0.
  public func partText(_ part: Int) -> PlainText {
    guard kind != .segment, kind != .preamble else { return PlainText([], in: self) }
    let parts = inlines(ofLine: 0).split(omittingEmptySubsequences: false) { inline in
      if case .pipe = inline { true } else { false }
    }
    return PlainText(parts.indices.contains(part) ? Array(parts[part]) : [], in: self)
  }

  /// The plain text of the translation lines with the given tag as written, nil for none.
  public func translationText(_ tag: String?) -> PlainText {
    let own = lines.indices.filter { line in
      lines[line].kind == .translation && languageTag(ofLine: line).map(text) == tag
    }
    return PlainText(lines: own.map(inlines), in: self)
  }
}
