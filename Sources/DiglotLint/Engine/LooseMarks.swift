import DiglotSemantics
import DiglotSyntax

/// A bracket or quotation mark that has no partner in its passage. It may have one in a passage nearby:
/// a quotation may run over several segments.
struct LooseMark: Sendable {
  let mark: Unicode.Scalar
  /// Whether it opens; `"` may do either.
  let isOpening: Bool
  /// In the block.
  let range: Range<Int>
  /// Of the passage: its language, or which of the block's passages it is.
  let language: String

  var isQuote: Bool { Self.isQuote(mark) }

  static func isQuote(_ mark: Unicode.Scalar) -> Bool {
    switch mark {
    case "\"", "“", "”", "‘", "’", "「", "」", "『", "』": true
    default: false
    }
  }

  /// What closes a mark; nil for one that opens nothing.
  static func closing(_ mark: Unicode.Scalar) -> Unicode.Scalar? {
    switch mark {
    case "(", "（": ")"
    case "“": "”"
    case "‘": "’"
    case "「": "」"
    case "『": "』"
    case "《": "》"
    case "〈": "〉"
    case "【": "】"
    case "〔": "〕"
    case "\"": "\""
    default: nil
    }
  }

  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ")", "）", "”", "’", "」", "』", "》", "〉", "】", "〕": true
    default: closing(scalar) != nil
    }
  }

  /// Parentheses close each other whatever their width.
  static func normalized(_ mark: Unicode.Scalar) -> Unicode.Scalar { mark == "）" ? ")" : mark }
}

/// Finds the marks of a passage that have no partner in it.
struct LooseMarkReader {
  private let passage: Passage
  private let block: Block
  private let language: String
  /// Apart from each other: a quotation may begin within a bracket and end behind it.
  private var brackets = OpenMarks()
  private var quotes = OpenMarks()
  private var loose: [LooseMark] = []

