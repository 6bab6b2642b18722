/// How well words of sentences are explained by the words of others, in both directions.
struct LexicalMatches {
  /// How much a direction counts: words of a sentence are not independent, and pairs of characters overlap.
  private static let weight = 0.3
  /// How much of a word's chance is left to its translations; the rest is left to chance.
  private static let share: Float = 0.7
  private static let unexplained = Logarithm.natural(Double(1 - share))

  private var forward: DirectedMatches
  private var backward: DirectedMatches

  init(
    _ lexicon: Lexicon, _ source: ArraySlice<SentenceTraits>, _ target: ArraySlice<SentenceTraits>,
    _ band: Band
  ) {
    let sources = source.map { lexicon.numbers(ofSource: $0.words) }
    let targets = target.map { lexicon.numbers(ofTarget: $0.words) }
    let columns = sources.indices.map { band.columns(ofSentence: $0).clamped(to: 0..<targets.count) }
    var rows = [Range<Int>](repeating: 0..<0, count: targets.count)
    for (index, range) in columns.enumerated() {
      for column in range {
        rows[column] = (rows[column].isEmpty ? index : rows[column].lowerBound)..<index + 1
      }
    }
    forward = DirectedMatches(sources, targets, columns, lexicon.forward, known: lexicon.knownTarget)
    backward = DirectedMatches(targets, sources, rows, lexicon.backward, known: lexicon.knownSource)
  }

  /// The logarithm of the odds that the sentences translate each other.
  mutating func score(_ source: Range<Int>, _ target: Range<Int>) -> Double {
    Self.weight
      * (forward.score(source, target, Self.share, Self.unexplained)
        + backward.score(target, source, Self.share, Self.unexplained))
  }

  /// What it costs that sentences have no counterpart.
  func lonelyScore(_ source: Range<Int>, _ target: Range<Int>) -> Double {
    -0.5 * Self.weight * Double(backward.known(source) + forward.known(target))
  }
}

/// The words of sentences that words of others translate, in one direction.
private struct DirectedMatches {
  private struct Match {
    /// Among the words of the sentence.
    let place: Int32
    let weight: Float
  }

  /// The sentences that each of the given ones is compared with, and where their matches begin.
  private let columns: [Range<Int>]
  private var firsts: [Int] = []
  private var starts: [Int32] = []
  private var matches: [Match] = []
  /// How many words the given sentences have.
  private let sizes: [Int]
  /// How many words of the others are known.
  private let knownCounts: [Int]
  private var explained: [Float]
  private var touched: [Int32] = []

  init(
    _ given: [[Int32]], _ others: [[Int32]], _ columns: [Range<Int>], _ table: TranslationTable, known: [Bool]
  ) {
    self.columns = columns
    sizes = given.map(\.count)
    knownCounts = others.map { words in words.count { $0 >= 0 && known[Int($0)] } }
    explained = [Float](repeating: 0, count: others.map(\.count).max() ?? 0)
    var sums = [Float](repeating: 0, count: known.count)
    for (index, words) in given.enumerated() {
      var changed: [Int32] = []
      for word in words where word >= 0 {
        for place in table.places(of: word) {
          let translation = table.translations[place]
          if sums[Int(translation)] == 0 { changed.append(translation) }
          sums[Int(translation)] += table.weights[place]
        }
      }
      firsts.append(starts.count)
      for column in columns[index] {
        starts.append(Int32(clamping: matches.count))
        for (place, word) in others[column].enumerated() where word >= 0 && sums[Int(word)] > 0 {
          matches.append(Match(place: Int32(clamping: place), weight: sums[Int(word)]))
        }
      }
      starts.append(Int32(clamping: matches.count))
      for translation in changed { sums[Int(translation)] = 0 }
    }
  }

  func known(_ others: Range<Int>) -> Int { others.reduce(0) { $0 + knownCounts[$1] } }

  mutating func score(
    _ given: Range<Int>, _ others: Range<Int>, _ share: Float, _ unexplained: Double
  ) -> Double {
    let size = given.reduce(0) { $0 + sizes[$1] }
    guard size > 0 else { return 0 }
    let factor = share / Float(size)
    var score = 0.0
    for other in others {
      for index in given where columns[index].contains(other) {
        let start = firsts[index] + other - columns[index].lowerBound
        for match in matches[Int(starts[start])..<Int(starts[start + 1])] {
          if explained[Int(match.place)] == 0 { touched.append(match.place) }
          explained[Int(match.place)] += match.weight
        }
      }
      for place in touched {
        score += Logarithm.natural(Double(1 - share + factor * explained[Int(place)]))
        explained[Int(place)] = 0
      }
      score += Double(knownCounts[other] - touched.count) * unexplained
      touched.removeAll(keepingCapacity: true)
    }
    return score
  }
}
