import DiglotSemantics
import DiglotSyntax

enum TranslatorPreamble: PairRule {
  static let info = RuleInfo(
    name: "translator-preamble", group: .translation, severity: .warning,
    summary:
      "A translation holds words to whoever asked for it, such as “The translation of this passage is:”.",
    reason:
      "They are a language model's and not the speaker's, and stand in the transcript as if they had been said.",
    example: "@languages en zh-Hans\n\nWe leave tomorrow.\n> 这段话翻译成中文是：我们明天出发。",
    mended: "@languages en zh-Hans\n\nWe leave tomorrow.\n> 我们明天出发。",
    advice: """
      Remove them; the fix does. Looked for at both ends, in Chinese, English, Japanese, Korean, German,
      French and Spanish, also in the source, which may itself have been translated; and not where the other
      language speaks of the same.
      """)

  static func check(_ pair: Pair, in context: BlockContext) -> [LocalFinding] {
    // What stands in the source is told with the first translation, and not with all of them.
    let sides = pair.column ?? 0 == 0 ? [pair.translation, pair.source] : [pair.translation]
    return sides.enumerated().flatMap { number, passage -> [LocalFinding] in
      let other = number == 0 ? pair.source : pair.translation
      let preamble = number == 0 ? pair.preamble : preamble(in: passage, unlessIn: other)
      let found = [preamble, closing(in: passage, unlessIn: other)]
      return found.compactMap { $0 }.compactMap { finding($0, in: passage, pair.facts.block) }
    }
  }

  private static func finding(_ range: Range<Int>, in passage: Passage, _ block: Block) -> LocalFinding? {
    guard let place = passage.plain.origin(of: range) else { return nil }
    let edits = removal(of: range, in: passage)
    return LocalFinding(
      info, place, "this is addressed to whoever asked for the translation, and was not said",
      fixes: edits.isEmpty ? [] : [Fix("remove it", .suggested, edits)])
  }

  // MARK: Looking

  /// In UTF-8; there are longer ones, but they can't be told from speech.
  private static let longest = 200
  /// An announcement in Han is no longer, in UTF-8.
  private static let longestInHan = 120

  /// What a passage begins with that was not said; UTF-8 offsets in its text.
  static func preamble(in passage: Passage, unlessIn other: Passage) -> Range<Int>? {
    let bytes = passage.bytes
    guard beginningsOfPreambles.mayBegin(bytes, at: 0) else { return nil }
    let start = endOfInterjections(bytes)
    guard let end = endOfHead(bytes, from: start) else { return nil }
    guard end.text - start <= (bytes[start] < 0x80 ? longest : longestInHan) else { return nil }
    let head = SmallText(bytes[start..<end.text])
    let patterns = end.isColon ? PreamblePattern.announcements : PreamblePattern.openings
    let opening = other.bytes.prefix(longest)
    guard patterns.contains(where: { $0.matches(head) && !speaks(opening, of: $0.counterparts) }) else {
      return nil
    }
    return 0..<end.mark
  }

  private static func closing(in passage: Passage, unlessIn other: Passage) -> Range<Int>? {
    let bytes = passage.bytes
    guard let start = startOfLastSentence(bytes), start > 0, bytes.count - start <= longest,
      beginningsOfClosings.mayBegin(bytes, at: start)
    else { return nil }
    let last = SmallText(bytes[start...])
    let end = other.bytes.suffix(longest)
    guard PreamblePattern.closings.contains(where: { $0.matches(last) && !speaks(end, of: $0.counterparts) })
    else { return nil }
    return start..<bytes.count
  }

  /// Whether a text speaks of one of some things.
  private static func speaks(_ bytes: ArraySlice<UInt8>, of words: [SmallText]) -> Bool {
    let text = SmallText(bytes)
    return words.contains(where: text.contains)
  }

  /// All that a preamble may begin with: most texts are ruled out by them.
  private static let beginningsOfPreambles = Beginnings(
    (PreamblePattern.announcements + PreamblePattern.openings).flatMap(\.starts)
      + PreamblePattern.interjections)
  private static let beginningsOfClosings = Beginnings(PreamblePattern.closings.flatMap(\.starts))
  private static let beginningsOfInterjections = Beginnings(PreamblePattern.interjections)

