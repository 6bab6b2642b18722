/// Learns from beads which words translate which: IBM's first model, in both directions, by a few rounds of
/// expectation and maximization. Only words that stand together in more than one bead are considered.
struct LexiconTraining {
  private static let rounds = 4
  /// Places of words times places of words: what more there is to learn from is left out.
  private static let mostPlaces = 2_000_000
  /// Kept of each word, the likeliest first.
  private static let mostTranslations = 48
  /// Taken from what is expected, so that chance counts for nothing.
  private static let discount: Float = 0.1

  private var source = Vocabulary()
  private var target = Vocabulary()
  private var beads: [(source: Range<Int>, target: Range<Int>)] = []
  private var sourcePlaces: [Int32] = []
  private var targetPlaces: [Int32] = []
  /// For each place of a source word and each of a target word in its bead, the number of the pair that they
  /// are; -1 where it is not considered.
  private var pairs: [Int32] = []
  private var pairWords: [(source: Int32, target: Int32)] = []

  static func learn(from beads: consuming TranslatedWords) -> Lexicon {
    var training = LexiconTraining()
    training.take(beads)
    beads = TranslatedWords()
    training.findPairs()
    return training.lexicon()
  }

  private mutating func take(_ all: borrowing TranslatedWords) {
    let indices = all.ends.indices
    var places = 0
    for index in indices {
      let bead = all.bead(index)
      places += bead.source.count * bead.target.count
    }
    let step = max(1, (places + Self.mostPlaces - 1) / Self.mostPlaces)
    for index in stride(from: 0, to: indices.count, by: step) {
      let bead = all.bead(index)
      guard !bead.source.isEmpty, !bead.target.isEmpty,
        bead.source.count * bead.target.count <= Self.mostPlaces / 100
      else { continue }
      let (first, second) = (sourcePlaces.count, targetPlaces.count)
      for word in bead.source { sourcePlaces.append(source.number(of: word)) }
      for word in bead.target { targetPlaces.append(target.number(of: word)) }
      beads.append((first..<sourcePlaces.count, second..<targetPlaces.count))
    }
  }

  private mutating func findPairs() {
    let found = WordPairs.find(
      beads.map { WordPairs.Bead(source: $0.source, target: $0.target) }, sourcePlaces, targetPlaces,
      countOfSource: source.count, countOfTarget: target.count)
    pairs = found.cells
    pairWords = found.words
  }

  private func lexicon() -> Lexicon {
    Lexicon(
      source, target, forward: table(probabilities(isForward: true), isForward: true),
      backward: table(probabilities(isForward: false), isForward: false))
  }

  /// For each pair, how likely the one word stands for the other.
  private func probabilities(isForward: Bool) -> [Float] {
    let given = isForward ? source : target
    let chances = (isForward ? target : source).chances
    var probabilities = [Float](repeating: 1, count: pairWords.count)
    var expected = [Float](repeating: 0, count: pairWords.count)
    var totals = [Float](repeating: 0, count: given.count)
    for round in 0..<Self.rounds {
      for index in expected.indices { expected[index] = 0 }
      var base = 0
      for ranges in beads {
        let width = ranges.target.count
        let (outer, inner) = isForward ? (ranges.target, ranges.source) : (ranges.source, ranges.target)
        let (outerStep, innerStep) = isForward ? (1, width) : (width, 1)
        let places = isForward ? targetPlaces : sourcePlaces
        for (row, place) in outer.enumerated() {
          var sum = round == 0 ? 1 : chances[Int(places[place])]
          var cell = base + row * outerStep
          for _ in inner {
            let pair = pairs[cell]
            if pair >= 0 { sum += probabilities[Int(pair)] }
            cell += innerStep
          }
          cell = base + row * outerStep
          for _ in inner {
            let pair = pairs[cell]
            if pair >= 0 { expected[Int(pair)] += probabilities[Int(pair)] / sum }
            cell += innerStep
          }
        }
        base += ranges.source.count * width
      }
      for index in totals.indices { totals[index] = 1 }
      for (pair, words) in pairWords.enumerated() {
        totals[Int(isForward ? words.source : words.target)] += expected[pair]
      }
      for (pair, words) in pairWords.enumerated() {
        let total = totals[Int(isForward ? words.source : words.target)]
        probabilities[pair] = max(0, expected[pair] - Self.discount) / total
      }
    }
    return probabilities
  }

  private func table(_ probabilities: [Float], isForward: Bool) -> TranslationTable {
    let chances = (isForward ? target : source).chances
    let count = (isForward ? source : target).count
    // Counting sort of the pairs by the word that is given.
    var starts = [Int](repeating: 0, count: count + 1)
    for (pair, words) in pairWords.enumerated() where probabilities[pair] > 0 {
      starts[Int(isForward ? words.source : words.target) + 1] += 1
    }
    for index in 0..<count { starts[index + 1] += starts[index] }
    var order = [Int32](repeating: 0, count: starts[count])
    var next = starts
    for (pair, words) in pairWords.enumerated() where probabilities[pair] > 0 {
      let word = Int(isForward ? words.source : words.target)
      order[next[word]] = Int32(clamping: pair)
      next[word] += 1
    }
    var table = TranslationTable()
    for word in 0..<count {
      let likely = order[starts[word]..<starts[word + 1]].map { pair in
        let other = isForward ? pairWords[Int(pair)].target : pairWords[Int(pair)].source
        return (translation: other, probability: probabilities[Int(pair)])
      }.sorted { ($1.probability, $0.translation) < ($0.probability, $1.translation) }
      table.add(
        likely.prefix(Self.mostTranslations).map {
          ($0.translation, $0.probability / chances[Int($0.translation)])
        })
    }
    return table.packed()
  }
}
