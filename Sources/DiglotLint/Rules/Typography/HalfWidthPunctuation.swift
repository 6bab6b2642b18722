import DiglotSemantics
import DiglotSyntax

enum HalfWidthPunctuation: PassageRule {
  static let info = RuleInfo(
    name: "half-width-punctuation", group: .typography, severity: .warning,
    summary: "Chinese or Japanese text has a comma, full stop or other mark of ASCII.",
    reason: """
      The script has marks of its own, as wide as its letters; those of ASCII leave the line ragged and
      crowd what follows. Machine translation and input methods leave them behind, often for a whole
      paragraph.
      """,
    example: "@languages en zh-Hans\n\nWhy now, in your view?\n> 为什么是现在,你怎么看?",
    mended: "@languages en zh-Hans\n\nWhy now, in your view?\n> 为什么是现在，你怎么看？",
    advice: """
      `diglot lint --fix` writes the full-width mark. Numbers, times, code, URLs and English within the
      text keep their own. Colons and semicolons are left alone in Japanese, as is all of Korean, which
      uses the marks of ASCII.
      """)

  static func check(_ passage: Passage, of facts: BlockFacts, in context: BlockContext) -> [LocalFinding] {
    guard passage.writing == .chinese || passage.writing == .japanese, passage.traits.contains(.stop),
      !passage.traits.isDisjoint(with: [.han, .cjkPunctuation])
    else { return [] }
    var reader = StopReader(passage)
    return reader.read().compactMap { mark in
      let message = "“\(passage.text(mark.place))” is “\(mark.replacement)” here"
      let fix = mark.isSure ? Fix.Safety.safe : .suggested
      // With the spaces around it where they stand there too, else by itself.
      for range in [mark.range, mark.place] {
        if let place = passage.literalPlace(of: range, in: facts.block),
          let own = passage.literalPlace(of: mark.place, in: facts.block)
        {
          let edit = TextEdit(place, mark.replacement)
          return LocalFinding(
            info, own, message, fixes: [Fix("write “\(mark.replacement)”", fix, [edit])])
        }
      }
      return nil
    }
  }
}

/// Finds the marks of ASCII that belong to a sentence of Chinese or Japanese.
private struct StopReader {
  struct Mark {
    let place: Range<Int>
    /// With the spaces that the full-width mark makes needless.
    let range: Range<Int>
    let replacement: String
    let isSure: Bool
  }

  let passage: Passage
  let isChinese: Bool
  /// Whether there is a letter of the script since the last stop or opening mark.
  private var hasLetter = false
  /// How many words of ASCII in a row end here.
  private var words = 0
  /// Where the last mark ends, with the spaces that go with it.
  private var taken = 0

  init(_ passage: Passage) {
    self.passage = passage
    isChinese = passage.writing == .chinese
  }

  mutating func read() -> [Mark] {
    var marks: [Mark] = []
    var index = 0
    while let (scalar, length) = passage.bytes.scalar(at: index) {
      if scalar.isASCII {
        let byte = UInt8(scalar.value)
        if Self.isStop(byte) {
          if let mark = mark(byte, at: index) {
            marks.append(mark)
            taken = mark.range.upperBound
            endClause()
          } else if !CharacterClasses.isLetterOrDigit(passage.byte(index + 1)) {
            endClause()
          }
        } else if CharacterClasses.isLetterOrDigit(byte) {
          let isInside = (0x21...0x7F).contains(passage.byte(index - 1))
          if !isInside { words += 1 }
        } else if byte == 0x22 || byte == 0x28 {
          words = 0
        }
      } else if EastAsian.isLetter(scalar) {
        hasLetter = true
        words = 0
      } else if EastAsian.isMark(scalar) || scalar == "“" || scalar == "‘" {
        endClause()
      }
      index += length
    }
    return marks
  }

  private mutating func endClause() {
    hasLetter = false
    words = 0
  }