  private static func endOfInterjections(_ bytes: [UInt8]) -> Int {
    guard beginningsOfInterjections.mayBegin(bytes, at: 0) else { return 0 }
    let head = SmallText(bytes.prefix(40))
    var start = 0
    for _ in 0..<2 {
      guard let found = PreamblePattern.interjections.first(where: { head.holds($0, at: start) }) else {
        break
      }
      var end = start + found.bytes.count
      guard end < bytes.count, let (mark, length) = bytes.scalar(at: end),
        [",", ".", "!", "，", "。", "！", "、", "~"].contains(mark)
      else { break }
      end += length
      while end < bytes.count, bytes[end] == 0x20 { end += 1 }
      start = end
    }
    return start < bytes.count ? start : 0
  }

  /// Where the first clause or sentence ends, before and after its mark; nil where it is too long.
  private static func endOfHead(_ bytes: [UInt8], from start: Int) -> (text: Int, mark: Int, isColon: Bool)? {
    var index = start
    while index < min(bytes.count, start + longest), let (scalar, length) = bytes.scalar(at: index) {
      let next = index + length
      switch scalar {
      case ":" where next < bytes.count && bytes[next] == 0x2F: return nil
      case ":", "：": return (index, next, true)
      case "。", "！", "!", "？", "?", "\n": return (index, next, false)
      case "." where next == bytes.count || bytes[next] == 0x20: return (index, next, false)
      case "“", "\"", "「", "«": return nil
      default: index = next
      }
    }
    return index == bytes.count ? (index, index, false) : nil
  }

  private static func startOfLastSentence(_ bytes: [UInt8]) -> Int? {
    var end = bytes.count
    // The mark of the last sentence itself.
    if let (scalar, length) = bytes.scalar(before: end), isStop(scalar) { end -= length }
    guard var index = endOfStop(bytes, before: end) else { return nil }
    while index < end, bytes[index] == 0x20 { index += 1 }
    return index < end ? index : nil
  }

  /// Where the last stop before an index ends; nil where none is near.
  private static func endOfStop(_ bytes: [UInt8], before end: Int) -> Int? {
    let lastOfStops = lastOfStops
    return bytes.withUnsafeBufferPointer { buffer in
      var index = min(end, buffer.count)
      while index > 0, end &- index <= longest {
        if lastOfStops.contains(buffer[index &- 1]), let (scalar, _) = bytes.scalar(before: index),
          isStop(scalar)
        {
          return index
        }
        index &-= 1
      }
      return nil
    }
  }

  /// The bytes that stops end with.
  private static let lastOfStops = ByteSet("。！？.!?\n)）”\"".unicodeScalars.compactMap { String($0).utf8.last })

  private static func isStop(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "。", "！", "？", ".", "!", "?", "\n", ")", "）", "”", "\"": true
    default: false
    }
  }

  // MARK: Mending

  /// Edits that take it out, with the quotation marks around what is left; none where nothing would be
  /// left, or where there is markup in it.
  private static func removal(of range: Range<Int>, in passage: Passage) -> [TextEdit] {
    let bytes = passage.bytes
    var (start, end) = (range.lowerBound, range.upperBound)
    if start == 0 {
      while end < bytes.count, bytes[end] == 0x20 { end += 1 }
    } else {
      while start > 0, bytes[start - 1] == 0x20 { start -= 1 }
    }
    guard end - start < bytes.count else { return [] }
    let marks = start == 0 ? enclosingQuotes(bytes, from: end) : nil
    let ranges = marks.map { [start..<$0.open.upperBound, $0.close] } ?? [start..<end]
    let edits = ranges.compactMap { range in
      passage.plain.origin(of: range).flatMap { $0.count == range.count ? TextEdit($0, "") : nil }
    }
    return edits.count == ranges.count ? edits : []
  }

  /// The quotation marks that enclose all from an index to the end, where there are no others like them.
  private static func enclosingQuotes(_ bytes: [UInt8], from start: Int) -> (
    open: Range<Int>, close: Range<Int>
  )? {
    guard let (open, openLength) = bytes.scalar(at: start),
      let (close, closeLength) = bytes.scalar(before: bytes.count),
      [("\"", "\""), ("“", "”"), ("「", "」")].contains(where: { $0 == (open, close) }),
      start + openLength < bytes.count - closeLength
    else { return nil }
    var index = start + openLength
    while index < bytes.count - closeLength, let (scalar, length) = bytes.scalar(at: index) {
      if scalar == open || scalar == close { return nil }
      index += length
    }
    return (start..<start + openLength, bytes.count - closeLength..<bytes.count)
  }
}
