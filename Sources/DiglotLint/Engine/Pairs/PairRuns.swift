/// The pairs of a run of blocks in one language of translations: its ends, and what lies between.
struct PairRun: Sendable {
  let language: String?
  let first: PlacedDigest
  let last: PlacedDigest
  let count: Int
  /// What holds between neighbours.
  let links: LinkTally

  init(_ digest: PairDigest) {
    language = digest.languages.translation
    first = PlacedDigest(start: 0, pair: digest)
    last = first
    count = 1
    links = LinkTally()
  }

  private init(
    _ language: String?, _ first: PlacedDigest, _ last: PlacedDigest, count: Int, links: LinkTally
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
      links: links.followed(
        by: next.links, counts: (count, next.count), PairLinks(last.pair, next.first.pair)))
  }
}

/// Runs of pairs, one for each language of translations. Most files have one: it is held in place, since
/// these are made and added up for every block.
struct PairRuns: Sendable {
  private var first: PairRun?
  private var others: [PairRun] = []

  var isEmpty: Bool { first == nil }

  subscript(language: String?) -> PairRun? {
    guard let first else { return nil }
    return first.language == language ? first : others.first { $0.language == language }
  }

  /// Puts a run behind that of its language.
  mutating func append(_ run: PairRun) {
    guard let first else {
      first = run
      return
    }
    if first.language == run.language {
      self.first = first.followed(by: run)
    } else if let index = others.firstIndex(where: { $0.language == run.language }) {
      others[index] = others[index].followed(by: run)
    } else {
      others.append(run)
    }
  }

  /// How many pairs there are in a language.
  func count(in language: String?) -> Int {
    guard let first else { return 0 }
    return first.language == language ? first.count : others.first { $0.language == language }?.count ?? 0
  }

  /// Whether there is something to say of any two neighbours.
  var areWorthALook: Bool {
    first.map { $0.links.isWorthALook || others.contains { $0.links.isWorthALook } } ?? false
  }

  func forEach(_ body: (PairRun) -> Void) {
    if let first { body(first) }
    others.forEach(body)
  }
}
