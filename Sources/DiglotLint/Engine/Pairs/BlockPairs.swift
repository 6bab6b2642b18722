import DiglotSyntax

/// The pairs of a block, one for each language that it is translated to.
///
/// They stand in a sequence of their own beside the blocks, an element for each block, whose sums tell
/// which neighbours are worth a look: what most findings need never adds these up.
struct BlockPairs: Summarized, Sendable {
  let digests: [PairDigest]
  /// Of the block, in UTF-8 code units.
  private let length: Int

  init(_ digests: [PairDigest], length: Int) {
    self.digests = digests
    self.length = length
  }

  var summary: PairSum { PairSum(digests, length: length) }
}

/// What the pairs of a run of blocks add up to.
struct PairSum: Summary {
  /// Of the text, in UTF-8 code units.
  private(set) var length = 0
  /// One for each language of translations.
  private(set) var runs: [PairRun] = []
  /// Which sources may be among them: a bit for each.
  private(set) var sources: UInt64 = 0
  /// The lengths that are out of the ordinary.
  private(set) var lengths = LengthExtent.none

  static let zero = PairSum()

  private init() {}

  init(_ digests: [PairDigest], length: Int) {
    self.length = length
    for digest in digests {
      runs.append(PairRun(digest))
      sources |= Self.bit(ofSource: digest.sourceKey)
      if let length = digest.length { lengths = lengths + LengthExtent(length) }
    }
  }

  static func + (left: PairSum, right: PairSum) -> PairSum {
    var sum = left
    sum.length += right.length
    sum.sources |= right.sources
    sum.lengths = left.lengths + right.lengths
    for run in right.runs {
      let run = run.moved(by: left.length)
      if let index = sum.runs.firstIndex(where: { $0.language == run.language }) {
        sum.runs[index] = sum.runs[index].followed(by: run)
      } else {
        sum.runs.append(run)
      }
    }
    return sum
  }

  /// The pairs of one language of translations.
  func run(_ language: String?) -> PairRun? { runs.first { $0.language == language } }

  static func bit(ofSource key: UInt64) -> UInt64 { 1 << (key >> 58) }
}

/// What there is to say of two neighbouring pairs of one language.
struct PairLinks: OptionSet, Sendable {
  let rawValue: UInt8

  /// Both are translated in the same words, though the sources differ.
  static let isRepeated = PairLinks(rawValue: 1)
  /// The second's translation fits the first's source, and the first's own doesn't.
  static let fitsBefore = PairLinks(rawValue: 2)
  /// The first's translation fits the second's source, and the second's own doesn't.
  static let fitsAfter = PairLinks(rawValue: 4)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ first: PairDigest, _ second: PairDigest) {
    var links: PairLinks = []
    if first.translation.key == second.translation.key, first.source.key != second.source.key,
      second.translation.isLong
    {
      links.insert(.isRepeated)
    }
    if !first.isOwn, first.source.sharesAnchors(with: second.translation) { links.insert(.fitsBefore) }
    if !second.isOwn, second.source.sharesAnchors(with: first.translation) { links.insert(.fitsAfter) }
    self = links
  }
}

/// The pairs of a run of blocks in one language of translations: its ends, and what lies between.
struct PairRun: Sendable {
  let language: String?
  let first: PlacedDigest
  let last: PlacedDigest
  let count: Int
  /// All that holds between any two neighbours.
  let links: PairLinks

  init(_ digest: PairDigest) {
    language = digest.languages.translation
    first = PlacedDigest(start: 0, pair: digest)
    last = first
    count = 1
    links = []
  }

  private init(
    _ language: String?, _ first: PlacedDigest, _ last: PlacedDigest, count: Int, links: PairLinks
  ) {
    self.language = language
    self.first = first
    self.last = last
    self.count = count
    self.links = links
  }

  func moved(by distance: Int) -> PairRun {
    PairRun(language, first.moved(by: distance), last.moved(by: distance), count: count, links: links)
  }

  func followed(by next: PairRun) -> PairRun {
    PairRun(
      language, first, next.last, count: count + next.count,
      links: links.union(next.links).union(PairLinks(last.pair, next.first.pair)))
  }
}
