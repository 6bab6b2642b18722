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

  private struct Unit {
    var hash: UInt32 = 0
    var range = 0..<0
  }

  private let passage: Passage
  /// The last units: a loop is no longer than these.
  private var ring = [Unit](repeating: Unit(), count: 64)
  private var count = 0
  /// By hash: the last unit with it.
  private var latest = [Int](repeating: -1, count: 256)
  private var period = 0
  /// How many units equal the one a period before them, up to here.
  private var run = 0
  private var first = 0..<0
  private var last = 0..<0
  private var found: [Loop] = []

  init(_ passage: Passage) { self.passage = passage }

  mutating func loops() -> [Loop] {
    let bytes = passage.bytes
    var index = 0
    while index < bytes.count {
      let start = index
      var hash: UInt32 = 2_166_136_261
      while index < bytes.count, Self.isWordByte(bytes[index]) {
        hash = (hash ^ UInt32(bytes[index] | 0x20)) &* 16_777_619
        index += 1
      }
      if index > start {
        add(Unit(hash: hash, range: start..<index))
        continue
      }
      let byte = bytes[index]
      guard byte >= 0xE3, let (scalar, length) = bytes.scalar(at: index) else {
        index += 1
        continue
      }
      index += length
      if EastAsian.isLetter(scalar) {
        add(Unit(hash: scalar.value &* 2_654_435_761, range: start..<index))
      }
    }
    end()
    return found
  }

  /// Letters and digits of ASCII, apostrophes, and what is written in two bytes.
  @inline(__always)
  private static func isWordByte(_ byte: UInt8) -> Bool {
    CharacterClasses.isLetterOrDigit(byte) || byte == 0x27 || (0x80..<0xE0).contains(byte)
  }

  private mutating func add(_ unit: Unit) {
    if period > 0, ring[(count - period) & 63].hash == unit.hash {
      run += 1
      last = unit.range
    } else {
      end()
      let other = latest[Int(unit.hash >> 24)]
      let distance = count - other
      if other >= 0, distance < 64, ring[other & 63].hash == unit.hash {
        period = distance
        run = 1
        first = ring[other & 63].range
        last = unit.range
      }
    }
    ring[count & 63] = unit
    latest[Int(unit.hash >> 24)] = count
    count += 1
  }

  /// Ends the run, and keeps it where it is long enough.
  private mutating func end() {
    defer {
      period = 0
      run = 0
    }
    guard period > 0, run >= 3 * period else { return }
    let repeats = run / period + 1
    let range = first.lowerBound..<last.upperBound
    let isOfLetters = passage.byte(range.lowerBound) >= 0xE3
    guard repeats >= Self.enough(period, isOfLetters: isOfLetters) else { return }
    found.append(Loop(range: range, phrase: units(period, from: first.lowerBound), count: repeats))
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
