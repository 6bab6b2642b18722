import DiglotSyntax

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

/// Two neighbouring pairs of one language of translations, about whom there is something to say.
struct Neighbours {
  let links: PairLinks
  let first: PlacedDigest
  let second: PlacedDigest
  /// The number of the first among the pairs of its language, from 0.
  let number: Int
}

extension SumTree<BlockPairs> {
  /// The neighbours about whom there is something to say, language by language, in the order of the text:
  /// of those that are of interest in company only, all that may have some. See `LinkTally`.
  func neighbours() -> [[Neighbours]] {
    var found: [(language: String?, neighbours: [Neighbours])] = []
    // What all of them together have none of is not looked for in any part.
    let links = summary.runs.links
    guard !links.isEmpty else { return [] }
    visit(from: PairsBefore(), adding: { $0.add($1) }) { before, own in
      own.runs.mayHave(links) || before.has(links, to: own.runs)
    } _: { before, _, element in
      for digest in element.digests {
        guard let neighbours = before.add(digest) else { continue }
        let language = digest.languages.translation
        if let index = found.firstIndex(where: { $0.language == language }) {
          found[index].neighbours.append(neighbours)
        } else {
          found.append((language, [neighbours]))
        }
      }
      before.length += element.length
    }
    return found.map(\.neighbours)
  }

  /// The pair with a number among those of its language.
  func pair(_ number: Int, in language: String?) -> PairDigest? {
    first(from: 0, adding: { $0 += $1.runs.count(in: language) }, where: { $0 > number })?.digests.first {
      $0.languages.translation == language
    }
  }

  /// The pairs with any of some sources, in the order of the text. Passes over the runs of blocks that have
  /// none of them.
  func pairs(withSources keys: Set<UInt64>) -> [PlacedDigest] {
    let bits = keys.reduce(0) { $0 | PairSum.bit(ofSource: $1) }
    var found: [PlacedDigest] = []
    visit(from: 0, adding: { $0 += $1.length }, where: { $1.sources & bits != 0 }) { start, _, element in
      for digest in element.digests
      where PairSum.bit(ofSource: digest.sourceKey) & bits != 0 && keys.contains(digest.sourceKey) {
        found.append(PlacedDigest(start: start, pair: digest))
      }
      start += element.length
    }
    return found
  }
}

/// What goes before a place: the last pair of each language.
private struct PairsBefore {
  /// Of the text, in UTF-8 code units.
  var length = 0
  private var last: [(language: String?, digest: PlacedDigest, count: Int)] = []

  mutating func add(_ sum: PairSum) {
    sum.runs.forEach { run in
      let digest = run.last.moved(by: length)
      if let index = place(of: run.language) {
        last[index].digest = digest
        last[index].count += run.count
      } else {
        last.append((run.language, digest, run.count))
      }
    }
    length += sum.length
  }

  /// Whether any of some links holds between the last pair here and the first there.
  func has(_ links: PairLinks, to runs: PairRuns) -> Bool {
    last.contains { entry in
      guard let first = runs[entry.language]?.first else { return false }
      return !PairLinks(entry.digest.pair, first.pair).isDisjoint(with: links)
    }
  }

  /// Adds a pair of the next block. Gives what there is to say of it and the pair before.
  mutating func add(_ next: PairDigest) -> Neighbours? {
    let placed = PlacedDigest(start: length, pair: next)
    guard let index = place(of: next.languages.translation) else {
      last.append((next.languages.translation, placed, 1))
      return nil
    }
    let (_, before, count) = last[index]
    last[index].digest = placed
    last[index].count = count + 1
    let links = PairLinks(before.pair, next)
    return links.isEmpty ? nil : Neighbours(links: links, first: before, second: placed, number: count - 1)
  }

  private func place(of language: String?) -> Int? { last.firstIndex { $0.language == language } }
}
