import DiglotAlignment
import DiglotSemantics
import DiglotSyntax

/// What can be done with the segment or heading at a place.
struct SegmentActions {
  private let snapshot: Snapshot
  private let range: Range<Int>
  private let placed: Document.PlacedFacts
  private let lineEnd: String

  init?(_ snapshot: Snapshot, _ range: Range<Int>) {
    guard let placed = snapshot.document.facts(at: range.lowerBound) else { return nil }
    let line = placed.block.line(at: range.lowerBound - placed.place.start)
    guard placed.block.lines[line].kind != .blank else { return nil }
    self.snapshot = snapshot
    self.range = range
    self.placed = placed
    lineEnd = snapshot.document.lineEnd
  }

  private var document: Document { snapshot.document }
  private var block: Block { placed.block }

  var all: [CodeAction] {
    let index = placed.place.index
    let actions = [
      identifier, link, split,
      joined(index, index + 1, title: "Join with the segment below"),
      joined(index - 1, index, title: "Join with the segment above"), swapped,
      speakerMoved(from: index, to: index + 1, title: "Move the speaker to the segment below"),
      speakerMoved(from: index, to: index - 1, title: "Move the speaker to the segment above"),
    ]
    return actions.compactMap { $0 }
  }

  // MARK: Ids and links

  private var identifier: CodeAction? {
    let isHeading = if case .heading = block.kind { true } else { false }
    guard isHeading || block.kind == .segment, placed.facts.cue?.id == nil else { return nil }
    let name = SegmentName(of: placed.facts, in: document).name
    let edit: TextEdit
    if let cue = placed.facts.cue {
      guard !cue.isMalformed, cue.start != nil else { return nil }
      let end = (cue.endRange ?? cue.startRange ?? cue.range).upperBound
      edit = TextEdit(end..<end, " #\(name)")
    } else {
      let marker = block.tokens.first { $0.kind != .byteOrderMark }?.kind
      let skipped = block.tokens.first?.kind == .byteOrderMark ? 1 : 0
      let start = block.range(ofToken: skipped).lowerBound
      let place = marker == .headingMarker ? block.range(ofToken: skipped).upperBound : start
      edit = TextEdit(place..<place, marker == .headingMarker ? " [#\(name)]" : "[#\(name)] ")
    }
    let title = isHeading ? "Give this heading the id “\(name)”" : "Give this segment the id “\(name)”"
    return checked(.rewrite, title, [edit.moved(by: placed.place.start)], blocks: 0)
  }

  private var link: CodeAction? {
    guard placed.facts.cue?.id != nil else { return nil }
    return CodeAction(.extract, "Get a link to this place", effect: .link(offset: placed.place.start))
  }

  // MARK: Joining and splitting

  private func joined(_ first: Int, _ second: Int, title: String) -> CodeAction? {
    guard block.kind == .segment, let upper = document.facts(ofBlock: first),
      let lower = document.facts(ofBlock: second), var lines = SegmentLines(upper.block),
      let rest = SegmentLines(lower.block), let head = joinedHead(upper, lower, lines.head)
    else { return nil }
    lines.head = head
    lines.source += rest.source.filter { !$0.isEmpty }
    for (tag, texts) in rest.translations { lines.add(texts, tag: tag) }
    lines.comments += rest.comments
    let end = lower.place.start + lower.block.contentRange.upperBound
    let edit = TextEdit(upper.place.start..<end, lines.text(lineEnd: lineEnd))
    return checked(.rewrite, title, [edit], blocks: -1)
  }

