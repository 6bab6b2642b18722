import DiglotSemantics
public import DiglotSyntax

extension Snapshot {
  /// What follows from a character that was just typed; most often nothing.
  /// - Parameter offset: UTF-8 offset, behind the character.
  public func editsAfterTyping(_ character: String, at offset: Int) -> [TextEdit] {
    switch character {
    case "\n", "\r\n", "\r": editsAfterEnter(at: offset)
    case "]": editsAfterCue(at: offset)
    default: []
    }
  }

  /// Behind a source line that is not translated yet: the marker of the translation. Where the marker of an
  /// empty translation line is left by another Enter, it goes away.
  private func editsAfterEnter(at offset: Int) -> [TextEdit] {
    guard let (above, line) = lineAbove(offset), isBlankLine(at: offset) else { return [] }
    let block = above.block
    let content = block.contentRange(ofLine: line)
    switch block.lines[line].kind {
    case .source:
      let isLast = !block.lines[(line + 1)...].contains { $0.kind == .source || $0.kind == .translation }
      guard block.kind == .segment, isLast, above.facts.hasWords, block.bytes[content].last != 0x5C,
        document.languages.isBilingual, !goesOn(at: offset)
      else { return [] }
      return [TextEdit(rest(of: offset), "> ")]
    case .translation:
      let isEmpty = !above.facts.translations.contains { $0.line == line && $0.hasText }
      guard isEmpty, block.inlines(ofLine: line).isEmpty else { return [] }
      return [TextEdit(above.absolute(content), "")]
    default: return []
    }
  }

  /// The line that ends right before an offset.
  private func lineAbove(_ offset: Int) -> (Document.PlacedFacts, Int)? {
    guard offset > 0, offset <= document.tree.count, let block = document.facts(at: offset - 1) else {
      return nil
    }
    let local = offset - 1 - block.place.start
    let line = block.block.line(at: local)
    // Editors put the cursor behind the indent of the line above.
    guard local >= block.block.contentRange(ofLine: line).upperBound else {
      let start = block.block.range(ofLine: line).lowerBound
      let isIndent = block.block.bytes[start...local].allSatisfy(isSpace)
      return isIndent && block.place.start + start > 0 ? lineAbove(block.place.start + start) : nil
    }
    return (block, line)
  }

  /// Whether nothing but white space stands on the line of an offset.
  private func isBlankLine(at offset: Int) -> Bool {
    guard let place = TypingPlace(in: document, at: offset) else { return false }
    return place.head.allSatisfy(isSpace) && place.tail.allSatisfy(isSpace)
  }

  /// All of a blank line, its end left out.
  private func rest(of offset: Int) -> Range<Int> {
    guard let place = TypingPlace(in: document, at: offset) else { return offset..<offset }
    return offset - place.head.count..<offset + place.tail.count
  }

  /// Whether what follows the line belongs to the same segment: more of its source, or its translation.
  private func goesOn(at offset: Int) -> Bool {
    let end = rest(of: offset).upperBound
    guard end < document.tree.count, let next = document.facts(at: min(end + 1, document.tree.count)) else {
      return false
    }
    let local = end + 1 - next.place.start
    guard local >= 0, local < next.block.bytes.count else { return false }
    let line = next.block.line(at: local)
    switch next.block.lines[line].kind {
    case .translation: return true
    case .source: return next.facts.cue == nil && next.facts.speaker == nil
    default: return false
    }
  }

  /// Writes the times of a cue that was just closed with two digits each, as the rest of the file does.
  private func editsAfterCue(at offset: Int) -> [TextEdit] {
    guard offset > 0, let block = document.facts(at: offset - 1), let cue = block.facts.cue,
      block.absolute(cue.range).upperBound == offset, let width = hours(before: block.place.index)
    else { return [] }
    return [cue.startRange, cue.endRange].compactMap { $0 }.compactMap { range in
      let written = block.block.text(range)
      let padded = Self.padded(written, toParts: width)
      return padded == written ? nil : TextEdit(block.absolute(range), padded)
    }
  }

  /// How many parts the times of the nearest cues have, hours counted; two or three. Nil where it is not known
  /// how times are written here.
  private func hours(before index: Int) -> Int? {
    let blocks = document.facts.elements(in: max(0, index - 64)..<max(0, index)).reversed()
    for element in blocks {
      guard let range = element.facts.cue?.startRange else { continue }
      let parts = element.facts.block.text(range).split(separator: ":")
      return parts.first?.utf8.count == 2 ? parts.count : nil
    }
    return 3
  }

  /// `4:05` as `00:04:05`; minutes beyond an hour stay what they are.
  private static func padded(_ time: String, toParts count: Int) -> String {
    var parts = time.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    if parts.count < count, let minutes = Int(parts[0]), minutes < 60 { parts.insert("00", at: 0) }
    return parts.map { part in
      part.prefix { $0.isNumber }.count < 2 ? "0" + part : part
    }.joined(separator: ":")
  }
}
