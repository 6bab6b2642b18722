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

  /// Parentheses close each other whatever their width.
  static func normalized(_ mark: Unicode.Scalar) -> Unicode.Scalar { mark == "）" ? ")" : mark }
}

/// Finds the marks of a passage that have no partner in it.
struct LooseMarkReader {
  private let passage: Passage
  private let block: Block
  private let language: String
  private var open: [(mark: Unicode.Scalar, offset: Int)] = []
  private var loose: [LooseMark] = []

  /// More than anybody opens within each other; keeps the search for a partner short.
  private static let depth = 32

  static func read(_ passage: Passage, number: Int, in block: Block) -> [LooseMark] {
    guard
      !passage.traits.isDisjoint(with: [
        .parenthesis, .straightQuote, .generalPunctuation, .cjkPunctuation, .forms,
      ])
    else { return [] }
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
      let byte = bytes[index]
      guard byte == 0x22 || byte == 0x28 || byte == 0x29 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF,
        let (scalar, length) = bytes.scalar(at: index)
      else {
        index += 1
        continue
      }
      if !passage.plain.isVerbatim(at: index) { take(scalar, at: index) }
      index += length
    }
    for (mark, offset) in open where !isFace(offset) { add(mark, isOpening: true, at: offset) }
  }

  private mutating func take(_ scalar: Unicode.Scalar, at index: Int) {
    switch scalar {
    case "\"":
      if open.contains(where: { $0.mark == "\"" }) {
        close("\"", at: index)
      } else if !CharacterClasses.isDigit(passage.byte(index - 1)) {
        push(scalar, index)
      }
    case "“" where knowsCurly:
      // In every paragraph of a quotation an opening mark, in the last alone a closing one.
      if passage.byte(index - 1) == 0x0A, open.last?.mark == "“" { open.removeLast() }
      push(scalar, index)
    case "‘" where passage.writing == .chinese: push(scalar, index)
    case "(", "（", "「", "『", "《", "〈", "【", "〔": push(scalar, index)
    case "”" where knowsCurly: close(scalar, at: index)
    case "’" where open.contains(where: { $0.mark == "‘" }) && !isApostrophe(index): close(scalar, at: index)
    case ")", "）", "」", "』", "》", "〉", "】", "〕": close(LooseMark.normalized(scalar), at: index)
    default: break
    }
  }

  /// Whether “ opens and ” closes in the passage's language, which is not so in all.
  private var knowsCurly: Bool { passage.writing != .other }

  private mutating func push(_ mark: Unicode.Scalar, _ index: Int) {
    if open.count == Self.depth { open.removeFirst() }
    open.append((mark, index))
  }

  private mutating func close(_ mark: Unicode.Scalar, at index: Int) {
    guard let place = open.lastIndex(where: { LooseMark.closing($0.mark) == mark }) else {
      if mark == ")", isListMark(index) || isFace(index) { return }
      add(mark, isOpening: false, at: index)
      return
    }
    for (other, offset) in open[(place + 1)...] where !isFace(offset) {
      add(other, isOpening: true, at: offset)
    }
    open.removeSubrange(place...)
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
    while letters < 5, let (scalar, length) = passage.bytes.scalar(before: start) {
      let isPart =
        scalar.isASCII
        ? CharacterClasses.isLetterOrDigit(UInt8(scalar.value)) || scalar == "."
        : CharacterClasses.isHan(scalar)
      guard isPart else {
        return letters > 0 && (scalar == " " || scalar == "\n" || EastAsian.isStop(scalar) || scalar == ",")
      }
      letters += 1
      start -= length
    }
    return start == 0 && letters > 0
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
