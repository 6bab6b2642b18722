import DiglotSyntax

/// Two neighbouring pairs of one language of translations, about which there is something to say.
struct Neighbours {
  let links: PairLinks
  let first: PlacedDigest
  let second: PlacedDigest
  /// The number of the first among the pairs of its language, from 0.
  let number: Int
}

extension SumTree<BlockPairs> {
  /// The neighbours about whom something of a kind is to be said, language by language, in the order of
  /// the text. Costs what they are.
  func neighbours(_ kinds: PairLinks) -> [[Neighbours]] {
    var found: [(language: String?, neighbours: [Neighbours])] = []
    visit(where: { before, own in
      own.runs.contains { !$0.links.union(Self.links(across: before, $0)).isDisjoint(with: kinds) }
    }) { _, element, before in
      for run in element.summary.runs {
        guard let earlier = before.run(run.language) else { continue }
        let links = PairLinks(earlier.last.pair, run.first.pair)
        guard !links.isDisjoint(with: kinds) else { continue }
        let neighbours = Neighbours(
          links: links, first: earlier.last, second: run.first.moved(by: before.length),
          number: earlier.count - 1)
        if let index = found.firstIndex(where: { $0.language == run.language }) {
          found[index].neighbours.append(neighbours)
        } else {
          found.append((run.language, [neighbours]))
        }
      }
    }
    return found.map(\.neighbours)
  }

  private static func links(across before: PairSum, _ run: PairRun) -> PairLinks {
    before.run(run.language).map { PairLinks($0.last.pair, run.first.pair) } ?? []
  }

  /// The pair with a number among those of its language.
  func pair(_ number: Int, in language: String?) -> PairDigest? {
    first { ($0.run(language)?.count ?? 0) > number }?.element.digests.first {
      $0.languages.translation == language
    }
  }

  /// The pairs with any of some sources, in the order of the text. Passes over the runs of blocks that have
  /// none of them.
  func pairs(withSources keys: Set<UInt64>) -> [PlacedDigest] {
    let bits = keys.reduce(0) { $0 | PairSum.bit(ofSource: $1) }
    var found: [PlacedDigest] = []
    visit(where: { $1.sources & bits != 0 }) { _, element, before in
      for digest in element.digests where keys.contains(digest.sourceKey) {
        found.append(PlacedDigest(start: before.length, pair: digest))
      }
    }
    return found
  }
}
