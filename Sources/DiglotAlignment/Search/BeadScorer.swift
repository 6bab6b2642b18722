/// Tells how well sentences go together: the logarithm of how likely they are one bead, but for a constant.
struct BeadScorer {
  private let lengths: LengthModel
  /// The lengths of all sentences before each.
  private let sourceEnds: [Int]
  private let targetEnds: [Int]
  private let anchors: SharedAnchors
  private let moods: (source: Moods, target: Moods)?
  private let asides: Tally
  private var matches: LexicalMatches?

  private static let wrongQuestion = -1.0
  private static let wrongExclamation = -0.3
  /// Where lengths are that far from each other, words make no difference.
  private static let hopeless = -40.0

  init(
    _ source: ArraySlice<SentenceTraits>, _ target: ArraySlice<SentenceTraits>, _ model: AlignmentModel,
    _ band: Band, _ evidence: Evidence
  ) {
    lengths = model.lengths
    sourceEnds = Self.ends(source)
    targetEnds = Self.ends(target)
    anchors = SharedAnchors(source, target)
    moods = evidence.contains(.mood) ? (Moods(source), Moods(target)) : nil
    asides = Tally(target, \.isAside)
    if let lexicon = model.lexicon, evidence.contains(.lexicon) {
      matches = LexicalMatches(lexicon, source, target, band)
    }
  }

  private static func ends(_ sentences: ArraySlice<SentenceTraits>) -> [Int] {
    var ends = [0]
    for sentence in sentences { ends.append((ends.last ?? 0) + sentence.length) }
    return ends
  }

  /// - Parameters: counted from the start of both slices.
  mutating func score(_ sources: Range<Int>, _ targets: Range<Int>) -> Double {
    let said = sourceEnds[sources.upperBound] - sourceEnds[sources.lowerBound]
    let rendered = targetEnds[targets.upperBound] - targetEnds[targets.lowerBound]
    if asides.any(in: targets) {
      return sources.isEmpty ? 0 : Self.hopeless
    }
    if sources.isEmpty || targets.isEmpty {
      return lengths.lonelyScore(said, rendered) + (matches?.lonelyScore(sources, targets) ?? 0)
    }
    var score = lengths.score(said, rendered)
    guard score > Self.hopeless else { return score }
    score += anchors.score(sources, targets)
    if let moods { score += mood(moods.source, sources, moods.target, targets) }
    return score + (matches?.score(sources, targets) ?? 0)
  }

  private func mood(
    _ source: Moods, _ sources: Range<Int>, _ target: Moods, _ targets: Range<Int>
  ) -> Double {
    let isWrongQuestion = source.asking.any(in: sources) != target.asking.any(in: targets)
    let isWrongExclamation = source.exclaiming.any(in: sources) != target.exclaiming.any(in: targets)
    return (isWrongQuestion ? Self.wrongQuestion : 0) + (isWrongExclamation ? Self.wrongExclamation : 0)
  }

  private struct Moods {
    let asking: Tally
    let exclaiming: Tally

    init(_ sentences: ArraySlice<SentenceTraits>) {
      asking = Tally(sentences, \.asks)
      exclaiming = Tally(sentences, \.exclaims)
    }
  }

  /// Tells at once whether any of some neighbours has a trait: how many before each have it.
  private struct Tally {
    private let before: [Int]

    init(_ sentences: ArraySlice<SentenceTraits>, _ hasTrait: (SentenceTraits) -> Bool) {
      var before = [0]
      for sentence in sentences { before.append((before.last ?? 0) + (hasTrait(sentence) ? 1 : 0)) }
      self.before = before
    }

    @inline(__always)
    func any(in range: Range<Int>) -> Bool { before[range.upperBound] > before[range.lowerBound] }
  }
}
