public import DiglotSyntax

/// Who speaks, and when.
extension Document {
  /// The code of whoever speaks a segment: the one it begins with, else the one who spoke before in
  /// its chapter. Nil where nobody is named, for other blocks, and for segments of events alone that
  /// name nobody.
  public func speaker(ofBlock index: Int) -> String? {
    guard let facts = facts[index]?.facts, facts.block.kind == .segment else { return nil }
    if let own = facts.speaker { return own }
    guard facts.hasWords, case .held(let speaker) = self.facts.sum(before: index).floor else { return nil }
    return speaker
  }

  /// When a segment is spoken: from its cue's start to its cue's end, or to the start of the next
  /// segment that has one. Either may be unknown.
  public func time(ofBlock index: Int) -> (start: Timestamp?, end: Timestamp?) {
    guard let cue = facts[index]?.facts.cue, let start = cue.start else { return (nil, nil) }
    if let end = cue.end { return (start, end) }
    let own = facts.sum(before: index + 1).count
    let next = nextCue(after: own)
    return (start, next.flatMap { $0 > start ? $0 : nil })
  }

  private func nextCue(after index: Int) -> Timestamp? {
    var found: Timestamp?
    facts.visit { before, own in
      found == nil && own.times != .empty && before.count + own.count > index
    } _: { place, element, _ in
      let isSegment = element.facts.block.kind == .segment
      if found == nil, place >= index, isSegment { found = element.facts.cue?.start }
    }
    return found
  }

  /// The blocks of the chapter that a heading begins: up to the next heading of its level or above.
  public func chapter(ofHeading index: Int) -> Range<Int> {
    guard case .heading(let level)? = facts[index]?.facts.block.kind else { return index..<index }
    var end: Int?
    facts.visit { before, own in
      end == nil && own.headings > 0 && before.count + own.count > index + 1
    } _: { place, element, _ in
      if end == nil, place > index, case .heading(let other) = element.facts.block.kind, other <= level {
        end = place
      }
    }
    return index..<(end ?? facts.count)
  }
}
