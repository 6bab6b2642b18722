import DiglotSyntax

enum DuplicateTranslation: FileRule {
  static let info = RuleInfo(
    name: "duplicate-translation", group: .translation, severity: .warning,
    summary: "Two neighbours have the same translation, and say different things.",
    reason: "A translation was pasted into the wrong place, and what should stand there is lost.",
    example: """
      @languages en zh-Hans

      We leave tomorrow morning at eight.
      > 我们明天早上八点从车站出发。

      The signal box was dark by then.
      > 我们明天早上八点从车站出发。
      """,
    mended: """
      @languages en zh-Hans

      We leave tomorrow morning at eight.
      > 我们明天早上八点从车站出发。

      The signal box was dark by then.
      > 那时信号楼已经黑了。
      """,
    advice: """
      Translate the one that was forgotten. Sentences of fewer than five words, or twelve Han, are left
      alone: many things are “Yes.” in the other language.
      """)

  static func check(_ review: Review) -> [Finding] {
    review.neighbours.joined().filter { $0.links.contains(.isRepeated) }.map { neighbours in
      Finding(
        info, neighbours.second.translationRange,
        "this is the translation of what stands before it, too",
        related: [
          RelatedPlace(
            path: nil, range: neighbours.first.translationRange, message: "the same translation")
        ])
    }
  }
}
