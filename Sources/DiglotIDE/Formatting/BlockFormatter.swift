import DiglotSyntax

/// Brings one block to its canonical form, and what parts it from the next.
struct BlockFormatter {
  let block: Block
  /// Where the block stands in the document.
  let start: Int
  /// How every line of the document ends.
  let lineEnd: String
  let columns: DirectiveColumns

  /// - Parameters:
  ///   - isFirst: whether nothing stands before the block.
  ///   - next: the block that follows; nil at the end of the document.
  ///   - edits: what was found before; gets what is found here.
  func format(isFirst: Bool, before next: Block?, into edits: inout [TextEdit]) {
    let lines = block.lines
    let end = next == nil ? lines.lastIndex { $0.kind != .blank }.map { $0 + 1 } ?? 0 : lines.count
    let attached = lastAttachedLine
    // A byte order mark that stands second is text, and would be none if it came first.
    let canBegin = next.map { !$0.bytes.starts(with: [0xEF, 0xBB, 0xBF]) } ?? true
    var isAfterBlank = isFirst && (canBegin || end == 0 || hasByteOrderMark)
    var isEmpty = true
    var closedGap = false
    for index in lines.indices {
      if lines[index].kind != .blank {
        formatLine(index, into: &edits)
        (isAfterBlank, isEmpty) = (false, false)
      } else if index >= end || index < attached || isAfterBlank {
        remove(index, into: &edits)
        closedGap = closedGap || index < attached
      } else {
        LineFormatter(block: block, line: index, columns: columns).edits.forEach { add($0, into: &edits) }
        formatLineEnd(index, into: &edits)
        isAfterBlank = true
      }
    }
    guard let next, !isAfterBlank, !isEmpty, closedGap || isToBeParted(from: next) else { return }
    add(TextEdit(block.bytes.count..<block.bytes.count, lineEnd), into: &edits)
  }

  private var hasByteOrderMark: Bool { block.tokens.first?.kind == .byteOrderMark }

  /// The last line that belongs right below what is above it: no blank line may come before.
  private var lastAttachedLine: Int {
    let found = block.lines.lastIndex { line in
      switch (block.kind, line.kind) {
      case (.segment, .translation), (.heading, .translation), (.note, .translation): true
      case (.preamble, _): false
      case (_, .allow): true
      default: false
      }
    }
    return found ?? 0
  }

  /// Whether a blank line goes between the block and the next even where there was none.
  ///
  /// Not after a comment that is set off from what is above: it may well be about what is below.
  private func isToBeParted(from next: Block) -> Bool {
    switch (block.kind, next.kind) {
    case (.preamble, _), (.directive, .directive), (.note, .note), (.segment, .segment),
      (.heading, .heading):
      return false
    default:
      let last = block.lines.last?.kind
      let isComment = last == .comment || last == .todo
      return !(isComment && block.lines.suffix(from: lastAttachedLine).contains { $0.kind == .blank })
    }
  }

  private func formatLine(_ index: Int, into edits: inout [TextEdit]) {
    for edit in LineFormatter(block: block, line: index, columns: columns).edits { add(edit, into: &edits) }
    formatLineEnd(index, into: &edits)
  }

  private func formatLineEnd(_ index: Int, into edits: inout [TextEdit]) {
    let range = block.contentRange(ofLine: index).upperBound..<block.range(ofLine: index).upperBound
    if !block.bytes[range].elementsEqual(lineEnd.utf8) { add(TextEdit(range, lineEnd), into: &edits) }
  }

  private func remove(_ index: Int, into edits: inout [TextEdit]) {
    let range = block.range(ofLine: index)
    let skipped = index == 0 && hasByteOrderMark ? 3 : 0
    add(TextEdit(range.lowerBound + skipped..<range.upperBound, ""), into: &edits)
  }

  /// Adds an edit of the block, as one with the edit before it where they touch.
  private func add(_ edit: TextEdit, into edits: inout [TextEdit]) {
    let range = start + edit.range.lowerBound..<start + edit.range.upperBound
    if range.isEmpty, edit.replacement.isEmpty { return }
    if let last = edits.last, last.range.upperBound == range.lowerBound {
      edits[edits.count - 1] = TextEdit(
        last.range.lowerBound..<range.upperBound, last.replacement + edit.replacement)
    } else {
      edits.append(TextEdit(range, edit.replacement))
    }
  }
}
