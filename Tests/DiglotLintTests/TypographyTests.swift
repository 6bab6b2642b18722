import DiglotLint
import DiglotSyntax
import TestSupport
import Testing

/// What is right stays silent, what is wrong is found at its place, and mended as it should be.
struct TypographyTests {
  private func findings(
    _ rule: String, _ translation: String, _ language: String = "zh-Hans", _ settings: Settings = Settings()
  ) -> [Finding] {
    TestCheck.findings(in: text(translation, language), settings).filter { $0.rule == rule }
  }

  private func text(_ translation: String, _ language: String) -> String {
    let source = language == "en" ? "zh-Hans" : "en"
    let own = language == "en" ? "你好。" : "Hello."
    return "@languages \(source) \(language)\n\n\(own)\n> \(translation)\n"
  }

  /// The translation with what was found in it between « and ».
  private func marked(
    _ rule: String, _ translation: String, _ language: String = "zh-Hans", _ settings: Settings = Settings()
  ) -> String {
    let text = text(translation, language)
    let ranges = findings(rule, translation, language, settings).map(\.range)
    return String(Fixture(text).main.marking(ranges).split(separator: "\n").last?.dropFirst(2) ?? "")
  }

  private func mended(
    _ translation: String, _ language: String = "zh-Hans", _ settings: Settings = Settings()
  )
    -> String?
  {
    Mending.mended(text(translation, language), settings).split(separator: "\n").last.map {
      String($0.dropFirst(2))
    }
  }

  // MARK: Half-width punctuation

  @Test(arguments: [
    ("你好«,»世界«.»", "你好，世界。"), ("为什么«?»因为«!»", "为什么？因为！"), ("说明«:»如下", "说明：如下"),
    ("我用Claude«,»然后睡觉。", "我用Claude，然后睡觉。"), ("我用«,» Claude。", "我用，Claude。"),
    ("第1«,»第2", "第1，第2"), ("“完了”«,»他说«.»", "“完了”，他说。"), ("大模型（LLM）«,»它", "大模型（LLM），它"),
    ("大模型(LLM)«,»它", "大模型(LLM)，它"), ("你用过 Claude«?»", "你用过 Claude？"), ("他每天用 Claude«.»", "他每天用 Claude。"),
    ("他用 GPT-4«?»", "他用 GPT-4？"), ("真的«?»«!»", "真的？！"), ("好 «,» 吧", "好，吧"), ("《红楼梦》«,»好书。", "《红楼梦》，好书。"),
    ("一个«;»两个", "一个；两个"), ("有3.5亿«,»真的", "有3.5亿，真的"),
  ])
  func `marks of ASCII in Chinese are found and mended`(marked: String, mended: String) {
    let plain = marked.filter { $0 != "«" && $0 != "»" }
    #expect(self.marked("half-width-punctuation", plain) == marked)
    #expect(self.mended(plain) == mended)
  }

  @Test(arguments: [
    "增长了3.5倍。", "有1,000人。", "在12:30见。", "比例是3:1。", "点x, y上。", "函数f(x, y)的值。", "见 https://e.org/a,b?c=d。",
    "用 `f(a,b)` 吧。", "打开 a.txt 文件。", "文件.txt在哪。", "他问：How are you?", "他说 what is this, then?",
    "B.盖茨和 Mr.王来了。",
    "Hello, world.", "用Node.js写的。", "见 U.S. 的法律。", "路径?id=1", "笑脸:)", "运行./configure吧。", "一.概述", "{?字}",
    "范围是1...5。", "转义\\,也算。", "如 e.g. 这样。",
  ])
  func `numbers, code and English in Chinese keep their marks`(text: String) {
    #expect(marked("half-width-punctuation", text) == text)
  }

  @Test func `a semicolon before English is left alone`() {
    #expect(marked("half-width-punctuation", "命令; done") == "命令; done")
  }

  @Test(arguments: [
    ("そうです«,»はい«.»", "そうです、はい。"), ("本当ですか«?»", "本当ですか？"), ("時間: 三時", "時間: 三時"), ("v1.5を使う。", "v1.5を使う。"),
  ])
  func `Japanese has its own comma, and keeps its colons`(marked: String, mended: String) {
    let plain = marked.filter { $0 != "«" && $0 != "»" }
    #expect(self.marked("half-width-punctuation", plain, "ja") == marked)
    #expect(self.mended(plain, "ja") == mended)
  }

