import DiglotSyntax

enum ShiftedTranslation: FileRule {
  static let info = RuleInfo(
    name: "shifted-translation", group: .translation, severity: .warning,
    summary: "Several translations in a row fit what stands before or after them, and not their own source.",
    reason:
      "A line was lost or put in when the two were paired, and from there on nothing is compared rightly.",
    example: """
      @languages en zh-Hans

      We rode with Flying Scotsman in 1928.
      > 早上好。

      Ask for Miller at North Signal.
      > 1928 年我们坐了 Flying Scotsman。

      It was 4472 from Doncaster.
      > 到 North Signal 去找 Miller。

      And so it went on.
      > 那是 Doncaster 造的 4472 号。
      """,
    mended: """
      @languages en zh-Hans

      Good morning.
      > 早上好。

      We rode with Flying Scotsman in 1928.
      > 1928 年我们坐了 Flying Scotsman。

      Ask for Miller at North Signal.
      > 到 North Signal 去找 Miller。

      It was 4472 from Doncaster.
      > 那是 Doncaster 造的 4472 号。
      """,
    advice: """
      Find where it begins, near the first place, and put the translations where they belong. Told once for
      all that are shifted, by numbers, names and terms that both languages write alike.
      """)

  /// A company of translations must fit their neighbours by so many different numbers, names and terms in
  /// all.
  private static let enoughAnchors = 4

  static func check(_ review: Review) -> [Finding] {
    [PairLinks.fitsBefore, .fitsAfter].flatMap { kind in
      review.neighbours.flatMap { neighbours in
        runs(of: neighbours.filter { $0.links.contains(kind) }, kind, in: review.pairs).compactMap {
          finding($0, kind)
        }
      }
    }
  }

  private static func finding(_ run: [Neighbours], _ kind: PairLinks) -> Finding? {
    guard let first = run.first, run.count >= LinkTally.company else { return nil }
    var anchors: Set<UInt32> = []
    for neighbours in run { anchors.formUnion(sharedAnchors(neighbours, kind)) }
    guard anchors.count >= enoughAnchors else { return nil }
    let isBefore = kind == .fitsBefore
    let side = isBefore ? "before" : "after"
    return Finding(
      info, (isBefore ? first.first : first.second).translationRange,
      "from here on, translations fit the source \(side) them, and not their own",
      related: run.map { neighbours in
        RelatedPlace(
          path: nil, range: (isBefore ? neighbours.second : neighbours.first).translationRange,
          message: "this fits the source \(side) it")
      })
  }

  private static func sharedAnchors(_ neighbours: Neighbours, _ kind: PairLinks) -> [UInt32] {
    let (first, second) = (neighbours.first.pair, neighbours.second.pair)
    var shared: [UInt32] = []
    if kind == .fitsBefore {
      first.source.forEachShared(with: second.translation) { shared.append($0) }
    } else {
      second.source.forEachShared(with: first.translation) { shared.append($0) }
    }
    return shared
  }

  /// Parts what fits a neighbour where something between does not, or says nothing for too long.
  private static func runs(
    of all: [Neighbours], _ kind: PairLinks, in pairs: SumTree<BlockPairs>
  ) -> [[Neighbours]] {
    var runs: [[Neighbours]] = []
    for neighbours in all {
      if let last = runs.last?.last, goesOn(from: last, to: neighbours, kind, in: pairs) {
        runs[runs.count - 1].append(neighbours)
      } else {
        runs.append([neighbours])
      }
    }
    return runs
  }

  private static func goesOn(
    from last: Neighbours, to next: Neighbours, _ kind: PairLinks, in pairs: SumTree<BlockPairs>
  ) -> Bool {
    guard next.number - last.number <= LinkTally.reach else { return false }
    let language = next.first.pair.languages.translation
    // Behind the one of the two whose translation is not its own.
    let start = last.number + (kind == .fitsBefore ? 1 : 2)
    let silence = max(0, next.number - last.number - 1)
    return (start..<start + silence).allSatisfy { pairs.pair($0, in: language)?.isOwn != true }
  }
}
