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

/// Runs of pairs, one for each language of translations.
struct PairRuns: Sendable {
  /// Few. Held apart, so that passing over a sum copies next to nothing.
  private var runs: [PairRun] = []

  var isEmpty: Bool { runs.isEmpty }

  subscript(language: String?) -> PairRun? { runs.first { $0.language == language } }

  /// Puts a run behind that of its language.
  mutating func append(_ run: PairRun) {
    if let index = runs.firstIndex(where: { $0.language == run.language }) {
      runs[index] = runs[index].followed(by: run)
    } else {
      runs.append(run)
    }
  }

  /// How many pairs there are in a language.
  func count(in language: String?) -> Int { self[language]?.count ?? 0 }

  /// What holds between neighbours, and is of interest.
  var links: PairLinks { runs.reduce(into: []) { $0.formUnion($1.links.found) } }

  /// Whether any of some links may hold between neighbours, with what stands around them.
  func mayHave(_ links: PairLinks) -> Bool { runs.contains { $0.links.mayHave(links) } }

  func forEach(_ body: (PairRun) -> Void) { runs.forEach(body) }
}