  @Test(arguments: ["안녕하세요, 세계. 정말?", "그는 Diglot을 쓴다...", "“네”, 그가 말했다 .", "세계 , 안녕"])
  func `Korean is left alone`(text: String) {
    #expect(TestCheck.findings(in: self.text(text, "ko")).map(\.rule) == [])
  }

  @Test func `a file that does not name its languages is read by its script, where that is certain`() {
    func rules(_ translation: String) -> [String] {
      TestCheck.findings(in: "Hello.\n> \(translation)\n").map(\.rule)
    }
    #expect(rules("你好世界,你好。") == ["half-width-punctuation"])
    #expect(rules("はい,そうです。") == ["half-width-punctuation"])
    #expect(rules("네,그래요.") == [])
    #expect(rules("好,好") == [])
  }

  // MARK: Spaces

  @Test(arguments: [
    ("先做这个，« »再做那个« »。", "先做这个，再做那个。"), ("（« »注« »）", "（注）"), ("好，«  »Claude", "好，Claude"),
  ])
  func `spaces beside full-width marks are removed`(marked: String, mended: String) {
    let plain = marked.filter { $0 != "«" && $0 != "»" }
    #expect(self.marked("spaced-punctuation", plain) == marked)
    #expect(self.mended(plain) == mended)
  }

  @Test(arguments: ["好。[笑] 再见。", "他说 “你好” 吧。", "在 `a` 里，`b` 外。", "（注） 见下"])
  func `spaces of markup and outside of brackets stay`(text: String) {
    #expect(marked("spaced-punctuation", text) == text)
  }

  @Test func `Japanese keeps its spaces behind a mark`() {
    #expect(marked("spaced-punctuation", "本当？ はい。 そう", "ja") == "本当？ はい。 そう")
    #expect(marked("spaced-punctuation", "はい 。", "ja") == "はい« »。")
  }

  @Test(arguments: [
    ("发动« »机是机器。", true), ("话说 完了 再走", false), ("前面 后面 左面 右面。", false), ("用 Claude 写。", false),
    ("名称     数量。", false),
  ])
  func `a space between Han is found where spaces are not the punctuation`(marked: String, isFound: Bool) {
    let plain = marked.filter { $0 != "«" && $0 != "»" }
    #expect(self.marked("space-between-han", plain) == marked)
    #expect(findings("space-between-han", plain).isEmpty == !isFound)
  }

  @Test func `odd spaces become common ones`() {
    #expect(mended("我用\u{A0}Claude。") == "我用 Claude。")
    #expect(mended("我用\u{2009}Claude。") == "我用 Claude。")
    #expect(findings("odd-space", "甲　　　乙。").isEmpty)
    #expect(findings("odd-space", "本当？　はい。", "ja").isEmpty)
    #expect(findings("odd-space", "10\u{A0}km", "fr").isEmpty)
  }

  @Test(arguments: [
    ("Well« », that.", "Well, that."), ("He left« ». Then", "He left. Then"),
    ("use the .NET one", "use the .NET one"),
    ("find . -name x", "find . -name x"), ("Wait ...", "Wait ..."), ("hi :)", "hi :)"),
    ("a ? b : c", "a ? b : c"),
    ("well [laughs], then", "well [laughs], then"),
  ])
  func `a space before an English mark`(marked: String, mended: String) {
    let plain = marked.filter { $0 != "«" && $0 != "»" }
    #expect(self.marked("space-before-punctuation", plain, "en") == marked)
    #expect(self.mended(plain, "en") == mended)
  }

  @Test func `double spaces are those between words`() {
    #expect(mended("That is  new,  yes.", "en") == "That is new, yes.")
    #expect(marked("double-space", "One.  Two.", "en") == "One.  Two.")
  }

  // MARK: Other marks

  @Test(arguments: [
    ("嗯«...»好", "嗯……好"), ("嗯«......»", "嗯……"), ("嗯«。。。»好", "嗯……好"), ("OK«...»好", "OK……好"),
    ("cd .../a", "cd .../a"),
    ("嗯……好", "嗯……好"), ("嗯…好", "嗯…好"), ("Well...", "Well..."),
  ])
  func `an ellipsis of full stops`(marked: String, mended: String) {
    let plain = marked.filter { $0 != "«" && $0 != "»" }
    #expect(self.marked("ascii-ellipsis", plain) == marked)
    #expect(self.mended(plain) == mended)
  }

