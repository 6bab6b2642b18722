public import DiglotLint
import DiglotSemantics
import DiglotSyntax

extension Snapshot {
  /// What can be done at a place: the best first within each kind. Every action does something.
  /// - Parameters:
  ///   - checkup: of this document.
  ///   - settings: by which it was made.
  public func codeActions(
    for query: CodeActionQuery, checkup: Checkup, settings: Settings
  ) -> [CodeAction] {
    let limits = 0...document.tree.count
    guard limits.contains(query.range.lowerBound), limits.contains(query.range.upperBound) else { return [] }
    var actions: [CodeAction] = []
    if query.wants(.quickFix) || query.wants(.fixAll) {
      let findings = checkup.findings()
      if query.wants(.quickFix) {
        actions += quickFixes(of: self.findings(findings, at: query.range)) + declarations(at: query)
        actions += translationsFromMemory(at: query.range.lowerBound)
      }
      if query.wants(.fixAll), let all = fixAll(findings, settings) { actions.append(all) }
    }
    let refactorings: Set<CodeAction.Kind> = [.extract, .move, .rewrite]
    if refactorings.contains(where: query.wants) {
      actions += SegmentActions(self, query.range)?.all ?? []
      actions += SelectionActions(self, query.range)?.all ?? []
      if let sort = sortedGlossary(at: query.range.lowerBound) { actions.append(sort) }
    }
    return actions.filter { query.wants($0.kind) }
  }

  /// The findings that a selection touches; for a cursor that is on none, those on its line.
  private func findings(_ all: [Finding], at range: Range<Int>) -> [Finding] {
    let touched = all.filter { $0.range.touches(range) }
    guard touched.isEmpty, range.isEmpty, let placed = document.tree.block(at: range.lowerBound) else {
      return touched
    }
    let line = placed.block.contentRange(ofLine: placed.block.line(at: range.lowerBound - placed.start))
    let whole = placed.start + line.lowerBound..<placed.start + line.upperBound
    return all.filter { $0.range.touches(whole) }
  }

  /// The mending of all that can be mended without a person looking at it.
  private func fixAll(_ findings: [Finding], _ settings: Settings) -> CodeAction? {
    let first = Fixing.fixes(of: findings)
    guard !first.isEmpty else { return nil }
    let edits = first.flatMap(\.edits).sorted { $0.range.lowerBound < $1.range.lowerBound }
    return CodeAction(
      .fixAll, "Fix all that can safely be fixed",
      effect: .edits { [self] in
        let once = document.tree.applying(edits)
        let all = Fixing.fix(document, at: analysis.path, in: library, settings: settings).tree
        return once.isSame(as: all) ? edits : document.tree.difference(to: all)
      })
  }
}

extension Range<Int> {
  /// Whether two ranges overlap, or one begins where the other ends.
  func touches(_ other: Range<Int>) -> Bool {
    lowerBound <= other.upperBound && other.lowerBound <= upperBound
  }
}

extension SyntaxTree {
  /// The edits that make another text of this one: one for all between the first difference and the last.
  fileprivate func difference(to other: SyntaxTree) -> [TextEdit] {
    /// Whether a place is inside of a character or a CRLF, where no editor has one.
    func isWithin(_ bytes: [UInt8], _ index: Int) -> Bool {
      bytes[index] & 0xC0 == 0x80 || index > 0 && bytes[index] == 0x0A && bytes[index - 1] == 0x0D
    }
    let (old, new) = (utf8, other.utf8)
    var head = 0
    while head < min(old.count, new.count), old[head] == new[head] { head += 1 }
    while head > 0, head < old.count, isWithin(old, head) { head -= 1 }
    var tail = 0
    while tail < min(old.count, new.count) - head, old[old.count - 1 - tail] == new[new.count - 1 - tail] {
      tail += 1
    }
    while tail > 0, isWithin(old, old.count - tail) { tail -= 1 }
    if head == old.count, head == new.count { return [] }
    let text = String(decoding: new[head..<new.count - tail], as: UTF8.self)
    return [TextEdit(head..<old.count - tail, text)]
  }
}
