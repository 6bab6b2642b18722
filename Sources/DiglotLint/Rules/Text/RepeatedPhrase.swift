import DiglotSemantics
import DiglotSyntax

enum RepeatedPhrase: PassageRule {
  static let info = RuleInfo(
    name: "repeated-phrase", group: .text, severity: .warning,
    summary: "The same words are repeated over and over.",
    reason: """
      Speech recognisers get caught in a loop when they hear noise or silence: they repeat what they
      wrote last, and what was said meanwhile is lost.
      """,
    example:
      "@languages en zh-Hans\n\nI think that I think that I think that I think that it works.\n> 我认为它行。",
    mended: "@languages en zh-Hans\n\nI think that it works.\n> 我认为它行。",
    advice: """
      Listen to the recording: something else may have been said. Three or more words four times count, two
      words six times, one word ten times. If it was said or sung so: `%allow repeated-phrase: a chorus`.
      """)

  static func check(_ passage: Passage, of facts: BlockFacts, in context: BlockContext) -> [LocalFinding] {
    guard passage.bytes.count >= LoopReader.shortest else { return [] }
    var reader = LoopReader(passage)
    return reader.loops().compactMap { loop in
      guard let place = passage.plain.origin(of: loop.range) else { return nil }
      let phrase = passage.text(loop.phrase)
      let fixes = passage.literalPlace(of: loop.range, in: facts.block).map {
        [Fix("leave “\(phrase)” once", .suggested, [TextEdit($0, phrase)])]
      }
      return LocalFinding(
        info, place, "“\(phrase)” stands \(loop.count) times in a row", fixes: fixes ?? [])
    }
  }
}

/// Reads a text word by word, Han and kana letter by letter, and finds what repeats at once.
private struct LoopReader {
  struct Loop {
    let range: Range<Int>
    let phrase: Range<Int>
    let count: Int
  }

  /// Nothing shorter repeats anything often enough.
  static let shortest = 19

  private let passage: Passage
  /// The last units, their hashes and where they stand: a loop is no longer than these.
  private var hashes = [UInt32](repeating: 0, count: 64)
  private var starts = [Int](repeating: 0, count: 64)
  private var count = 0
  /// By hash: the last unit with it.
  private var latest = [Int](repeating: -64, count: 256)
  private var period = 0
  /// How many units equal the one a period before them, up to here.
  private var run = 0
  private var start = 0
  private var end = 0
  private var found: [Loop] = []

  init(_ passage: Passage) { self.passage = passage }

  mutating func loops() -> [Loop] {
    let bytes = passage.bytes
    var index = 0
    while index < bytes.count {
      let start = index
      var hash: UInt32 = 0
      while index < bytes.count, Self.isWordByte(bytes[index]) {
        hash = (hash << 7 | hash >> 25) ^ UInt32(bytes[index] | 0x20)
        index += 1
      }
      if index > start {
        add(hash, start..<index)
        continue
      }
      guard let (scalar, length) = bytes.scalar(at: index) else { break }
      index += length
      if EastAsian.isLetter(scalar) { add(scalar.value, start..<index) }
    }
    endRun()
    return found
  }

  /// Letters and digits of ASCII, apostrophes, what is written in two bytes, and the scripts of three
  /// that have words: those of India and around, and Hangul.
  @inline(__always)
  private static func isWordByte(_ byte: UInt8) -> Bool {
    CharacterClasses.isLetterOrDigit(byte) || byte == 0x27 || (0x80..<0xE2).contains(byte)
      || (0xEA...0xED).contains(byte)
  }

  @inline(__always)
  private mutating func add(_ hash: UInt32, _ range: Range<Int>) {
    // The highest bits, once it is mixed.
    let slot = Int((hash &* 2_654_435_761) >> 24)
    if period > 0, hashes[(count - period) & 63] == hash {
      run += 1
      end = range.upperBound
    } else {
      if period > 0 { endRun() }
      let other = latest[slot]
      if count - other < 64, hashes[other & 63] == hash {
        period = count - other
        run = 1
        start = starts[other & 63]
        end = range.upperBound
        extendBack()
      }
    }
    hashes[count & 63] = hash
    starts[count & 63] = range.lowerBound
    latest[slot] = count
    count += 1
  }

  /// Takes into a new run what stands before it and repeats in the same period.
  private mutating func extendBack() {
    var index = count - 1
    while index - period >= max(0, count - 63), hashes[index & 63] == hashes[(index - period) & 63] {
      run += 1
      start = starts[(index - period) & 63]
      index -= 1
    }
  }

  /// Ends the run, and keeps it where it is long enough.
  private mutating func endRun() {
    defer {
      period = 0
      run = 0
    }
    guard period > 0, run >= 3 * period else { return }
    let repeats = run / period + 1
    let range = start..<end
    let isOfLetters = passage.byte(range.lowerBound) >= 0xE3
    let phrase = units(period, from: start)
    guard repeats >= Self.enough(period, isOfLetters: isOfLetters), phrase.count >= (period == 1 ? 2 : 6)
    else { return }
    found.append(Loop(range: range, phrase: phrase, count: repeats))
  }

  /// How many times something must be repeated: people laugh, agree and insist.
  private static func enough(_ period: Int, isOfLetters: Bool) -> Int {
    switch period {
    case 1: isOfLetters ? 40 : 10
    case 2: isOfLetters ? 10 : 6
    case 3: isOfLetters ? 6 : 4
    default: 4
    }
  }

  /// So many units from there on.
  private func units(_ count: Int, from start: Int) -> Range<Int> {
    let bytes = passage.bytes
    var index = start
    var end = start
    var left = count
    while index < bytes.count, left > 0 {
      let begin = index
      while index < bytes.count, Self.isWordByte(bytes[index]) { index += 1 }
      if index == begin {
        guard let (scalar, length) = bytes.scalar(at: index) else { break }
        index += length
        guard EastAsian.isLetter(scalar) else { continue }
      }
      left -= 1
      end = index
    }
    return start..<end
  }
}
