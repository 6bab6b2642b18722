import DiglotSemantics
import DiglotSyntax

/// Cuts a text into sentences, on one walk from its start to its end.
///
/// A sentence goes up to a stop and what closes behind it. Where a stop stands within a number, an
/// address, an abbreviation or a name, the sentence goes on; capitals are not asked for, as speech that was
/// recognised may have none. What holds nothing to be read belongs to the sentence before.
struct SentenceCutter {
  private let bytes: [UInt8]
  /// Code and addresses: nothing in them ends a sentence.
  private var verbatim: ArraySlice<Range<Int>>
  /// The first subtag of the language, where it is known.
  private let language: String?
  /// Where the sentence at hand begins.
  private var start = 0
  /// Straight quotes so far: an odd one closes.
  private var straightQuotes = 0
  /// French ones, set off by spaces.
  private var openGuillemets = 0
  private var found: [Range<Int>] = []

  private init(_ bytes: [UInt8], verbatim: [Range<Int>], language: String?) {
    self.bytes = bytes
    self.verbatim = verbatim[...]
    self.language = language.map(LanguageTag.primary)
  }

  /// - Returns: UTF-8 offsets, in order, without the white space around.
  static func cut(_ bytes: [UInt8], verbatim: [Range<Int>] = [], language: String? = nil) -> [Range<Int>] {
    var cutter = SentenceCutter(bytes, verbatim: verbatim, language: language)
    cutter.read()
    return cutter.found
  }

  private mutating func read() {
    var index = 0
    if let end = TranslatorAside.end(in: bytes) {
      close(at: end)
      index = end
    }
    while let next = nextMark(from: index) {
      index = next
      while let range = verbatim.first, range.upperBound <= index { verbatim.removeFirst() }
      if let range = verbatim.first, range.contains(index) {
        index = range.upperBound
        continue
      }
      guard let (scalar, length) = bytes.scalar(at: index) else { break }
      if SentenceMarks.isStop(scalar) {
        let mark = mark(at: index)
        straightQuotes += mark.straightQuotes
        openGuillemets -= mark.guillemets
        if ends(at: mark) { close(at: mark.end) }
        index = mark.end
      } else {
        if scalar == "\"" { straightQuotes += 1 }
        index += length
        if scalar == "«", let next = bytes.scalar(at: index), SentenceMarks.isBlank(next.scalar) {
          openGuillemets += 1
        }
      }
    }
    close(at: bytes.count)
  }

