import DiglotSemantics
import DiglotSyntax

enum TranslatorPreamble: PairRule {
  static let info = RuleInfo(
    name: "translator-preamble", group: .translation, severity: .warning,
    summary:
      "A translation begins with words to whoever asked for it, such as “The translation of this passage is:”.",
    reason:
      "They are a language model's and not the speaker's, and stand in the transcript as if they had been said.",
    example: "@languages en zh-Hans\n\nWe leave tomorrow.\n> 这段话翻译成中文是：我们明天出发。",
    mended: "@languages en zh-Hans\n\nWe leave tomorrow.\n> 我们明天出发。",
    advice:
      "Remove them; the fix does. Looked for in Chinese, English, Japanese, Korean, German, French and Spanish."
  )

  /// No preamble is longer, in Unicode scalars.
  private static let longest = 40

  static func check(_ pair: Pair, in context: BlockContext) -> [LocalFinding] {
    let plain = pair.translation.plain
    guard let length = preamble(in: plain.text), let place = plain.origin(of: 0..<length),
      let whole = pair.translation.range
    else { return [] }
    let isAll = place.upperBound >= whole.upperBound
    let rest =
      place.lowerBound..<spaceEnd(after: place.upperBound, before: whole.upperBound, pair.facts.block)
    return [
      LocalFinding(
        info, place, "this is addressed to whoever asked for the translation, and was not said",
        fixes: isAll ? [] : [Fix("remove it", .suggested, [TextEdit(rest, "")])])
    ]
  }

  private static func spaceEnd(after start: Int, before end: Int, _ block: Block) -> Int {
    var index = start
    while index < end, block.bytes[index] == 0x20 { index += 1 }
    return index
  }

  /// The length of the preamble that a text begins with, its colon included, in UTF-8; nil where there
  /// is none.
  static func preamble(in text: String) -> Int? {
    var length = 0
    var head = ""
    for (count, scalar) in text.unicodeScalars.enumerated() {
      guard count < longest else { return nil }
      length += UTF8.width(scalar)
      switch scalar {
      case ":", "：": return isPreamble(head) ? length : nil
      // A sentence before it is no preamble; what follows an exclamation, as in “Sure!”, may be.
      case "。", ".", "？", "?", "“", "\"": return nil
      default: head.unicodeScalars.append(scalar)
      }
    }
    return nil
  }

  private static func isPreamble(_ head: String) -> Bool {
    let head = head.lowercased()
    return patterns.contains { pattern in
      pattern.subjects.contains { head.hasPrefix($0) || (pattern.mayStandBehind && head.contains($0)) }
        && pattern.words.contains(where: head.contains)
    }
  }

  /// Words that tell what is spoken of, and words that tell what was done to it.
  private struct Pattern {
    let subjects: [String]
    let words: [String]
    /// Whether the subject may stand behind other words: “sure, here is …”.
    var mayStandBehind = false
  }

  private static let patterns = [
    Pattern(
      subjects: [
        "这段", "这句", "这部分", "此段", "本段", "该段", "上述", "上文", "上面", "以下", "下面", "原文", "文中", "您提供", "你提供",
      ],
      words: ["翻译", "译文", "译为", "译成", "中文", "意思是", "意思为", "大意", "意译"]),
    Pattern(
      subjects: ["这段话", "这段文字", "这段文本", "这句话", "此段", "本段", "该段"],
      words: ["讨论了", "描述了", "讲述了", "表达了", "解释了", "介绍了", "说的是", "讲的是", "提到了"]),
    Pattern(subjects: ["翻译", "译文", "中文翻译", "中文译文", "好的", "当然"], words: ["翻译", "译文"]),
    Pattern(
      subjects: ["這段", "這句", "此段", "上述", "上文", "以下", "下面", "原文"],
      words: ["翻譯", "譯文", "譯為", "譯成", "中文", "意思是", "大意"]),
    Pattern(subjects: ["翻譯", "譯文", "中文翻譯"], words: ["翻譯", "譯文"]),
    Pattern(
      subjects: [
        "here is", "here's", "the translation", "this passage", "this text", "the passage", "the text",
      ],
      words: ["translation", "translates", "translated", "in english"], mayStandBehind: true),
    Pattern(subjects: ["translation", "translated text", "english translation"], words: ["translat"]),
    Pattern(subjects: ["以下は", "この文章", "この文", "翻訳"], words: ["翻訳", "日本語訳"]),
    Pattern(subjects: ["다음은", "이 문장", "번역"], words: ["번역"]),
    Pattern(subjects: ["hier ist", "die übersetzung", "übersetzung"], words: ["übersetzung"]),
    Pattern(subjects: ["voici", "la traduction", "traduction"], words: ["traduction"]),
    Pattern(subjects: ["aquí está", "la traducción", "traducción"], words: ["traducción"]),
  ]
}
