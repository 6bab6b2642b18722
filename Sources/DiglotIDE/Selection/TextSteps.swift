import DiglotSyntax

/// Words, clauses and sentences of one line. A run of Han is no word: where no spaces part words, the
/// smallest step is the clause, up to the next mark of punctuation. Looks at no more than it gives.
struct TextSteps {
  private let bytes: [UInt8]
  /// What is said on the line, its speaker and cue left out.
  private let text: Range<Int>

  init(_ block: Block, line: Int) {
    bytes = block.bytes
    let content = block.contentRange(ofLine: line)
    let first = block.inlines(ofLine: line).first?.range.lowerBound ?? content.lowerBound
    text = min(first, content.upperBound)..<content.upperBound
  }

  /// A run of letters and digits, or of katakana, which writes single words.
  func word(at offset: Int) -> Range<Int>? {
    let kind = Self.wordKind(scalar(at: offset)) ?? Self.wordKind(scalar(before: offset))
    guard let kind else { return nil }
    let found = run(at: offset) {
      Self.wordKind($0) == kind || (kind == .letters && ($0 == "'" || $0 == "’" || $0 == "-"))
    }
    return found.map { trimmed($0) { Self.wordKind($0) == nil } }
  }

  /// What is between marks of punctuation.
  func clause(at offset: Int) -> Range<Int>? {
    run(at: offset) { !Self.endsClause($0) && !Self.endsSentence($0) }.map {
      trimmed($0, where: CharacterClasses.isWhiteSpace)
    }
  }

  /// Up to and with the mark that ends it.
  func sentence(at offset: Int) -> Range<Int>? {
    guard let inner = run(at: offset, where: { !Self.endsSentence($0) }, isOpen: isInsideOfWord) else {
      return nil
    }
    var end = inner.upperBound
    while end < text.upperBound, let next = scalar(at: end), Self.endsSentence(next) || Self.closes(next) {
      end = min(text.upperBound, end + length(at: end))
    }
    return trimmed(inner.lowerBound..<end, where: CharacterClasses.isWhiteSpace)
  }

  private enum WordKind { case letters, katakana }

  private static func wordKind(_ scalar: Unicode.Scalar?) -> WordKind? {
    guard let scalar else { return nil }
    if scalar.isASCII { return CharacterClasses.isLetterOrDigit(UInt8(scalar.value)) ? .letters : nil }
    switch scalar.value {
    case 0x30A1...0x30FA, 0x30FC...0x30FE, 0x31F0...0x31FF, 0xFF66...0xFF9F: return .katakana
    // Scripts that put no spaces between words.
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF: return nil
    default: break
    }
    if CharacterClasses.isHan(scalar) || CharacterClasses.isKana(scalar) { return nil }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.generalCategory == .nonspacingMark ? .letters : nil
  }

  private static func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "!", "?", "。", "！", "？", "…", "．", "｡", "؟", "۔", "।": true
    default: false
    }
  }

  private static func endsClause(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", ";", ":", "，", "、", "；", "：", "—", "(", ")", "（", "）", "[", "]", "{", "}", "“", "”", "「", "」",
      "『", "』", "《", "》", "\"", "|":
      true
    default: false
    }
  }

  private static func closes(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "”", "’", "\"", "'", ")", "）", "」", "』", "》": true
    default: false
    }
  }

  /// Whether the point at an offset parts no sentences, as in 3.5 and e.org.
  private func isInsideOfWord(_ offset: Int) -> Bool {
    guard bytes.indices.contains(offset), bytes[offset] == 0x2E else { return false }
    return Self.wordKind(scalar(at: offset + 1)) == .letters
      && Self.wordKind(scalar(before: offset)) == .letters
  }

  /// The run of characters around an offset for which something holds; nil where it is empty.
  private func run(
    at offset: Int, where holds: (Unicode.Scalar) -> Bool, isOpen: (Int) -> Bool = { _ in false }
  ) -> Range<Int>? {
    var start = min(max(offset, text.lowerBound), text.upperBound)
    var end = start
    while start > text.lowerBound, let (scalar, length) = bytes.scalar(before: start),
      holds(scalar) || isOpen(start - length)
    {
      start = max(text.lowerBound, start - length)
    }
    while end < text.upperBound, let (scalar, length) = bytes.scalar(at: end), holds(scalar) || isOpen(end) {
      end = min(text.upperBound, end + length)
    }
    return start < end ? start..<end : nil
  }

  private func trimmed(_ range: Range<Int>, where isOutside: (Unicode.Scalar) -> Bool) -> Range<Int> {
    var range = range
    while !range.isEmpty, let (scalar, length) = bytes.scalar(at: range.lowerBound), isOutside(scalar) {
      range = min(range.upperBound, range.lowerBound + length)..<range.upperBound
    }
    while !range.isEmpty, let (scalar, length) = bytes.scalar(before: range.upperBound), isOutside(scalar) {
      range = range.lowerBound..<max(range.lowerBound, range.upperBound - length)
    }
    return range
  }

  private func scalar(at offset: Int) -> Unicode.Scalar? {
    offset < text.upperBound ? bytes.scalar(at: offset)?.scalar : nil
  }

  private func scalar(before offset: Int) -> Unicode.Scalar? {
    offset > text.lowerBound ? bytes.scalar(before: offset)?.scalar : nil
  }

  private func length(at offset: Int) -> Int { bytes.scalar(at: offset)?.length ?? 1 }
}
