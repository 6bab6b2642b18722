import DiglotLint
import DiglotSemantics
import DiglotSyntax
import TestSupport
import Testing

/// Whatever a text holds, no rule stops at it, and every finding is somewhere in it.
struct AnyTextTests {
  private static let pieces = [
    "the ", "the the ", "very very ", "I mean, ", "a", " ", "  ", "\u{A0}", "\u{3000}", ",", ".", "...", "?!",
    "!!!", ";", ":",
    "12:30", "3.5", "1,000", "x, y", "https://e.org/a?b=c", "`c,d`", "“", "”", "‘", "’", "\"", "'", "「", "」",
    "（", "）", "(", ")",
    "[", "]", "{", "}", "《", "》", "我们", "的的", "是", "翻译：", "这段话的意思是:", "，", "。", "！！", "？", "…", "……", "—",
    "--", "——",
    "Ａ１", "が", "カタカナ", "한국어 ", "Ж", "раypal", "é", "e\u{301}", "â€™", "Ã©", "锟斤拷", "\u{FFFD}", "\u{200B}",
    "\u{202E}", "\u{2066}",
    "\u{AD}", "\0", "\u{7F}", "\t", "\n", "\n> ", "\n\n", "\nHO: ", "\nSPEAKER_00: ", "[^a]", "[笑]", "{?x}",
    "{?}", "{a -> b}",
    "[1:02]", "[x](#y)", "\n\n[0:01 --> 0:02] ", "\n\n[0:00:01] HO: ", "\n%todo x", "\n%allow doubled-word\n",
    "TODO: ",
    "Thank you for watching", "字幕由Amara.org社区提供", "𠮷", "👩‍👩‍👧", "\\", "\r", "agent ", "2.5 billion ", "2.5亿",
    "三十", "GPT-4", "40%", "四成", "智能体", "代理",
    "\n# 一 | One\n", paragraph, paragraph, "有十二年没有人说起这件事。",
  ]

  /// Long enough to be asked for sentences that are missing.
  private static let paragraph = """
    In 1911 the mill stood still. They brought 40 sacks of rye from the coast by cart, over the old road[^a]. Nobody \
    spoke of it for {20 -> 12} years.
    """

  private static let heads = [
    "", "@languages en zh-Hans\n", "@languages zh-Hant en\n", "@languages ja ko\n", "@languages en ar zh\n",
    "@languages en zh-Hans ja\n@term agent, a | 智能体, !代理 | エージェント\n@speaker HO Host\n@speaker H0 Guest\n",
  ]

  private static var strict: Settings {
    var options = Options()
    options.hanLatinSpacing = .consistent
    options.quotes = .consistent
    options.parentheses = .always(.full)
    options.longestGap = 1
    options.readingSpeeds = ["en": 1, "zh": 1]
    options.ignoredNumbers = ["24/7", "", "三"]
    let levels = Registry.rules.map { ($0.name, Settings.Level.on) }
    return Settings(levels: Dictionary(uniqueKeysWithValues: levels), options: options)
  }

  @Test(arguments: 0..<8)
  func `every finding of every text is in it, and so is every fix`(round: Int) {
    var generator = SplitMix64(seed: UInt64(round) + 9000)
    for _ in 0..<150 {
      let body = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        Self.pieces.randomElement(using: &generator) ?? ""
      }.joined()
      let text = (Self.heads.randomElement(using: &generator) ?? "") + "\n" + body
      let count = text.utf8.count
      for finding in TestCheck.findings(in: text, Self.strict) {
        #expect(finding.range.lowerBound >= 0 && finding.range.upperBound <= count)
        #expect(!finding.message.isEmpty)
        for edit in finding.fixes.flatMap(\.edits) {
          #expect(edit.range.lowerBound >= 0 && edit.range.upperBound <= count)
        }
      }
    }
  }

  @Test(arguments: 0..<4)
  func `safe fixes leave nothing that they could have mended`(round: Int) {
    var generator = SplitMix64(seed: UInt64(round) + 300)
    for _ in 0..<60 {
      let body = (0..<Int.random(in: 0...30, using: &generator)).map { _ in
        Self.pieces.randomElement(using: &generator) ?? ""
      }.joined()
      let text = (Self.heads.randomElement(using: &generator) ?? "") + "\n" + body
      let fixed = Fixing.fix(Document(text), at: nil, in: Library()).tree.text
      let left = TestCheck.findings(in: fixed).filter { $0.fixes.contains { $0.safety == .safe } }
      #expect(left.isEmpty, "\(text.debugDescription): \(left.map(\.message))")
    }
  }
}