  /// The cue and speaker of two segments as one; nil where something would be lost.
  private func joinedHead(
    _ upper: Document.PlacedFacts, _ lower: Document.PlacedFacts, _ head: String
  ) -> String? {
    func speaker(_ placed: Document.PlacedFacts) -> String? { document.speaker(ofBlock: placed.place.index) }
    guard lower.block.kind == .segment else { return nil }
    if lower.facts.speaker != nil, speaker(upper) != speaker(lower) { return nil }
    guard let second = lower.facts.cue else { return head }
    guard let first = upper.facts.cue, first.start != nil || second.start == nil,
      first.id == nil || second.id == nil,
      !first.isMalformed, !second.isMalformed
    else { return nil }
    func text(_ range: Range<Int>?, _ placed: Document.PlacedFacts) -> String? {
      range.map(placed.block.text)
    }
    let id = text(first.id, upper) ?? text(second.id, lower)
    let start = text(first.startRange, upper)
    // The end of the second; where it has none, the end of the first is none of the whole.
    let end = second.start == nil ? text(first.endRange, upper) : text(second.endRange, lower)
    let pieces = [start, end.map { "--> " + $0 }, id.map { "#" + $0 }].compactMap { $0 }
    let cue = "[" + pieces.joined(separator: " ") + "]"
    return upper.block.text(0..<first.range.lowerBound) + cue
      + upper.block.text(first.range.upperBound..<upper.block.headEnd)
  }

  private var alignments: [SegmentAlignment] { snapshot.alignments(of: placed.facts) }

  private var split: CodeAction? {
    let offset = range.lowerBound - placed.place.start
    guard range.isEmpty, var first = SegmentLines(block),
      let cut = SegmentCut(block, at: offset, along: alignments, in: document.languages)
    else { return nil }
    guard var second = SegmentLines(block) else { return nil }
    second.head = ""
    second.comments = []
    (first.source, second.source) = cut.source
    (first.translations, second.translations) = cut.translations
    let text = first.text(lineEnd: lineEnd) + lineEnd + lineEnd + second.text(lineEnd: lineEnd)
    let whole = placed.absolute(block.contentRange)
    return checked(.rewrite, "Split the segment here", [TextEdit(whole, text)], blocks: 1)
  }

  // MARK: Source, translation, speaker

  private var swapped: CodeAction? {
    guard var lines = SegmentLines(block), lines.translations.count == 1, let only = lines.translations.first,
      !only.lines.contains(where: \.isEmpty), !lines.source.contains(where: \.isEmpty)
    else { return nil }
    lines.translations = [(only.tag, lines.source)]
    lines.source = only.lines
    let edit = TextEdit(placed.absolute(block.contentRange), lines.text(lineEnd: lineEnd))
    return checked(.rewrite, "Swap source and translation", [edit], blocks: 0)
  }

  private func speakerMoved(from source: Int, to target: Int, title: String) -> CodeAction? {
    guard let from = document.facts(ofBlock: source), let to = document.facts(ofBlock: target),
      from.block.kind == .segment, to.block.kind == .segment, let code = from.facts.speaker,
      to.facts.speaker == nil, let label = from.block.speakerCode
    else { return nil }
    let removed = TextEdit(from.absolute(label.lowerBound..<from.block.headEnd), "")
    let end = to.facts.cue.map { _ in to.block.headEnd }
    let place = to.place.start + (end ?? (to.block.tokens.first?.kind == .byteOrderMark ? 3 : 0))
    let isBehindText = end.map { $0 > 0 && to.block.bytes[$0 - 1] == 0x5D } ?? false
    let inserted = TextEdit(place..<place, (isBehindText ? " " : "") + code + ": ")
    let edits = [removed, inserted].sorted { $0.range.lowerBound < $1.range.lowerBound }
    return checked(.move, title, edits, blocks: 0)
  }

  /// An action that leaves every block but those it is about as it is; nil where it would not.
  /// - Parameter blocks: how many more there are afterwards.
  private func checked(
    _ kind: CodeAction.Kind, _ title: String, _ edits: [TextEdit], blocks: Int
  ) -> CodeAction? {
    let old = document.tree.blocks
    let new = document.tree.applying(edits).blocks
    guard new.count == old.count + blocks, new.summary.problems <= old.summary.problems,
      kinds(in: old, blocks: 0) == kinds(in: new, blocks: blocks)
    else { return nil }
    return CodeAction(kind, title, edits)
  }

  /// What the blocks around are, as far as they are no segments.
  private func kinds(in tree: SumTree<Block>, blocks: Int) -> [BlockKind] {
    let around = placed.place.index - 2..<placed.place.index + 3 + blocks
    return tree.elements(in: around.clamped(to: 0..<tree.count)).map(\.kind).filter { $0 != .segment }
  }
}
