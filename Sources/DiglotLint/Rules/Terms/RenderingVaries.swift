import DiglotSemantics
import DiglotSyntax

enum RenderingVaries: FileRule {
  static let info = RuleInfo(
    name: "rendering-varies", group: .terms, severity: .information,
    summary: "A name that no term declares is written in several ways in Chinese.",
    reason: "Readers take 卡帕西 and 卡帕蒂 for two people; whoever searches for one does not find the other.",
    example: """
      @languages en zh-Hans

      I met Miss Karpova at the gate.
      > 我在门口遇见卡尔波娃小姐。

      Then Miss Karpova spoke.
      > 然后卡尔波娃小姐开口了。

      They asked Miss Karpova to stay.
      > 他们请卡波娃小姐留下。

      At noon Miss Karpova left us.
      > 中午卡波娃小姐离开了我们。
      """,
    mended: """
      @languages en zh-Hans

      I met Miss Karpova at the gate.
      > 我在门口遇见卡尔波娃小姐。

      Then Miss Karpova spoke.
      > 然后卡尔波娃小姐开口了。

      They asked Miss Karpova to stay.
      > 他们请卡尔波娃小姐留下。

      At noon Miss Karpova left us.
      > 中午卡尔波娃小姐离开了我们。
      """,
    advice: """
      Write it in one way, and declare it, so that it stays so: `@term Karpova | 卡尔波娃, !卡波娃`. What belongs to
      a name is found by what stands with it again and again, so only names that stand in four segments
      or more are looked at, and only spellings that are alike.
      """,
    isOnByDefault: false)

  /// In which a name must stand.
  private static let enoughSegments = 4
  /// Those in the most segments; what is rarer is no spelling of the name.
  private static let mostSpellings = 150

  static func check(_ review: Review) -> [Finding] {
    let text = BilingualText(review)
    let names = text.names.filter { $0.value.count >= enoughSegments }.sorted {
      ($1.key.utf8.count, $0.key) < ($0.key.utf8.count, $1.key)
    }
    // Of “Miss Karpova”, where both words stand together, the longer one speaks for both.
    var seen: Set<Range<Int>> = []
    return names.compactMap { name, segments in
      finding(name, segments, in: text)
    }.filter { seen.insert($0.range).inserted }
  }

  private static func finding(_ name: String, _ segments: [Int], in text: BilingualText) -> Finding? {
    let spellings = text.spellings(sharedBy: segments).prefix(mostSpellings)
    guard let (usual, other) = rivals(among: Array(spellings), of: segments.count),
      let place = text.place(of: other), let first = text.place(of: usual)
    else { return nil }
    return Finding(
      info, place,
      "“\(name)” is “\(text.string(other))” in \(other.segments.count) translations, and "
        + "“\(text.string(usual))” in \(usual.segments.count)",
      related: [RelatedPlace(path: nil, range: first, message: "written in another way")])
  }

  private typealias Spelling = BilingualText.Spelling

  /// Two spellings that are alike, never stand together, and between them account for most of the segments.
  private static func rivals(among spellings: [Spelling], of count: Int) -> (
    usual: Spelling, other: Spelling
  )? {
    var best: (usual: Spelling, other: Spelling)?
    var most = (0, 0)
    for (index, one) in spellings.enumerated() {
      for other in spellings[(index + 1)...] {
        let size = (one.segments.count + other.segments.count, one.text.count + other.text.count)
        guard size > most, size.0 * 10 >= count * 7, isAlike(one.text, other.text),
          Set(one.segments).isDisjoint(with: other.segments)
        else { continue }
        (best, most) = ((one, other), size)
      }
    }
    return best
  }

  /// Whether two spellings may well be of one name: they begin or end alike, and share half of their
  /// characters in order.
  private static func isAlike(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Bool {
    guard one.first == other.first || one.last == other.last else { return false }
    var row = [Int](repeating: 0, count: other.count + 1)
    for left in one {
      var corner = 0
      for (index, right) in other.enumerated() {
        let above = row[index + 1]
        row[index + 1] = left == right ? corner + 1 : max(above, row[index])
        corner = above
      }
    }
    return (row.last ?? 0) * 2 >= max(one.count, other.count)
  }
}