  @Test(arguments: [
    ("缺一样«--»睡眠", "缺一样——睡眠"), ("等等«--»", "等等——"), ("用 --help 吧", "用 --help 吧"), ("用--help吧", "用--help吧"),
    ("表-1", "表-1"),
  ])
  func `a dash of hyphens`(marked: String, mended: String) {
    let plain = marked.filter { $0 != "«" && $0 != "»" }
    #expect(self.marked("ascii-dash", plain) == marked)
    #expect(self.mended(plain) == mended)
  }

  @Test(arguments: [
    ("嗯«，，»好", "zh-Hans"), ("嗯«。。»好", "zh-Hans"), ("Well«,,» yes", "en"), ("Well«..» Yes", "en"),
    ("好«！！！»", "zh-Hans"),
    ("好！！", "zh-Hans"), ("真的？！", "zh-Hans"), ("in 1..9", "en"), ("cd ../a", "en"), ("a,,b", "fr"),
  ])
  func `marks that stand twice`(marked: String, language: String) {
    let plain = marked.filter { $0 != "«" && $0 != "»" }
    #expect(self.marked("repeated-punctuation", plain, language) == marked)
  }

  @Test func `full-width letters and digits become those of ASCII`() {
    #expect(mended("２０２５年用ＧＰＴ－４") == "2025年用GPT－4")
    #expect(marked("full-width-letters", "见ａ[笑]") == "见ａ[笑]")
    #expect(findings("full-width-letters", "１個", "ja").map(\.severity) == [.information])
  }

  // MARK: Quotation marks and brackets

