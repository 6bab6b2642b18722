import DiglotSyntax

enum SourceRepeatsInconsistently: FileRule {
  static let info = RuleInfo(
    name: "source-repeats-inconsistently", group: .translation, severity: .information,
    summary: "The same sentence is translated in different ways.",
    reason: "What is said again, as a motto or an announcement is, reads like something new.",
    example: """
      @languages en zh-Hans

      This is the news from the valley.
      > 这里是山谷新闻。

      This is the news from the valley.
      > 以下是山谷来的消息。
      """,
    mended: """
      @languages en zh-Hans

      This is the news from the valley.
      > 这里是山谷新闻。

      This is the news from the valley.
      > 这里是山谷新闻。
      """,
    advice: """
      Take the better one in all places, or leave them where the same words mean something else. Sentences
      of fewer than five words, or twelve Han, are left alone. Told once for each sentence, with all places.
      """)

  /// More places than anybody would go through.
  private static let mostPlaces = 20

  static func check(_ review: Review) -> [Finding] {
    let varied = review.tables.repeats.varied
    guard !varied.isEmpty else { return [] }
    let pairs = review.pairs.pairs(withSources: varied)
    return Dictionary(grouping: pairs, by: \.pair.sourceKey).values.compactMap(finding)
  }

  private static func finding(_ group: [PlacedDigest]) -> Finding? {
    guard let first = group.first,
      let other = group.first(where: { $0.pair.translation.key != first.pair.translation.key })
    else { return nil }
    let places = group.lazy.filter { $0.start != other.start }.prefix(mostPlaces).map { place in
      let isSame = place.pair.translation.key == other.pair.translation.key
      return RelatedPlace(
        path: nil, range: place.translationRange,
        message: isSame ? "the same translation" : "another translation of the same")
    }
    return Finding(
      info, other.translationRange, "the same sentence is translated in another way before",
      related: Array(places))
  }
}
