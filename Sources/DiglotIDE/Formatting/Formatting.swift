public import DiglotSyntax

/// The canonical form of a document, as `Grammar/canonical-form.md` has it: white space, blank lines
/// and line ends, never a word. The tree that is read from it is the one that was read before.
public enum Formatting {
  /// What to change to bring a document to its canonical form; empty where it is.
  ///
  /// The edits are in order, don't overlap, and are all meant for the text as it is: whoever applies
  /// them one after the other begins with the last.
  /// - Parameter range: UTF-8 offsets; the blocks that it touches are brought to form, whole, and what
  ///   parts them from the next. Nil for the whole document.
  public static func edits(for tree: SyntaxTree, in range: Range<Int>? = nil) -> [TextEdit] {
    let wanted = blocks(of: tree, in: range)
    guard !wanted.isEmpty, let first = tree.blocks[0] else { return [] }
    let run = wholeRuns(around: wanted, in: tree)
    let blocks = tree.blocks.elements(in: run.lowerBound..<run.upperBound + 1)
    var start = tree.blocks.sum(before: run.lowerBound).text.utf8
    var columns = DirectiveColumns.none
    var runEnd = run.lowerBound
    let lineEnd = first.lineEnd(ofLine: 0)
    var edits: [TextEdit] = []
    for index in run {
      let place = index - run.lowerBound
      let block = blocks[place]
      if index >= runEnd {
        let following = blocks[place...].prefix(run.upperBound - index)
        columns = DirectiveColumns(runAtStartOf: following)
        runEnd = index + max(1, columns.count)
      }
      if wanted.contains(index) {
        let next = place + 1 < blocks.count ? blocks[place + 1] : nil
        BlockFormatter(block: block, start: start, lineEnd: lineEnd, columns: columns)
          .format(isFirst: index == 0, before: next, into: &edits)
      }
      start += block.bytes.count
    }
    return edits
  }

  /// What to change to bring several parts of a document to form, in order and each once.
  public static func edits(for tree: SyntaxTree, in ranges: [Range<Int>]) -> [TextEdit] {
    var edits: [TextEdit] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      for edit in self.edits(for: tree, in: range) {
        // Parts may touch the same blocks.
        if let last = edits.last, edit.range.lowerBound <= last.range.upperBound { continue }
        edits.append(edit)
      }
    }
    return edits
  }

  /// The text of a document in its canonical form.
  public static func formattedText(of tree: SyntaxTree) -> [UInt8] {
    let text = tree.utf8
    var result: [UInt8] = []
    result.reserveCapacity(text.count + text.count / 64)
    var position = 0
    for edit in edits(for: tree) {
      result += text[position..<edit.range.lowerBound]
      result += edit.replacement.utf8
      position = edit.range.upperBound
    }
    return result + text[position...]
  }

  /// The indices of the blocks that a range touches.
  private static func blocks(of tree: SyntaxTree, in range: Range<Int>?) -> Range<Int> {
    guard let range else { return 0..<tree.blocks.count }
    let last = range.isEmpty ? range.lowerBound : range.upperBound - 1
    guard let lower = tree.block(at: range.lowerBound), let upper = tree.block(at: last) else { return 0..<0 }
    return lower.index..<upper.index + 1
  }

  /// Blocks, and with them all of the directives that share their columns.
  private static func wholeRuns(around blocks: Range<Int>, in tree: SyntaxTree) -> Range<Int> {
    var lower = blocks.lowerBound
    while let block = tree.blocks[lower], let before = tree.blocks[lower - 1],
      before.isFollowedInRun(by: block)
    {
      lower -= 1
    }
    var upper = blocks.upperBound
    while let block = tree.blocks[upper - 1], let next = tree.blocks[upper], block.isFollowedInRun(by: next) {
      upper += 1
    }
    return lower..<upper
  }
}

extension Block {
  /// The line end of a line; a line feed where it has none, and where there is no such line.
  fileprivate func lineEnd(ofLine index: Int) -> String {
    let end = contentRange(ofLine: index).upperBound..<range(ofLine: index).upperBound
    return end.isEmpty ? "\n" : text(end)
  }
}
