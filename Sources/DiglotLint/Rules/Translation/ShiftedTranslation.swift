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

  /// So many translations must fit their neighbour, …
  private static let enough = 3
  /// … by so many different numbers, names and terms in all, …
  private static let enoughAnchors = 4
  /// … with no more than so many in a row between them that say nothing either way.
  private static let longestSilence = 2

  static func check(_ review: Review) -> [Finding] {
    review.translated().flatMap { pairs in
      [1, -1].flatMap { step in runs(in: pairs, step).compactMap { finding($0, in: pairs, step) } }
    }
  }

  private static func finding(_ run: [Int], in pairs: [PlacedDigest], _ step: Int) -> Finding? {
    guard let first = run.first else { return nil }
    let side = step > 0 ? "before" : "after"
    return Finding(
      info, pairs[first].translationRange,
      "from here on, translations fit the source \(side) them, and not their own",
      related: run.map { index in
        RelatedPlace(
          path: nil, range: pairs[index + step].translationRange, message: "this fits the source \(side) it")
      })
  }

  /// Sources, by their index, whose translation stands a step further on; run by run.
  private static func runs(in pairs: [PlacedDigest], _ step: Int) -> [[Int]] {
    var runs: [[Int]] = []
    var run: [Int] = []
    var anchors: Set<UInt32> = []
    var silence = 0
    func end() {
      if run.count >= enough, anchors.count >= enoughAnchors { runs.append(run) }
      run = []
      anchors = []
      silence = 0
    }
    for index in pairs.indices {
      let source = pairs[index].pair.source
      let isOwn = source.sharedAnchors(with: pairs[index].pair.translation) > 0
      var shared: [UInt32] = []
      if !isOwn, !source.anchors.isEmpty, pairs.indices.contains(index + step) {
        source.forEachShared(with: pairs[index + step].pair.translation) { shared.append($0) }
      }
      if isOwn {
        end()
      } else if !shared.isEmpty {
        run.append(index)
        anchors.formUnion(shared)
        silence = 0
      } else if !run.isEmpty {
        silence += 1
        if silence > longestSilence { end() }
      }
    }
    end()
    return runs
  }
}
