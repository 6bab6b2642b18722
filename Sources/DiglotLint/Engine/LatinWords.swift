import DiglotSemantics
import DiglotSyntax

/// The words of a passage that are of ASCII letters, as sentences have them: none in code, URLs,
/// parentheses, titles and quotation marks.
struct LatinWords {
  struct Word {
    /// UTF-8 offsets in the text of the passage.
    let range: Range<Int>
    /// Whether it begins with a small letter.
    let isSmall: Bool
    /// Whether only spaces stand between it and the word before it.
    let isNext: Bool
  }

  let words: [Word]
  private let bytes: [UInt8]

  init(_ passage: Passage) {
    bytes = passage.bytes
    var reader = LatinWordReader(bytes: bytes)
    reader.read()
    words = reader.words.filter { !passage.plain.isVerbatim(at: $0.range.lowerBound) }
  }

  /// Whether a word is one that sentences are made with, in English, German, French or Spanish, and that
  /// names, commands and lists of things seldom have.
  func isFunctionWord(_ word: Word) -> Bool {
    guard word.range.count <= 7 else { return false }
    return Self.functionWords.contains(String(decoding: bytes[word.range], as: UTF8.self).lowercased())
  }

  /// Whether they are a sentence or a piece of one, and no more than a name.
  /// - Parameter enough: so many begin with a small letter.
  func areSentence(_ words: some Collection<Word>, enough: Int) -> Bool {
    words.count(where: \.isSmall) >= enough && words.contains(where: isFunctionWord)
  }

  private static let functionWords: Set<String> = Set(
    """
    a about all an and are as at be because been but by can could did do does for from had has have he her
    here him his how i'm if in into is it it's its just like me my no not of on or our out she should so than
    that that's the their them then there they this to up us very was we were what when where which who
    will with would you your
    aber als auch auf aus bei bin das dass dem den der des die doch ein eine einen einer er es euch habe haben
    hat ich ihr im ist ja kann man mit nach nicht noch nur oder schon sein sich sie sind und uns von war was
    wenn wie wir wird zu zum zur
    au aux avec ce cela ces cette comme dans de des donc du elle en est et eux il ils je la le les leur lui
    mais mon ne nous on ou par pas plus pour qu que qui sa se ses son sont sur tout tu un une vous y
    al como con cuando de del el ella ellos es esta este esto fue hay la las lo los me muy nos o para pero por
    porque que se si sin sobre son su sus todo un una y ya yo
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}

private struct LatinWordReader {
  let bytes: [UInt8]
  private(set) var words: [LatinWords.Word] = []
  private var index = 0
  private var isNext = false

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func read() {
    while index < bytes.count {
      let byte = bytes[index]
      if CharacterClasses.isLetter(byte) {
        readWord()
      } else if let end = endOfQuotation() {
        index = end
        isNext = false
      } else {
        if byte != 0x20 { isNext = false }
        index += 1
      }
    }
  }

  private mutating func readWord() {
    let start = index
    while index < bytes.count, isInWord(index) { index += 1 }
    // “first-time” is a word; “--verbose”, “a/b” and “x2” are none.
    let isWhole = !isBoundTo(start - 1) && !isBoundTo(index)
    if isWhole {
      words.append(LatinWords.Word(range: start..<index, isSmall: bytes[start] >= 0x61, isNext: isNext))
    }
    isNext = isWhole
  }

  private func isInWord(_ index: Int) -> Bool {
    if CharacterClasses.isLetter(bytes[index]) { return true }
    let isJoint = bytes[index] == 0x27 || bytes[index] == 0x2D
    return isJoint && index + 1 < bytes.count && CharacterClasses.isLetter(bytes[index + 1])
  }

  /// Whether what stands there makes something else of the letters beside it.
  private func isBoundTo(_ index: Int) -> Bool {
    guard bytes.indices.contains(index) else { return false }
    switch bytes[index] {
    case 0x23, 0x24, 0x26, 0x2B, 0x2D, 0x2F...0x39, 0x3C...0x3E, 0x40, 0x5C, 0x5F, 0x7C, 0x7E: return true
    case 0xC3...0xC9, 0xCC: return true
    default: return false
    }
  }

  /// The mark that ends what another one begins: what was said or written by others. Nil for marks that
  /// begin nothing.
  private static func closing(_ mark: Unicode.Scalar) -> Unicode.Scalar? {
    switch mark {
    case "\"": "\""
    case "“": "”"
    case "‘": "’"
    case "「": "」"
    case "『": "』"
    case "《": "》"
    case "〈": "〉"
    case "(": ")"
    case "（": "）"
    case "«": "»"
    case "„": "“"
    default: nil
    }
  }

  private static let firstBytes = ByteSet([0x22, 0x28, 0xC2, 0xE2, 0xE3, 0xEF])

  /// The end of the quotation that begins here; nil where none does, or where it does not end.
  private func endOfQuotation() -> Int? {
    guard Self.firstBytes.contains(bytes[index]), let (open, length) = bytes.scalar(at: index),
      let mark = Self.closing(open)
    else { return nil }
    let close = Array(String(mark).utf8)
    var end = index + length
    let limit = min(bytes.count, end + Self.longestQuotation)
    while end < limit {
      if bytes[end] == close[0], bytes[end...].starts(with: close) { return end + close.count }
      end += 1
    }
    return nil
  }

  /// A mark without a partner is looked no further for.
  private static let longestQuotation = 400
}