  @Test func `straight quotation marks become a pair`() {
    let found = findings("straight-quotes", "说\"你好\"吧")
    #expect(found.map(\.fixes.first?.safety) == [.suggested])
    #expect(found.first?.fixes.first?.edits.map(\.replacement) == ["“", "”"])
    #expect(
      findings("straight-quotes", "說\"你好\"吧", "zh-Hant").first?.fixes.first?.edits.map(\.replacement) == [
        "「", "」",
      ])
    #expect(findings("straight-quotes", "说“你好”吧，the \"x\" one").isEmpty)
    #expect(findings("straight-quotes", "屏幕5\"大").isEmpty)
  }

  @Test(arguments: [
    ("大模型（语言。", "unbalanced-bracket", 1), ("大模型）。", "unbalanced-bracket", 1),
    ("1) 甲 2) 乙", "unbalanced-bracket", 0),
    ("好的:)", "unbalanced-bracket", 0), ("（甲(乙)丙）", "unbalanced-bracket", 0),
    ("（abc)", "unbalanced-bracket", 0),
    ("缺少“)”。", "unbalanced-bracket", 0), ("《甲", "unbalanced-bracket", 1), ("说“好", "unbalanced-quote", 1),
    ("说”好“吧", "unbalanced-quote", 2), ("don’t 和 ’90s", "unbalanced-quote", 0),
    ("“甲‘乙’丙”", "unbalanced-quote", 0),
    ("“甲（乙”丙）", "unbalanced-quote", 0), ("`(` 和 `“`", "unbalanced-bracket", 0),
  ])
  func `brackets and quotation marks go in pairs`(text: String, rule: String, count: Int) {
    #expect(findings(rule, text).count == count)
  }

  @Test func `a quotation may go on in the next paragraphs, and a bracket close there`() {
    func rules(_ text: String) -> [String] {
      TestCheck.findings(in: "@languages en zh-Hans\n\n" + text).map(\.rule)
    }
    #expect(rules("“One.\n> “一。\n\n“Two.”\n> “二。”\n") == [])
    #expect(rules("“One.\n> “一。\n\nTwo.\n> 二。\n") == ["unbalanced-quote", "unbalanced-quote"])
    #expect(rules("He (who\n> 他（谁\n\nwas there) left.\n> 在那里）走了。\n") == [])
    // One language has no say in the other's.
    #expect(rules("He (who\n> 他。\n\nwas\n> 在那里）走了。\n") == ["unbalanced-bracket", "unbalanced-bracket"])
    #expect(rules("He (who\n> 他（谁\n\nNo.\n> 不。\n") == ["unbalanced-bracket", "unbalanced-bracket"])
  }

  // MARK: What somebody settles

  private func settings(_ change: (inout Options) -> Void) -> Settings {
    var settings = Settings()
    change(&settings.options)
    return settings
  }

  @Test func `spaces between Han and Latin, as settled`() {
    let always = settings { $0.hanLatinSpacing = .always(.always) }
    let never = settings { $0.hanLatinSpacing = .always(.never) }
    #expect(mended("我用Claude写GPT-4的2025年。", "zh-Hans", always) == "我用 Claude 写 GPT-4 的 2025年。")
    #expect(mended("我用 Claude 写2025 年。", "zh-Hans", never) == "我用Claude写2025 年。")
    #expect(findings("han-latin-spacing", "我用Claude写 GPT 吧").isEmpty)
    #expect(findings("han-latin-spacing", "我用`Claude`写。", "zh-Hans", always).isEmpty)
  }

  @Test func `consistent is what most of the file does`() {
    let settings = settings {
      $0.hanLatinSpacing = .consistent
      $0.quotes = .consistent
      $0.parentheses = .consistent
    }
    let text = """
      @languages en zh-Hans

      One.
      > 我用 Claude 写“甲”（乙）和“丙”（丁）。

      Two.
      > 我用Claude。我说「戊」(己)。

      """
    #expect(
      TestCheck.findings(in: text, settings).map(\.rule).sorted() == [
        "han-latin-spacing", "parenthesis-width", "parenthesis-width", "quote-style",
      ])
    #expect(TestCheck.findings(in: text).isEmpty)
  }

  // MARK: Fixes

  private static let pieces = [
    "字", "你好", "，", "。", "？", "！", "：", "（", "）", "“", "”", ",", ".", "?", "!", ":", ";", "...", "。。。", "--",
    " ", " ",
    "  ", "\u{A0}", "\u{3000}", "ａ", "１２", "ｈttp://", "abc", "GPT-4", "3.5", "\"", "'", "(", ")", "[笑]", "[",
    "]",
    "{?字}", "{a -> 字}", "`x,字`", "\\,", "\\", "https://e.org/字,", "e\u{301}", "\u{200B}", "か\u{3099}", "字:",
    "HO", ": ", "\n> ",
    "\n", "\n\n", "\\\n> ", "が", "の", "#", "|",
  ]

  @Test(arguments: 0..<24)
  func `safe fixes are apart, leave markup alone, and leave nothing to mend`(round: Int) {
    var generator = SplitMix64(seed: UInt64(round) + 77)
    let spacing: Settings =
      switch round % 3 {
      case 0: Settings()
      case 1: settings { $0.hanLatinSpacing = .always(.always) }
      default: settings { $0.hanLatinSpacing = .always(.never) }
      }
    for _ in 0..<25 {
      let body =
        round % 4 == 3
        ? RandomText.make(40, using: &generator)
        : (0..<30).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
      let text = "@languages en \(round % 2 == 0 ? "zh-Hans" : "ja")\n\nHello.\n> " + body
      let found = TestCheck.findings(in: text, spacing).filter { Self.own.contains($0.rule) }
      guard let edits = Mending.edits(found) else {
        Issue.record("fixes overlap in \(text.debugDescription)")
        return
      }
      let after = Mending.applying(edits, to: text)
      #expect(shape(of: after) == shape(of: text), "\(text.debugDescription)")
      let mended = Mending.mended(text, spacing)
      let left = TestCheck.findings(in: mended, spacing).filter { finding in
        Self.own.contains(finding.rule) && finding.fixes.contains { $0.safety == .safe }
      }
      #expect(left.isEmpty, "\(text.debugDescription): \(left.map(\.message))")
    }
  }

  private static let own = Set(
    Registry.rules.filter { $0.group == .typography || $0.group == .text }.map(\.name))

  /// What the text is made of, all but its words and the white space at the ends of lines.
  private func shape(of text: String) -> [String] {
    SyntaxTree(text).blocks.flatMap { block in
      ["\(block.kind)"]
        + block.tokens.filter { $0.kind != .whiteSpace }.map { "\($0.kind)" }
    }
  }
}
