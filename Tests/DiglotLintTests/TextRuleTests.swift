import DiglotLint
import DiglotSyntax
import TestSupport
import Testing

/// Text, markup, times, speakers and editorial matters: what is found, and what is right and stays silent.
struct TextRuleTests {
  private func rules(_ text: String, _ settings: Settings = Settings()) -> [String] {
    TestCheck.findings(in: text, settings).map { "\($0.severity) \($0.rule)" }
  }

  private func findings(_ source: String, _ translation: String, _ languages: String = "en zh-Hans")
    -> [Finding]
  {
    TestCheck.findings(in: "@languages \(languages)\n\n\(source)\n> \(translation)\n")
  }

  private func rules(_ source: String, _ translation: String, _ languages: String = "en zh-Hans") -> [String]
  {
    findings(source, translation, languages).map { "\($0.severity) \($0.rule)" }
  }

  // MARK: Words

  /// Looked at from each of its words anew, such a run would take hours.
  @Test(.timeLimit(.minutes(1)), arguments: [("the", true), ("lamp", false), ("the", false)])
  func `a run of one word is looked at once, however long it is`(word: String, isFound: Bool) {
    let count = 100_000
    let end = isFound || word == "lamp" ? "" : "'s"
    let text = String(repeating: word + " ", count: count - 1) + word + end
    let found = findings(text, "灯。").filter { $0.rule == "doubled-word" }
    #expect(found.map(\.message) == (isFound ? ["“the” stands \(count) times"] : []))
  }

  @Test(arguments: [
    ("So the the labs", 1), ("the the the the end", 1), ("He had had enough that that day", 0),
    ("no no, very very good", 0),
    ("the theory of of course", 1), ("What it is is good. Bye bye", 0), ("The the end", 1),
    ("a a.m. train", 0),
    ("from A to to-do", 0), ("to. To be", 0), ("is is or or", 1), ("the, the", 0), ("over the The end", 1),
  ])
  func `English words that nobody doubles`(text: String, count: Int) {
    #expect(rules(text, "你好，今天天气很好。") == [String](repeating: "information doubled-word", count: count))
  }

  @Test(arguments: [
    ("这是我的的书。", 1), ("完成了了。", 1), ("它是是新的。", 1), ("他们们在。", 1), ("的的确确如此。", 0), ("目的的不同。", 0), ("为了了解它。", 0),
    ("除了了不起的人。", 0), ("不了了之。", 0), ("现在在家。", 0), ("存在在这里。", 0), ("他正在在吃。", 1), ("但是是他。", 0), ("是是非非。", 0),
    ("温和和气。", 0),
    ("谢谢，慢慢看看，天天好好的。", 0), ("是是是，对对对。", 0), ("以及及时。", 0), ("打的的时候。", 0), ("被被子盖着。", 0),
  ])
  func `Chinese words that nobody doubles`(text: String, count: Int) {
    #expect(rules("Hello.", text) == [String](repeating: "warning doubled-word", count: count))
  }

  @Test(arguments: [
    ("I think that I think that I think that I think that it works", 1), ("no no no no no", 0),
    ("you know you know you know", 0), ("you know you know you know you know you know you know", 1),
    ("to be or not to be to be or not to be to be or not to be to be or not to be", 1),
    ("one two three, one two three, one two three", 0), ("a b c d e f g h i j", 0),
    ("ha 😀 ha 🎉 ha ha, ha? HA! ha “ha” ha ha", 1),
    ("don't go don't go don't go don't go don't go don't go", 1),
    ("これ、これ、これ、これ、これ、これ、これ、これ、これ、これ。", 1), ("𠮷野家𠮷野家𠮷野家𠮷野家𠮷野家𠮷野家", 1), ("𠮷野家𠮷野家𠮷野家𠮷野家𠮷野家", 0),
  ])
  func `loops of recognisers`(text: String, count: Int) {
    let found = rules(text, "你好。").filter { $0.hasSuffix("repeated-phrase") }
    #expect(found == [String](repeating: "warning repeated-phrase", count: count))
  }

  @Test func `a loop is told with its phrase, and can be cut to one`() {
    let found = findings("Hello.", "好的，我们开始吧，我们开始吧，我们开始吧，我们开始吧。").first
    #expect(found?.message == "“我们开始吧” stands 4 times in a row")
    #expect(found?.fixes.first?.edits.first?.replacement == "我们开始吧")
    #expect(rules("Hello.", "哈哈哈哈哈哈哈哈，对对对对，谢谢谢谢。") == [])
  }