  /// The next place where a stop or a quote may stand; nil where none does.
  private func nextMark(from start: Int) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var index = start
      while index < bytes.count, !Self.beginnings.contains(bytes[index]) { index &+= 1 }
      return index < bytes.count ? index : nil
    }
  }

  /// The first bytes of stops and of quotes that count; see `SentenceMarks`.
  private static let beginnings = ByteSet([
    0x21, 0x22, 0x2E, 0x3F, 0xC2, 0xD6, 0xD8, 0xDB, 0xE0, 0xE2, 0xE3, 0xEF,
  ])

  /// Ends the sentence at hand.
  private mutating func close(at end: Int) {
    var range = start..<end
    start = end
    while let (scalar, length) = bytes.scalar(at: range.lowerBound), range.lowerBound < range.upperBound,
      SentenceMarks.isBlank(scalar)
    {
      range = min(range.upperBound, range.lowerBound + length)..<range.upperBound
    }
    while !range.isEmpty, let (scalar, length) = bytes.scalar(before: range.upperBound),
      SentenceMarks.isBlank(scalar)
    {
      range = range.lowerBound..<max(range.lowerBound, range.upperBound - length)
    }
    guard !range.isEmpty else { return }
    if let last = found.last, !hasWords(range) {
      found[found.count - 1] = last.lowerBound..<range.upperBound
    } else if let last = found.last, found.count == 1, !hasWords(last) {
      found[0] = last.lowerBound..<range.upperBound
    } else {
      found.append(range)
    }
  }

  private func hasWords(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound, let (scalar, length) = bytes.scalar(at: index) {
      if SentenceMarks.isReadable(scalar) { return true }
      index += length
    }
    return false
  }

  // MARK: Stops

  /// Stops in a row and what closes behind them.
  private struct Mark {
    let start: Int
    var end: Int
    var points = 0
    var stops = 0
    var isWide = false
    var isEllipsis = false
    var closes = false
    var straightQuotes = 0
    var guillemets = 0
  }

  private func mark(at start: Int) -> Mark {
    var mark = Mark(start: start, end: start)
    while let (scalar, length) = bytes.scalar(at: mark.end) {
      if SentenceMarks.isStop(scalar) {
        mark.stops += 1
        mark.points += scalar == "." ? 1 : 0
        mark.isWide = mark.isWide || SentenceMarks.isWideStop(scalar)
        mark.isEllipsis = mark.isEllipsis || SentenceMarks.isEllipsis(scalar)
      } else if SentenceMarks.isClosing(scalar) {
        mark.closes = true
      } else if SentenceMarks.mayClose(scalar), closes(scalar, before: mark.end + length, mark) {
        mark.closes = true
        mark.straightQuotes += scalar == "\"" ? 1 : 0
      } else {
        break
      }
      mark.end += length
    }
    if openGuillemets > 0, let end = spacedGuillemet(at: mark.end) {
      mark.end = end
      mark.closes = true
      mark.guillemets = 1
    }
    if mark.stops == mark.points, mark.points > 1 { mark.isEllipsis = true }
    return mark
  }

  /// Where the closing quote ends that stands behind one space, as in French.
  private func spacedGuillemet(at index: Int) -> Int? {
    guard let (space, length) = bytes.scalar(at: index), SentenceMarks.isBlank(space),
      let next = bytes.scalar(at: index + length), next.scalar == "»"
    else { return nil }
    return index + length + next.length
  }

  /// Whether a quote that may open as well closes here.
  private func closes(_ scalar: Unicode.Scalar, before next: Int, _ mark: Mark) -> Bool {
    if scalar == "\"" { return (straightQuotes + mark.straightQuotes) % 2 == 1 }
    guard let following = bytes.scalar(at: next)?.scalar else { return true }
    return SentenceMarks.isBlank(following) || SentenceMarks.isStop(following)
      || SentenceMarks.isClosing(following)
  }

  /// Whether a sentence is over.
  private func ends(at mark: Mark) -> Bool {
    guard let next = bytes.scalar(at: mark.end)?.scalar else { return true }
    if mark.isEllipsis { return endsAtEllipsis(mark, next) }
    if mark.isWide { return !(mark.closes && goesOn(after: mark.end)) }
    guard SentenceMarks.isBlank(next) else {
      guard SentenceMarks.isDense(next) || SentenceMarks.mayClose(next) && next != "'" || next == "„" else {
        return false
      }
      if mark.points == mark.stops { return !isListNumber(before: mark.start) }
      return !(mark.closes && goesOn(after: mark.end))
    }
    guard let following = word(after: mark.end) else { return true }
    if mark.closes, following.isSmall { return false }
    return mark.points < mark.stops || pointEnds(at: mark, following)
  }

  /// An ellipsis is as often a pause as an end: of a pause the next word is small. Where there are no
  /// capitals, an end needs something said before it.
  private func endsAtEllipsis(_ mark: Mark, _ next: Unicode.Scalar) -> Bool {
    let isDense = bytes.scalar(before: mark.start).map { SentenceMarks.isDense($0.scalar) } ?? false
    if isDense {
      let least = 12
      return mark.isWide || mark.start - start >= least && !(mark.closes && goesOn(after: mark.end))
    }
    guard SentenceMarks.isBlank(next) else { return false }
    guard let following = word(after: mark.end) else { return true }
    return mark.points + 1 < mark.stops || !following.isSmall
  }

  /// Whether a point before white space ends a sentence.
  private func pointEnds(at mark: Mark, _ following: Word) -> Bool {
    guard let word = word(before: mark.start) else { return true }
    if word.isNumber {
      return !isListNumber(before: mark.start) && !(word.letters.utf8.count <= 2 && countsWithPoint)
    }
    if word.letters.utf8.contains(0x2E) || word.letters.unicodeScalars.count == 1 {
      return initialsEnd(word, following)
    }
    switch Abbreviations.kind(of: word.letters) {
    case .title: return !word.isCapital
    case .beforeNumber: return !following.isNumber
    case .within: return false
    case .atEnd: return !following.isSmall
    case nil: return true
    }
  }

  /// “J. K. Rowling”, “the U.S. Army”, “in the U.S. We went on”.
  private func initialsEnd(_ word: Word, _ following: Word) -> Bool {
    switch Abbreviations.kind(of: word.letters) {
    case .within: return false
    case .beforeNumber: return !following.isNumber
    case .title, .atEnd, nil: break
    }
    // “But I mean, I.”
    if word.letters == "i" { return true }
    // “z. B.”
    if !word.isCapital, !word.letters.utf8.contains(0x2E) { return following.letters.utf8.count != 1 }
    return following.isDense || Abbreviations.isOpener(following.letters) && !following.isSmall
  }

  /// Whether the language writes “3. Oktober” for the third.
  private var countsWithPoint: Bool {
    switch language {
    case "de", "da", "nb", "nn", "no", "fi", "cs", "sk", "pl", "hu", "hr", "sr", "sl", "et", "lv", "is", "tr":
      true
    default: false
    }
  }

  /// Whether nothing but a small number stands before the point: “1. First of all”.
  private func isListNumber(before end: Int) -> Bool {
    let said = bytes[start..<end].drop { $0 <= 0x20 }
    return (1...3).contains(said.count) && said.allSatisfy(CharacterClasses.isDigit)
  }

  // MARK: What stands around

  private struct Word {
    /// In small letters, inner points kept.
    var letters = ""
    var isCapital = false
    var isSmall = false
    var isNumber = false
    var isDense = false
  }

  private static let longestWord = 16

  /// The word that ends at an offset; nil for what is no word, or is longer than any abbreviation.
  private func word(before end: Int) -> Word? {
    var begin = end
    while begin > start, let (scalar, length) = bytes.scalar(before: begin),
      scalar == "." || scalar == "-" || SentenceMarks.isReadable(scalar), !SentenceMarks.isDense(scalar)
    {
      begin -= length
      guard end - begin <= Self.longestWord else { return nil }
    }
    return begin < end ? word(in: begin..<end) : nil
  }

  /// The word that begins behind white space and what opens; nil where there is nothing but white space.
  private func word(after offset: Int) -> Word? {
    var index = offset
    while let (scalar, length) = bytes.scalar(at: index), SentenceMarks.isBlank(scalar) { index += length }
    while let (scalar, length) = bytes.scalar(at: index), !SentenceMarks.isReadable(scalar) {
      guard !SentenceMarks.isBlank(scalar) else { return Word() }
      index += length
    }
    var end = index
    while end - index < Self.longestWord, let (scalar, length) = bytes.scalar(at: end),
      SentenceMarks.isReadable(scalar)
    {
      end += length
    }
    return offset < bytes.count ? word(in: index..<end) : nil
  }

  private func word(in range: Range<Int>) -> Word {
    let text = String(decoding: bytes[range], as: UTF8.self)
    guard let first = text.unicodeScalars.first else { return Word() }
    let isDense = SentenceMarks.isDense(first)
    return Word(
      letters: text.lowercased(), isCapital: !isDense && first.properties.isUppercase,
      isSmall: !isDense && first.properties.isLowercase,
      isNumber: text.utf8.allSatisfy(CharacterClasses.isDigit), isDense: isDense)
  }

  /// Whether somebody says who said what was quoted: `「行く？」と`, `“去吧！”她说`.
  private func goesOn(after offset: Int) -> Bool {
    var seen = 0
    var index = offset
    while seen < 4, let (scalar, length) = bytes.scalar(at: index) {
      switch scalar {
      case "と": return seen == 0
      case "说", "問", "问", "道", "喊", "答", "說": return true
      case _ where !CharacterClasses.isHan(scalar): return false
      default: break
      }
      seen += 1
      index += length
    }
    return false
  }
}
