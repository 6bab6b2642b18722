import DiglotSyntax

enum TranslationLength: FileRule {
  static let info = RuleInfo(
    name: "translation-length", group: .translation, severity: .warning,
    summary: "A translation is much shorter or longer than others of what is as long.",
    reason: "A sentence was left out, or something that nobody said was put in.",
    example: """
      @languages en zh-Hans

      The last train of the evening had left an hour before, and we sat in the waiting room with our coats on and listened to the rain on the roof.
      > 末班车早走了。
      """,
    mended: """
      @languages en zh-Hans

      The last train of the evening had left an hour before, and we sat in the waiting room with our coats on and listened to the rain on the roof.
      > 当晚的末班车一个小时前就开走了，我们裹着大衣坐在候车室里，听着雨打在屋顶上。
      """,
    advice: """
      Compare the two to the end. What is usual is known for English, Chinese, Japanese, Korean, German and
      French, and learnt from the file itself where it has fifty translations or more. If it is right:
      `%allow translation-length: a list of names`.
      """)

  static func check(_ review: Review) -> [Finding] {
    let usual = review.usualLengths
    let middles = usual.values.map(\.middle)
    var findings: [Finding] = []
    review.pairs.visit(
      from: 0, adding: { $0 += $1.length }, where: { $1.lengths.mayBeOut(expected: middles) }
    ) {
      start, _, element in
      for pair in element.digests {
        let own = usual[pair.languages.translation]
        guard let length = pair.length, let expected = length.known ?? own?.middle,
          length.isOut(expected: expected), own?.holds(length.ratio) != true,
          !element.omissions.contains(where: { $0.pair === pair && isTold($0, in: review) })
        else { continue }
        findings.append(
          finding(
            PlacedDigest(start: start, pair: pair), expected: expected,
            isShort: length.ratio < expected))
      }
      start += element.length
    }
    return findings
  }

  /// Whether another rule says what is missing.
  private static func isTold(_ omission: PairOmission, in review: Review) -> Bool {
    review.settings.isOn(SentenceMissing.info)
      && SentenceMissing.severity(of: omission, in: review) == SentenceMissing.info.severity
  }

  private static func finding(_ pair: PlacedDigest, expected: Float, isShort: Bool) -> Finding {
    let units = pair.pair.translation.units
    let name = pair.pair.translation.syllables * 2 > units ? "characters" : "words"
    let usual = Int((Float(pair.pair.source.units) * expected).rounded())
    return Finding(
      info, pair.translationRange,
      "\(usual) \(name) or so would be expected here, and there are \(units): "
        + (isShort ? "is something missing?" : "is there something that nobody said?"))
  }
}