  static func read(_ passage: Passage, number: Int, in block: Block) -> [LooseMark] {
    guard !passage.traits.isDisjoint(with: [.parenthesis, .doubleQuote, .wideBracket]) else { return [] }
    var reader = LooseMarkReader(passage: passage, block: block, language: passage.language ?? "\(number)")
    reader.read()
    return reader.loose.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private init(passage: Passage, block: Block, language: String) {
    self.passage = passage
    self.block = block
    self.language = language
  }

  private mutating func read() {
    let bytes = passage.bytes
    var index = 0
    while index < bytes.count {
      guard Self.firstBytes.contains(bytes[index]), let (scalar, length) = bytes.scalar(at: index) else {
        index += 1
        continue
      }
      if LooseMark.isMark(scalar), !isQuoted(index, length), !passage.plain.isVerbatim(at: index) {
        take(scalar, at: index)
      }
      index += length
    }
    for mark in brackets.marks + quotes.marks where !isFace(mark.offset) {
      add(mark.scalar, isOpening: true, at: mark.offset)
    }
  }

  /// With which marks begin.
  private static let firstBytes = ByteSet([0x22, 0x28, 0x29, 0xE2, 0xE3, 0xEF])

  private mutating func take(_ scalar: Unicode.Scalar, at index: Int) {
    switch scalar {
    case "\"":
      if quotes.hold("\"") {
        close("\"", at: index, quotes.close("\""))
      } else if !CharacterClasses.isDigit(passage.byte(index - 1)) {
        quotes.open(scalar, at: index)
      }
    case "“" where knowsCurly:
      // In every paragraph of a quotation an opening mark, in the last alone a closing one.
      if passage.byte(index - 1) == 0x0A, quotes.marks.last?.scalar == "“" { _ = quotes.close("”") }
      quotes.open(scalar, at: index)
    case "‘" where passage.writing == .chinese: quotes.open(scalar, at: index)
    case "「", "『": quotes.open(scalar, at: index)
    case "(", "（", "《", "〈", "【", "〔": brackets.open(scalar, at: index)
    case "”" where knowsCurly: close(scalar, at: index, quotes.close(scalar))
    case "’" where quotes.hold("‘") && !isApostrophe(index):
      close(scalar, at: index, quotes.close(scalar))
    case "」", "』": close(scalar, at: index, quotes.close(scalar))
    case ")", "）", "》", "〉", "】", "〕":
      close(LooseMark.normalized(scalar), at: index, brackets.close(LooseMark.normalized(scalar)))
    default: break
    }
  }

  /// Whether the mark itself is what is spoken of: `")"`, “(”.
  private func isQuoted(_ index: Int, _ length: Int) -> Bool {
    func isQuote(_ scalar: Unicode.Scalar?) -> Bool {
      scalar == "'" || scalar == "`" || scalar == "\"" || scalar == "»" || scalar == "«"
        || scalar == "‘" || scalar == "’" || scalar == "“" || scalar == "”" || scalar == "「" || scalar == "」"
    }
    return isQuote(passage.scalar(before: index)) && isQuote(passage.scalar(at: index + length))
  }

  /// Whether “ opens and ” closes in the passage's language, which is not so in all.
  private var knowsCurly: Bool { passage.writing != .other }

  private mutating func close(_ mark: Unicode.Scalar, at index: Int, _ skipped: [OpenMarks.Mark]?) {
    guard let skipped else {
      if mark == ")", isListMark(index) || isFace(index) { return }
      add(mark, isOpening: false, at: index)
      return
    }
    for mark in skipped where !isFace(mark.offset) { add(mark.scalar, isOpening: true, at: mark.offset) }
  }

  private mutating func add(_ mark: Unicode.Scalar, isOpening: Bool, at index: Int) {
    guard let (scalar, length) = passage.bytes.scalar(at: index),
      let place = passage.plain.origin(of: index..<index + length)
    else { return }
    let own = isOpening ? mark : LooseMark.normalized(scalar)
    loose.append(LooseMark(mark: own, isOpening: isOpening, range: place, language: language))
  }

  private func isApostrophe(_ index: Int) -> Bool {
    CharacterClasses.isLetter(passage.byte(index - 1)) && CharacterClasses.isLetter(passage.byte(index + 3))
  }

  /// `1)`, `a)`, `iv)`, `一）`: the mark of an item in a list, at the start or behind a space or stop.
  private func isListMark(_ index: Int) -> Bool {
    var start = index
    var letters = 0
    while letters < 5, let (scalar, length) = passage.bytes.scalar(before: start), isOrdinal(scalar, letters)
    {
      letters += 1
      start -= length
    }
    let last = passage.scalar(before: start)
    return letters > 0
      && (last == nil || last == " " || last == "\n" || last == "," || EastAsian.isStop(last))
  }

  /// Whether a number may hold the character: digits, Roman ones too, numerals of Han, or one letter.
  private func isOrdinal(_ scalar: Unicode.Scalar, _ behind: Int) -> Bool {
    guard scalar.isASCII else { return "一二三四五六七八九十甲乙丙丁".unicodeScalars.contains(scalar) }
    let byte = UInt8(scalar.value)
    return CharacterClasses.isDigit(byte) || [0x69, 0x76, 0x78].contains(byte | 0x20)
      || (behind == 0 && CharacterClasses.isLetter(byte))
  }

  /// `:)`, `;-)`, `:(`, `^_^)`.
  private func isFace(_ index: Int) -> Bool {
    let nose = passage.byte(index - 1)
    return isEye(index - 1) || (nose == 0x2D || nose == 0x27 || nose == 0x6F) && isEye(index - 2)
  }

  private func isEye(_ index: Int) -> Bool {
    switch passage.byte(index) {
    case 0x3A, 0x3B, 0x3D, 0x5E: true
    default: false
    }
  }
}

/// The marks that are open at a place in a text.
private struct OpenMarks {
  struct Mark {
    let scalar: Unicode.Scalar
    let offset: Int
  }

  private(set) var marks: [Mark] = []

  /// More than anybody opens within each other; keeps the search for a partner short.
  private static let depth = 32

  func hold(_ scalar: Unicode.Scalar) -> Bool { marks.contains { $0.scalar == scalar } }

  mutating func open(_ scalar: Unicode.Scalar, at offset: Int) {
    if marks.count == Self.depth { marks.removeFirst() }
    marks.append(Mark(scalar: scalar, offset: offset))
  }

  /// Closes the last mark that the given one closes. Gives those that were opened after it and are not
  /// closed, or nil where there is nothing to close.
  mutating func close(_ scalar: Unicode.Scalar) -> [Mark]? {
    guard let place = marks.lastIndex(where: { LooseMark.closing($0.scalar) == scalar }) else { return nil }
    let skipped = Array(marks[(place + 1)...])
    marks.removeSubrange(place...)
    return skipped
  }
}
