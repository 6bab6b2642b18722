/// Tells how well sentences go together: the logarithm of how likely they are one bead, but for a constant.
struct BeadScorer {
  private let source: ArraySlice<SentenceTraits>
  private let target: ArraySlice<SentenceTraits>
  private let lengths: LengthModel
  /// The lengths of all sentences before each.
  private let sourceEnds: [Int]
  private let targetEnds: [Int]
  private let anchors: SharedAnchors
  private let hasMood: Bool
  private var matches: LexicalMatches?

  private static let wrongQuestion = -1.0
  private static let wrongExclamation = -0.3
  /// Where lengths are that far from each other, words make no difference.
  private static let hopeless = -40.0

  init(
    _ source: ArraySlice<SentenceTraits>, _ target: ArraySlice<SentenceTraits>, _ model: AlignmentModel,
    _ band: Band, _ evidence: Evidence
  ) {
    self.source = source
    self.target = target
    lengths = model.lengths
    sourceEnds = Self.ends(source)
    targetEnds = Self.ends(target)
    anchors = SharedAnchors(source, target)
    hasMood = evidence.contains(.mood)
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
    if targets.contains(where: { target[target.startIndex + $0].isAside }) {
      return sources.isEmpty ? 0 : Self.hopeless
    }
    if sources.isEmpty || targets.isEmpty {
      return lengths.lonelyScore(said, rendered) + (matches?.lonelyScore(sources, targets) ?? 0)
    }
    var score = lengths.score(said, rendered)
    guard score > Self.hopeless else { return score }
    score += anchors.score(sources, targets)
    if hasMood { score += mood(sources, targets) }
    return score + (matches?.score(sources, targets) ?? 0)
  }

  private func mood(_ sources: Range<Int>, _ targets: Range<Int>) -> Double {
    let (first, second) = (source.startIndex, target.startIndex)
    let asks = sources.contains { source[first + $0].asks }
    let exclaims = sources.contains { source[first + $0].exclaims }
    let isQuestion = targets.contains { target[second + $0].asks }
    let isExclamation = targets.contains { target[second + $0].exclaims }
    return (asks == isQuestion ? 0 : Self.wrongQuestion)
      + (exclaims == isExclamation ? 0 : Self.wrongExclamation)
  }
}