  @Test(arguments: [
    ("Subtitles by the Amara.org community", "warning stock-phrase"),
    ("Thank you for watching!", "information stock-phrase"),
    ("THANKS FOR WATCHING", "information stock-phrase"), ("Thank you for watching my daughter.", ""),
    ("Thank you.", ""),
  ])
  func `what recognisers make up`(text: String, expected: String) {
    #expect(rules(text, "你好，今天天气很好。") == (expected.isEmpty ? [] : [expected]))
  }

  @Test func `stock phrases of Chinese and Japanese`() {
    #expect(rules("Hello.", "请不吝点赞 订阅 转发 打赏支持明镜与点点栏目") == ["warning stock-phrase"])
    #expect(rules("Hello.", "字幕由 Amara.org 社区提供") == ["warning stock-phrase"])
    #expect(rules("Hello.", "ご視聴ありがとうございました。", "en ja") == ["information stock-phrase"])
  }

  // MARK: Characters

  private let zeroWidth = "\u{200B}"

  @Test func `what nobody sees is found wherever it stands`() {
    #expect(
      rules("@term mo\(zeroWidth)del | 模型\n\nThe model.\n") == [
        "hint unused-term", "warning invisible-character",
      ])
    #expect(Mending.mended("A wo\(zeroWidth)rd.\n") == "A word.\n")
    #expect(Mending.mended("A ca\u{AD}fe.\n") == "A cafe.\n")
    // What would be markup without it is left to a person.
    for text in [
      "> a\n\n\(zeroWidth)> b", "H\(zeroWidth)O: hi", "see [a]\(zeroWidth)(#b)",
      "go ht\(zeroWidth)tp://e.org",
    ] {
      #expect(TestCheck.findings(in: text).filter { $0.rule == "invisible-character" }.count == 1)
      #expect(Mending.mended(text) == text)
    }
    for text in ["👩‍👩‍👧 and 👨🏽‍🚀 and ❤️‍🔥", "می‌خواهم", "क्‍ष", "\u{FEFF}Hello."] {
      #expect(rules(text) == [])
    }
  }

  @Test func `directions are for scripts that need them, and end`() {
    #expect(
      rules("A \u{202E}b\u{202C} c") == ["warning bidirectional-control", "warning bidirectional-control"])
    #expect(rules("שלום \u{2067}world\u{2069} עולם") == [])
    #expect(rules("שלום \u{202B}world עולם") == ["warning bidirectional-control"])
    #expect(rules("مرحبا \u{200E}C++\u{200E} عالم") == [])
  }

  @Test func `controls, characters that were lost, and the wrong encoding`() {
    #expect(rules("A\u{7}b") == ["warning control-character"])
    #expect(rules("A\tb\r\nc") == [])
    #expect(rules("A caf\u{FFFD}") == ["warning replacement-character"])
    #expect(rules("Donâ€™t, cafÃ©, ï¿½") == [String](repeating: "warning mojibake", count: 3))
    #expect(rules("锟斤拷 烫烫烫 水很烫") == [String](repeating: "warning mojibake", count: 2))
    // 你好，世界 and 日本語, of which Windows-1252 has not all bytes.
    #expect(rules("So: ä½\u{A0}å¥½ï¼Œä¸–ç•Œ!") == ["warning mojibake"])
    #expect(rules("æ—¥æœ¬èªž and more") == ["warning mojibake"])
    #expect(rules("« créé » et « né »… l’été “ça” ré–é, è‰é") == [])
    #expect(rules("SÃO, château, naïve, Â, Ã, é©") == [])
  }

  @Test func `letters of another script in a word`() {
    #expect(rules("The m\u{43E}del") == ["warning mixed-script"])
    #expect(rules("мода and mode, μm, Δx, αβ, kΩ, о") == [])
    #expect(findings("The \u{410}pple.", "你好。").first?.fixes.first?.edits.first?.replacement == "Apple")
  }

  @Test func `letters and accents become one`() {
    // Strings are equal however they are composed: their characters are compared.
    let mended = Mending.mended("A cafe\u{301} ga\u{308}b\n")
    #expect(Array(mended.unicodeScalars) == Array("A caf\u{E9} g\u{E4}b\n".unicodeScalars))
    #expect(rules("x\u{301} and q\u{323}") == [])
    #expect(rules("Hello.", "か\u{3099}", "en ja") == ["warning not-composed"])
  }

  @Test func `white space at the end of a line`() {
    #expect(rules("Hello. \n") == ["hint trailing-blank"])
    #expect(Mending.mended("Hello. \n> 你好。\t\n \n% note \n") == "Hello.\n> 你好。\n\n% note\n")
    for text in ["> a\n\n# \nx", "A\\ \nb", ">  \n", "%todo \n"] {
      #expect(!rules(text).contains("hint trailing-blank"))
    }
  }

  // MARK: Markup

  @Test(arguments: [
    ("A[^n] b.", "甲。", "warning note-mismatch"), ("A.", "甲[^n]。", "warning note-mismatch"),
    ("A[^n].", "甲[^n]。", ""),
    ("[A](#x).", "甲。", "warning link-mismatch"), ("[A](https://en.e.org).", "[甲](https://zh.e.org)。", ""),
    ("[A](#x).", "[甲](#y)。", "warning link-mismatch warning link-mismatch"),
    ("A [laughs] b.", "甲乙。", "information event-mismatch"),
    ("A [laughs] b.", "甲[笑]乙。", ""), ("A [0:10] b.", "甲[00:00:10]乙。", ""),
    ("A [0:10] b.", "甲[0:11]乙。", "warning time-mark-mismatch warning time-mark-mismatch"),
    ("A {?} b.", "甲乙。", "information unintelligible-mismatch"), ("A {?b}.", "甲乙。", ""),
    ("A [laughs].", "[笑]", "warning missing-translation"),
  ])
  func `marks of one language and not of the other`(source: String, translation: String, expected: String) {
    let text =
      "@languages en zh-Hans\n\n[#x] \(source)\n> \(translation)\n\n[#y] See [it](#x)[^n].\n> 见[它](#x)[^n]。\n\n[^n]: A. | 甲。\n"
    #expect(rules(text).sorted().joined(separator: " ") == expected)
  }

  // MARK: Times

  @Test func `cues of one speaker do not overlap`() {
    func rules(_ second: String) -> [String] {
      self.rules("[0:10 --> 0:20] A.\n\n\(second) B.\n")
    }
    #expect(rules("[0:19 --> 0:25]") == ["warning overlapping-cues"])
    #expect(rules("[0:19.5 --> 0:25]") == [])
    #expect(rules("[0:20 --> 0:25]") == [])
    #expect(rules("[0:09 --> 0:25]") == ["error time-backwards"])
    let two =
      "@speaker HO Host\n@speaker GU Guest\n\n[0:10 --> 0:20] HO: A.\n[0:12 --> 0:14] GU: B.\n[0:18 --> 0:30] HO: C.\n"
    #expect(self.rules(two) == ["warning overlapping-cues"])
  }

  @Test func `gaps are told where somebody asks`() {
    var settings = Settings(levels: ["long-gap": .on])
    let text = "[0:10 --> 0:20] A.\n\n[2:00 --> 2:10] B.\n\n[9:00] C.\n\n[20:00] D.\n"
    #expect(rules(text) == [])
    #expect(
      TestCheck.findings(in: text, settings).map(\.message) == [
        "nothing is spoken for 100 seconds before this", "nothing is spoken for 410 seconds before this",
      ])
    settings.options.longestGap = 200
    #expect(TestCheck.findings(in: text, settings).count == 1)
  }

  @Test func `speech that nobody speaks`() {
    func rules(_ words: Int, _ seconds: Int) -> [String] {
      let text = [String](repeating: "well", count: words).enumerated().map { "\($0.element)\($0.offset)" }
      return self.rules("@languages en\n\n[0:00 --> 0:\(seconds)] \(text.joined(separator: " ")).\n")
    }
    #expect(rules(50, 20) == [])
    #expect(rules(120, 20) == ["information speech-rate"])
    #expect(rules(10, 20) == ["information speech-rate"])
    #expect(rules(3, 05 + 10) == ["information speech-rate"])
    #expect(self.rules("[0:00 --> 0:20] a\n") == [])
    #expect(self.rules("@languages en\n\n[0:00 --> 0:09] a\n") == [])
  }

  @Test func `reading speed, length and duration of subtitles`() {
    var settings = Settings(levels: ["subtitle-line-length": .on, "cue-duration": .on])
    settings.options.readingSpeeds = ["en": 20, "zh": 9]
    func rules(_ time: String, _ source: String, _ translation: String) -> [String] {
      TestCheck.findings(
        in: "@languages en zh-Hans\n\n[\(time)] \(source)\n> \(translation)\n", settings
      ).map(\.rule)
    }
    #expect(rules("0:00 --> 0:02", "Hello there.", "你好啊。") == [])
    #expect(rules("0:00 --> 0:01", "Hello there, my good friend.", "你好啊。") == ["reading-speed"])
    #expect(rules("0:00 --> 0:01", "Hello there.", "你好啊，我的朋友们。") == ["reading-speed"])
    #expect(rules("0:00 --> 0:08", "Hello there.", "你好啊。") == ["cue-duration"])
    #expect(rules("0:00.0 --> 0:00.8", "Hi.", "好。") == ["cue-duration"])
    #expect(rules("0:00 --> 0:06", "Hello.", "天地玄黄宇宙洪荒日月盈昃辰宿列张寒。") == ["subtitle-line-length"])
    #expect(rules("0:00 --> 0:06", "Hello.", "天地玄黄宇宙洪荒日月盈昃辰宿列张") == [])
    #expect(rules("0:00 --> 0:06", "Hello.", "天地玄黄宇宙洪荒日月 Claude") == [])
    #expect(rules("0:00 --> 0:06", "One\\\ntwo\\\nthree.", "一。") == ["subtitle-line-length"])
  }

  // MARK: Speakers

  @Test func `numbers of recognisers are no names`() {
    #expect(
      rules("SPEAKER_00: A.\n\nSPEAKER_01: B.\n\nSPEAKER_00: C.\n") == [
        "warning placeholder-speaker", "warning placeholder-speaker",
      ])
    #expect(rules("@speaker SPEAKER_00\n\nSPEAKER_00: A.\n") == ["warning placeholder-speaker"])
    #expect(
      rules("@speaker SPEAKER_00 Speaker 1 | 说话人 1\n\nSPEAKER_00: A.\n") == ["warning placeholder-speaker"])
    #expect(rules("@speaker SPEAKER_00 A caller\n\nSPEAKER_00: A.\n") == [])
    #expect(rules("UNKNOWN: A.\n") == ["warning placeholder-speaker"])
    #expect(rules("SPEAKERS: A.\n") == ["warning unknown-speaker"])
  }

  @Test(arguments: [
    ("JS Jane Smith", "JANE Jane  smith", 1), ("JS Jane Smith", "JM Jane Smyth", 0),
    ("AK Andrej Karpathy", "AN Andrej Karpaty", 1),
    ("GUO Guo", "GU0 Someone", 1), ("S1 Speaker A", "S2 Speaker B", 0), ("HO Host 1", "HE Host 2", 0),
    ("A-B One", "AB Two", 1),
    ("HO Host", "GU Guest", 0), ("HO", "GU", 0),
  ])
  func `two codes for one person`(first: String, second: String, count: Int) {
    func code(_ speaker: String) -> Substring { speaker.prefix { $0 != " " } }
    let text = "@speaker \(first)\n@speaker \(second)\n\n\(code(first)): A.\n\n\(code(second)): B.\n"
    #expect(rules(text) == [String](repeating: "warning speaker-drift", count: count))
  }

  // MARK: Editorial

  @Test(arguments: [
    ("Now TODO: translate", 1), ("fix this FIXME：now", 1), ("XXX", 1), ("???", 1), ("I have a TODO list.", 0),
    ("What???", 0),
    ("Lorem ipsum dolor sit amet", 1), ("<<<<<<< HEAD", 1), ("=======", 1), (">>>>>>> other", 1),
    ("a ======= b", 0), ("a MAXTODO: x", 0),
    ("`TODO: x` is left", 0), ("== yes", 0),
  ])
  func `what is left in the text`(text: String, count: Int) {
    #expect(rules(text + "\n") == [String](repeating: "warning leftover-marker", count: count))
  }

  @Test func `what is left to do`() {
    #expect(rules("Hello.\n%todo: who is it?\n% a comment\n") == ["information open-todo"])
    #expect(rules("Hello.\n%todo\n") == ["information open-todo"])
    #expect(rules("Hello.\n%todo x\n%allow open-todo\n") == [])
  }
}
