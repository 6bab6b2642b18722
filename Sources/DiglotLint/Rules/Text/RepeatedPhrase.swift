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
    guard passage.bytes.count >= LoopReader.shortest, LoopReader.recurrence.mayHoldLoop(passage.bytes)
    else { return [] }
    return LoopReader(passage).loops().compactMap { loop in
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

  /// Nine words are the fewest that repeat others in any loop: one word ten times, three words four times.
  static let recurrence = Recurrence(enough: 9, reach: 64, wordBytes: wordBytes)

  /// A word, or a letter of Han or kana.
  private struct Unit {
    var hash: UInt32 = 0
    /// Where it begins.
    var start: UInt32 = 0
  }

  /// Units that repeat those a period before them.
  private struct Run {
    let period: Int
    /// How many do.
    var count = 1
    var start: Int
    var end: Int
  }

  private let passage: Passage

  init(_ passage: Passage) { self.passage = passage }

  func loops() -> [Loop] {
    let bytes = passage.bytes.span
    let wordBytes = Self.wordBytes
    // The last units: no period is longer than these. By hash, the last unit with it.
    var units = [Unit](repeating: Unit(), count: 64)
    var places = [Int32](repeating: -64, count: 256)
    var ring = units.mutableSpan
    var latest = places.mutableSpan
    var count = 0
    var run: Run?
    var found: [Loop] = []
    var index = 0
    while index < bytes.count {
      let start = index
      var hash: UInt32 = 0
      var byte = bytes[index]
      while wordBytes.contains(byte) {
        hash = (hash << 7 | hash >> 25) ^ UInt32(byte | 0x20)
        index += 1
        guard index < bytes.count else { break }
        byte = bytes[index]
      }
      if index == start {
        if byte < 0x80 {
          index += 1
          continue
        }
        guard let (scalar, length) = passage.bytes.scalar(at: index) else { break }
        index += length
        // U+5000 to U+9FFF, which is all Han, begins with E5 to E9.
        guard byte >= 0xE5 && byte <= 0xE9 || EastAsian.isLetter(scalar) else { continue }
        hash = scalar.value
      }
      // The highest bits, once it is mixed.
      let slot = Int((hash &* 2_654_435_761) >> 24)
      if let going = run, ring[(count - going.period) & 63].hash == hash {
        run?.count += 1
        run?.end = index
      } else {
        if let ended = run, let loop = loop(of: ended) { found.append(loop) }
        let other = Int(latest[slot])
        run =
          count - other < 64 && ring[other & 63].hash == hash
          ? Self.run(of: ring.span, count, count - other, end: index) : nil
      }
      ring[count & 63] = Unit(hash: hash, start: UInt32(truncatingIfNeeded: start))
      latest[slot] = Int32(truncatingIfNeeded: count)
      count += 1
    }
    if let run, let loop = loop(of: run) { found.append(loop) }
    return found
  }

  /// A run that the unit after the last of the ring begins, with what stands before it and repeats in
  /// the same period.
  private static func run(of ring: Span<Unit>, _ count: Int, _ period: Int, end: Int) -> Run {
    var run = Run(period: period, start: Int(ring[(count - period) & 63].start), end: end)
    var index = count - 1
    while index - period >= max(0, count - 63), ring[index & 63].hash == ring[(index - period) & 63].hash {
      run.count += 1
      run.start = Int(ring[(index - period) & 63].start)
      index -= 1
    }
    return run
  }

  /// By byte: letters and digits of ASCII, apostrophes, what is written in two bytes, and the scripts of
  /// three that have words: those of India and around, and Hangul.
  private static let wordBytes = ByteSet(
    (UInt8.min...UInt8.max).filter { byte in
      CharacterClasses.isLetterOrDigit(byte) || byte == 0x27 || (0x80..<0xE2).contains(byte)
        || (0xEA...0xED).contains(byte)
    })

  /// A run that is long enough.
  private func loop(of run: Run) -> Loop? {
    guard run.count >= 3 * run.period else { return nil }
    let repeats = run.count / run.period + 1
    let isOfLetters = passage.byte(run.start) >= 0xE3
    guard repeats >= Self.enough(run.period, isOfLetters: isOfLetters) else { return nil }
    let phrase = units(run.period, from: run.start)
    guard phrase.count >= (run.period == 1 ? 2 : 6), phrase.lowerBound < run.end else { return nil }
    return Loop(range: run.start..<run.end, phrase: phrase, count: repeats)
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
      while index < bytes.count, Self.wordBytes.contains(bytes[index]) { index += 1 }
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