  private static func isStop(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2C, 0x2E, 0x3F, 0x21, 0x3A, 0x3B: true
    default: false
    }
  }

  private func mark(_ byte: UInt8, at index: Int) -> Mark? {
    guard passage.byte(index - 1) != 0x7B, !(byte == 0x2E && isRun(at: index)) else { return nil }
    let before = start(before: index, byte)
    let after = passage.byte(index + 1) == 0x20 ? index + 2 : index + 1
    let last = passage.scalar(before: before)
    let next = passage.scalar(at: after)
    let replacement: String? =
      switch byte {
      case 0x2C: belongs(last, next, before, after) ? (isChinese ? "，" : "、") : nil
      case 0x3F, 0x21: endsSentence(last, next, before, index) ? (byte == 0x3F ? "？" : "！") : nil
      case 0x2E: isFullStop(last, next, before, index) ? "。" : nil
      case 0x3A: isChinese && isColon(last, next, index) ? "：" : nil
      default: isChinese && EastAsian.endsWords(last) && isSentence(next) ? "；" : nil
      }
    guard let replacement else { return nil }
    let isSure = byte != 0x3B || EastAsian.beginsWords(next)
    // Spaces beside full-width marks are another rule's, and in Japanese some stay.
    let keepsSpace =
      !isChinese && (byte == 0x3F || byte == 0x21) || next == nil || next == " " || EastAsian.isMark(next)
    let start = EastAsian.isMark(last) ? index : max(before, taken)
    return Mark(
      place: index..<index + 1, range: start..<(keepsSpace ? index + 1 : after),
      replacement: replacement, isSure: isSure)
  }

  /// Where what the mark follows ends: a comma or question mark may have a space before it.
  private func start(before index: Int, _ byte: UInt8) -> Int {
    let maySpace = byte == 0x2C || byte == 0x3F || byte == 0x21
    return maySpace && index > 1 && passage.byte(index - 1) == 0x20 && passage.byte(index - 2) != 0x20
      ? index - 1 : index
  }

  private func isRun(at index: Int) -> Bool {
    passage.byte(index + 1) == 0x2E || passage.byte(index - 1) == 0x2E
  }

  private func belongs(_ last: Unicode.Scalar?, _ next: Unicode.Scalar?, _ before: Int, _ after: Int) -> Bool
  {
    if EastAsian.endsWords(last) || EastAsian.isLetter(next) || EastAsian.isOpening(next) { return true }
    return closesWords(before) || (next == "“" && hasLetter)
  }

  /// Whether a bracket or quotation mark of ASCII stands there, and letters of the script before it.
  private func closesWords(_ end: Int) -> Bool {
    let byte = passage.byte(end - 1)
    guard byte == 0x29 || byte == 0x22 || byte == 0x27 else { return false }
    return EastAsian.endsWords(passage.scalar(before: end - 1)) || (byte == 0x29 && hasLetter)
  }

  private func endsSentence(
    _ last: Unicode.Scalar?, _ next: Unicode.Scalar?, _ before: Int, _ index: Int
  ) -> Bool {
    if isQuery(index) { return false }
    if EastAsian.endsWords(last) || closesWords(before) { return true }
    // Another mark of the same sentence: “真的?!”
    if last == "?" || last == "!" || last == "？" || last == "！" { return isBehindWords(index) }
    // A name at the end of a sentence: “你用过 Claude?”
    return hasLetter && words <= 2 && CharacterClasses.isLetterOrDigit(passage.byte(before - 1))
      && (next == nil || EastAsian.beginsWords(next) || next == "”")
  }

  /// Whether a key and a value follow, as in `?id=1`, or another sign of URLs.
  private func isQuery(_ index: Int) -> Bool {
    var end = index + 1
    while end < index + 24, CharacterClasses.isLetterOrDigit(passage.byte(end)) { end += 1 }
    let next = passage.byte(end)
    return next == 0x3D || (end == index + 1 && (next == 0x26 || next == 0x2F))
  }

  /// Whether letters of the script stand before a run of question and exclamation marks.
  private func isBehindWords(_ index: Int) -> Bool {
    var start = index
    while let (scalar, length) = passage.bytes.scalar(before: start), "?!？！".unicodeScalars.contains(scalar),
      index - start < 24
    {
      start -= length
    }
    return EastAsian.endsWords(passage.scalar(before: start))
  }

  private func isFullStop(
    _ last: Unicode.Scalar?, _ next: Unicode.Scalar?, _ before: Int, _ index: Int
  ) -> Bool {
    let direct = passage.byte(index + 1)
    if CharacterClasses.isLetterOrDigit(direct) || isSign(direct) { return false }
    if EastAsian.endsWords(last) { return !isOrdinal(before) }
    if closesWords(before) { return next == nil || EastAsian.beginsWords(next) }
    return hasLetter && words <= 2 && isWord(before) && !isAbbreviation(before)
      && (next == nil || EastAsian.beginsWords(next))
  }

  /// `/`, `_`, `%` and others that no sentence begins with.
  private func isSign(_ byte: UInt8) -> Bool {
    CharacterClasses.isPunctuation(byte) && ![0x22, 0x27, 0x28, 0x29, 0x2C, 0x5B, 0x5D].contains(byte)
  }

  private func isSentence(_ next: Unicode.Scalar?) -> Bool { next == nil || EastAsian.beginsWords(next) }

  private func isColon(_ last: Unicode.Scalar?, _ next: Unicode.Scalar?, _ index: Int) -> Bool {
    // Not of emoticons, `::`, and URLs.
    let direct = passage.byte(index + 1)
    return EastAsian.endsWords(last) && direct != 0x2F && direct != 0x29 && direct != 0x28 && direct != 0x3A
  }

  /// Whether a numeral stands before the offset and nothing before that: “一.概述”.
  private func isOrdinal(_ end: Int) -> Bool {
    var start = end
    while let (scalar, length) = passage.bytes.scalar(before: start),
      "一二三四五六七八九十百".unicodeScalars.contains(scalar), end - start < 15
    {
      start -= length
    }
    return start == 0 && end > 0
  }

  /// Whether two or more letters or digits end there.
  private func isWord(_ end: Int) -> Bool {
    CharacterClasses.isLetterOrDigit(passage.byte(end - 1))
      && CharacterClasses.isLetterOrDigit(passage.byte(end - 2))
  }

  private static let abbreviations: Set<String> = [
    "mr", "mrs", "ms", "dr", "jr", "sr", "st", "vs", "etc", "no", "inc", "ltd", "co", "corp", "prof", "fig",
    "vol", "al", "ch", "sec", "ed", "eds", "pp", "approx",
  ]

  private func isAbbreviation(_ end: Int) -> Bool {
    var start = end
    while start > 0, end - start < 8, CharacterClasses.isLetter(passage.byte(start - 1)) { start -= 1 }
    return start == end || Self.abbreviations.contains(passage.text(start..<end).lowercased())
  }
}
