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
    let words = passage.reading.words
    guard LoopReader.recurrence.mayHoldLoop(words) else { return [] }
    return LoopReader(words).loops().compactMap { loop in
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

/// Goes through a text word by word, Han and kana letter by letter, and finds what repeats at once.
private struct LoopReader {
  struct Loop {
    let range: Range<Int>
    let phrase: Range<Int>
    let count: Int
  }

  /// Nine words are the fewest that repeat others in any loop: one word ten times, three words four times.
  static let recurrence = Recurrence(enough: 9, reach: UInt32(reach))

  /// Every round is shorter.
  private static let reach = 64

  /// Words that repeat those a period before them.
  private struct Run {
    let period: Int
    /// How many do.
    var count = 1
    /// The first of those that are repeated, and the last that repeats, by their numbers.
    var first: Int
    var last: Int
  }

  private let words: [TextWord]

  init(_ words: [TextWord]) { self.words = words }

  func loops() -> [Loop] {
    // By hash, the last word with it.
    var latest = [Int](repeating: -Self.reach, count: 1_024)
    var run: Run?
    var found: [Loop] = []
    for (number, word) in words.enumerated() {
      // The highest bits, once it is mixed.
      let slot = Int(truncatingIfNeeded: (word.hash &* TextWord.base) >> 54)
      if let going = run, words[number - going.period].hash == word.hash {
        run?.count += 1
        run?.last = number
      } else {
        if let ended = run, let loop = loop(of: ended) { found.append(loop) }
        let other = latest[slot]
        run =
          number - other < Self.reach && words[other].hash == word.hash
          ? self.run(to: number, period: number - other) : nil
      }
      latest[slot] = number
    }
    if let run, let loop = loop(of: run) { found.append(loop) }
    return found
  }

  /// A run that ends with a word, with what stands before it and repeats in the same period.
  private func run(to last: Int, period: Int) -> Run {
    var run = Run(period: period, first: last - period, last: last)
    var index = last - 1
    while index - period >= max(0, last + 1 - Self.reach), words[index].hash == words[index - period].hash {
      run.count += 1
      run.first = index - period
      index -= 1
    }
    return run
  }

  /// A run that is long enough.
  private func loop(of run: Run) -> Loop? {
    guard run.count >= 3 * run.period else { return nil }
    let repeats = run.count / run.period + 1
    let isOfLetters = words[run.first].kinds.contains(.letter)
    guard repeats >= Self.enough(run.period, isOfLetters: isOfLetters) else { return nil }
    let start = words[run.first].start
    let phrase = start..<words[run.first + run.period - 1].end
    guard phrase.count >= (run.period == 1 ? 2 : 6) else { return nil }
    return Loop(range: start..<words[run.last].end, phrase: phrase, count: repeats)
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
}
