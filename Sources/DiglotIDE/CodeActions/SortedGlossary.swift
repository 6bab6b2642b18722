import DiglotSemantics
import DiglotSyntax

extension Snapshot {
  /// The terms that stand directly under one another around a place, in alphabetical order and canonical
  /// form. Nil where they are.
  func sortedGlossary(at offset: Int) -> CodeAction? {
    guard let placed = document.facts(at: offset), placed.block.directive == .term else { return nil }
    let blocks = document.tree.blocks
    var run = placed.place.index..<placed.place.index + 1
    while let block = blocks[run.lowerBound], let above = blocks[run.lowerBound - 1],
      above.directive == .term,
      above.isFollowedInRun(by: block)
    {
      run = run.lowerBound - 1..<run.upperBound
    }
    while let block = blocks[run.upperBound - 1], let below = blocks[run.upperBound],
      below.directive == .term,
      block.isFollowedInRun(by: below)
    {
      run = run.lowerBound..<run.upperBound + 1
    }
    guard let first = document.facts(ofBlock: run.lowerBound),
      let last = document.facts(ofBlock: run.upperBound - 1),
      first.block.tokens.first?.kind != .byteOrderMark
    else { return nil }
    let texts = run.compactMap(document.facts(ofBlock:)).map { placed in
      (key: Self.key(of: placed.facts), text: placed.block.text(placed.block.contentRange))
    }
    let sorted = texts.enumerated().sorted { ($0.element.key, $0.offset) < ($1.element.key, $1.offset) }
    let text = sorted.map(\.element.text).joined(separator: document.lineEnd)
    let whole = first.place.start..<last.place.start + last.block.contentRange.upperBound
    let sortedTree = document.tree.applying([TextEdit(whole, text)])
    let place = whole.lowerBound..<whole.lowerBound + text.utf8.count
    let spacing = Formatting.edits(for: sortedTree, in: place).filter {
      place.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= place.upperBound
    }
    let grown = spacing.reduce(place.upperBound) { $0 + $1.replacement.utf8.count - $1.range.count }
    let formatted = sortedTree.applying(spacing).text(in: place.lowerBound..<grown)
    guard formatted != document.tree.text(in: whole) else { return nil }
    return CodeAction(.rewrite, "Sort and align these terms", [TextEdit(whole, formatted)])
  }

  private static func key(of facts: BlockFacts) -> String {
    guard case .term(let term)? = facts.declaration else { return "" }
    return (term.forms.first?.text ?? "").lowercased()
  }
}
