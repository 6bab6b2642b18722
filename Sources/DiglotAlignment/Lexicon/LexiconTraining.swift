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
  private var beads: [WordPairs.Bead] = []
  private var sourcePlaces: [Int32] = []
  private var targetPlaces: [Int32] = []

  static func learn(from beads: consuming TranslatedWords) -> Lexicon {
    var training = LexiconTraining()
    training.take(beads)
    beads = TranslatedWords()
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
      beads.append(
        WordPairs.Bead(source: first..<sourcePlaces.count, target: second..<targetPlaces.count))
    }
  }

  private func lexicon() -> Lexicon {
    let pairs = WordPairs(
      beads, sourcePlaces, targetPlaces, countOfSource: source.count, countOfTarget: target.count)
    return Lexicon(
      source, target, forward: forwardTable(of: pairs, probabilities(of: pairs, isForward: true)),
      backward: backwardTable(of: pairs, probabilities(of: pairs, isForward: false)))
  }

  /// For each pair, how likely the one word stands for the other.
  private func probabilities(of pairs: WordPairs, isForward: Bool) -> [Float] {
    let given = isForward ? source : target
    let chances = (isForward ? target : source).chances
    var probabilities = [Float](repeating: 1, count: pairs.targets.count)
    var expected = [Float](repeating: 0, count: pairs.targets.count)
    var totals = [Float](repeating: 0, count: given.count)
    for round in 0..<Self.rounds {
      for index in expected.indices { expected[index] = 0 }
      expect(pairs, probabilities, round == 0 ? nil : chances, isForward: isForward, &expected)
      for index in totals.indices { totals[index] = 1 }
      if isForward {
        for word in totals.indices { for pair in pairs.range(of: word) { totals[word] += expected[pair] } }
        for word in totals.indices {
          for pair in pairs.range(of: word) {
            probabilities[pair] = max(0, expected[pair] - Self.discount) / totals[word]
          }
        }
      } else {
        for pair in pairs.inOrderOfText { totals[Int(pairs.targets[Int(pair)])] += expected[Int(pair)] }
        for (pair, word) in pairs.targets.enumerated() {
          probabilities[pair] = max(0, expected[pair] - Self.discount) / totals[Int(word)]
        }
      }
    }
    return probabilities
  }

  /// How often each pair is to be expected, if its probability is what is said.
  /// - Parameter chances: of the words that are given for others; nil for the first round.
  private func expect(
    _ pairs: WordPairs, _ probabilities: [Float], _ chances: [Float]?, isForward: Bool,
    _ expected: inout [Float]
  ) {
    var base = 0
    for bead in beads {
      let width = bead.target.count
      let starts = bead.source.map { Int(pairs.starts[Int(sourcePlaces[$0])]) }
      let (outer, inner) = isForward ? (bead.target, bead.source) : (bead.source, bead.target)
      let (outerStep, innerStep) = isForward ? (1, width) : (width, 1)
      let places = isForward ? targetPlaces : sourcePlaces
      for (row, place) in outer.enumerated() {
        var sum = chances.map { $0[Int(places[place])] } ?? 1
        var cell = base + row * outerStep
        for column in 0..<inner.count {
          let pair = pairs.cells[cell]
          if pair != WordPairs.none { sum += probabilities[starts[isForward ? column : row] + Int(pair)] }
          cell += innerStep
        }
        cell = base + row * outerStep
        for column in 0..<inner.count {
          let number = pairs.cells[cell]
          if number != WordPairs.none {
            let pair = starts[isForward ? column : row] + Int(number)
            expected[pair] += probabilities[pair] / sum
          }
          cell += innerStep
        }
      }
      base += bead.source.count * width
    }
  }

  private typealias Likely = (translation: Int32, probability: Float)

  private func forwardTable(of pairs: WordPairs, _ probabilities: [Float]) -> TranslationTable {
    let chances = target.chances
    var table = TranslationTable()
    for word in 0..<source.count {
      let likely = pairs.range(of: word).lazy.filter { probabilities[$0] > 0 }.map {
        (translation: pairs.targets[$0], probability: probabilities[$0])
      }
      Self.add(likely, chances, to: &table)
    }
    return table.packed()
  }

  private func backwardTable(of pairs: WordPairs, _ probabilities: [Float]) -> TranslationTable {
    let chances = source.chances
    let count = target.count
    // Counting sort of the pairs by the word that is given.
    var starts = [Int](repeating: 0, count: count + 1)
    for (pair, word) in pairs.targets.enumerated() where probabilities[pair] > 0 {
      starts[Int(word) + 1] += 1
    }
    for index in 0..<count { starts[index + 1] += starts[index] }
    var order = [(source: Int32, pair: Int32)](repeating: (0, 0), count: starts[count])
    var next = starts
    for word in 0..<source.count {
      for pair in pairs.range(of: word) where probabilities[pair] > 0 {
        let given = Int(pairs.targets[pair])
        order[next[given]] = (Int32(clamping: word), Int32(clamping: pair))
        next[given] += 1
      }
    }
    var table = TranslationTable()
    for word in 0..<count {
      let likely = order[starts[word]..<starts[word + 1]].lazy.map {
        (translation: $0.source, probability: probabilities[Int($0.pair)])
      }
      Self.add(likely, chances, to: &table)
    }
    return table.packed()
  }

  private static func add(
    _ found: some Sequence<Likely>, _ chances: [Float], to table: inout TranslationTable
  ) {
    let likely = found.sorted { ($1.probability, $0.translation) < ($0.probability, $1.translation) }
    table.add(
      likely.prefix(mostTranslations).map { ($0.translation, $0.probability / chances[Int($0.translation)]) })
  }
}

extension WordPairs {
  /// The pairs of a word of the source.
  @inline(__always)
  fileprivate func range(of word: Int) -> Range<Int> { Int(starts[word])..<Int(starts[word + 1]) }
}
