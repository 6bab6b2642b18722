import DiglotLint
import DiglotSyntax
import Testing

/// Rules that compare passages and translations with each other.
struct FileRuleTests {
  private let names = [
    "duplicate-translation", "shifted-translation", "source-repeats-inconsistently", "translation-length",
  ]

  private func findings(_ pairs: [(String, String)], _ languages: String = "en zh-Hans") -> [Finding] {
    let text =
      "@languages \(languages)\n\n" + pairs.map { "\($0.0)\n> \($0.1)\n" }.joined(separator: "\n")
    return TestCheck.findings(in: text).filter { names.contains($0.rule) }
  }

  private func rules(_ pairs: [(String, String)], _ languages: String = "en zh-Hans") -> [String] {
    findings(pairs, languages).map(\.rule)
  }

  // MARK: The same translation twice

  @Test func `a translation that stands twice in a row is found at the second`() {
    let found = findings([
      ("We leave tomorrow morning at eight.", "我们明天早上八点从车站出发。"),
      ("The signal box was dark by then.", "我们明天早上八点从车站出发！"),
    ])
    #expect(found.map(\.rule) == ["duplicate-translation"])
    #expect(found.first?.related.count == 1)
    #expect(rules([("Yes, it is.", "是的。"), ("That's right.", "是的。")]) == [])
    // What is said twice is translated twice.
    #expect(
      rules([
        ("We leave tomorrow morning.", "我们明天早上八点从车站出发。"), ("We leave tomorrow morning.", "我们明天早上八点从车站出发。"),
      ]) == [])
    // Only neighbours are compared.
    #expect(
      rules([
        ("We leave tomorrow morning at eight.", "我们明天早上八点从车站出发。"), ("Good.", "好。"),
        ("Tomorrow morning we leave at eight.", "我们明天早上八点从车站出发。"),
      ]) == [])
  }

  // MARK: The same source, translated in other ways

  @Test func `a sentence that is translated in two ways is told once, with all places`() {
    let found = findings([
      ("This is the news from the valley.", "这里是山谷新闻。"), ("Good.", "好。"),
      ("This is the news from the valley!", "以下是山谷来的消息。"), ("this is the news from the valley", "山谷新闻到了。"),
    ])
    #expect(found.map(\.rule) == ["source-repeats-inconsistently"])
    #expect(found.first?.related.count == 2)
    #expect(rules([("All right then.", "好吧。"), ("Well.", "嗯。"), ("All right then.", "那就这样。")]) == [])
  }

  // MARK: Length

  private static let long =
    "The last train of the evening had left an hour before, and we sat in the waiting room with our coats on and listened to the rain on the roof."

  @Test(arguments: [
    // 28 English words are 45 Han or so.
    ("zh-Hans", "当晚的末班车一个小时前就开走了，我们裹着大衣坐在候车室里，听着雨打在屋顶上。", []),
    ("zh-Hans", "末班车早走了。", ["translation-length"]),
    ("de", "Der letzte Zug des Abends war schon weg.", ["translation-length"]),
    (
      "de",
      "Der letzte Zug des Abends war eine Stunde zuvor gefahren, und wir saßen in unseren Mänteln im Wartesaal und hörten dem Regen auf dem Dach zu.",
      []
    ), ("fi", "Juna lähti.", []),
  ])
  func `what is left out is found where the usual length is known`(
    language: String, translation: String, expected: [String]
  ) {
    #expect(rules([(Self.long, translation)], "en \(language)") == expected)
  }

  @Test func `a few words say nothing about their length`() {
    #expect(rules([("Well, I mean, you know.", "嗯。")]) == [])
  }

  @Test func `a file of fifty translations is its own measure`() {
    let usual = (0..<60).map { number in
      (
        "\(number) " + Self.long,
        "\(number) "
          + "sana toinen kolmas neljäs viides kuudes seitsemäs kahdeksas yhdeksäs kymmenes yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan"
      )
    }
    #expect(rules(usual, "en fi") == [])
    #expect(rules(usual + [("And " + Self.long, "Juna lähti.")], "en fi") == ["translation-length"])
  }

  // MARK: Shifted

  private static let stations = [
    ("We rode with Flying Scotsman in 1928.", "1928 年我们坐了 Flying Scotsman。"),
    ("Ask for Miller at North Signal.", "到 North Signal 去找 Miller。"), ("Good day.", "日安。"),
    ("It was 4472 from Doncaster.", "那是 Doncaster 造的 4472 号。"),
    ("They called it Mallard in 1938.", "1938 年他们叫它 Mallard。"),
  ]

  @Test func `translations that slipped are told once, at the first`() {
    let sources = Self.stations.map(\.0)
    let translations = Self.stations.map(\.1)
    #expect(rules(Self.stations) == [])
    let later = Array(zip(sources, ["大家早上好，谢谢。"] + translations))
    let found = findings(later)
    #expect(found.map(\.rule) == ["shifted-translation"])
    #expect(found.first?.related.count == 3)
    let earlier = Array(zip(["Good morning to you all, thanks."] + sources, translations))
    #expect(rules(earlier).count { $0 == "shifted-translation" } == 1)
  }

  @Test func `what fits its own source ends a run`() {
    let early = [
      ("Good morning to you all, thanks.", "1928 年我们坐了 Flying Scotsman。"),
      ("We rode with Flying Scotsman in 1928.", "到 North Signal 去找 Miller。"),
      ("Ask for Miller at North Signal.", "日安。"),
      ("They spoke of 4472 and Doncaster.", "他们说起 Doncaster 的 4472 号。"),
      ("It was 4472 from Doncaster.", "大家好。"),
    ]
    #expect(!rules(early).contains("shifted-translation"))
  }

  @Test func `a shift is found wherever it stands, and two that fit by chance are none`() {
    // Blocks are kept in groups, over whose borders a shift may reach.
    func talk(_ count: Int, shiftAt start: Int, of sources: [String], _ translations: [String]) -> [String] {
      var pairs = (0..<count).map { number in
        ("So it went on, day \(number) of them.", "第 \(number) 天也是这样过去的。")
      }
      pairs[start] = (sources[0], "大家好。")
      for (index, translation) in translations.enumerated() {
        let next = index + 1 < sources.count ? sources[index + 1] : "Nothing more was said."
        pairs[start + index + 1] = (next, translation)
      }
      return rules(pairs).filter { $0 == "shifted-translation" }
    }
    let sources = [
      "We rode with Flying Scotsman then.", "Ask for Miller at North Signal.", "It was Mallard of Doncaster.",
    ]
    let translations = ["我们坐了 Flying Scotsman。", "到 North Signal 去找 Miller。", "那是 Doncaster 的 Mallard。"]
    for start in stride(from: 0, to: 84, by: 3) {
      #expect(talk(90, shiftAt: start, of: sources, translations).count == 1, "at \(start)")
    }
    #expect(talk(90, shiftAt: 31, of: Array(sources.prefix(2)), Array(translations.prefix(2))).isEmpty)
  }

  @Test func `a name that is everywhere shows no shift`() {
    let pairs = (0..<8).map {
      ("I heard it from Miller, number \($0).", $0 % 2 == 0 ? "这是我听他说的。" : "这是 Miller 说的。")
    }
    #expect(rules(pairs) == [])
  }

  @Test func `terms show a shift, too`() {
    let head =
      "en zh-Hans\n@term signal box | 信号楼\n@term timetable | 时刻表\n@term turntable | 转车台\n@term lamp room | 灯房"
    let sources = ["In the signal box.", "By the timetable.", "At the turntable.", "From the lamp room."]
    let translations = ["在信号楼里。", "按时刻表。", "在转车台旁。", "从灯房来。"]
    #expect(rules(Array(zip(sources, translations)), head) == [])
    let shifted = rules(Array(zip(sources + ["Good."], ["好。"] + translations)), head)
    #expect(shifted == ["shifted-translation"])
  }

  // MARK: Names written in several ways

  private func varying(_ names: [String]) -> [String] {
    let sentences = [
      ("Yesterday Karpova came late.", "昨天#来晚了。"), ("We all heard Karpova sing.", "我们都听见#唱歌。"),
      ("Nobody asked Karpova why.", "没有人问#为什么。"), ("In the end Karpova won.", "最后#赢了。"),
      ("I wrote to Karpova again.", "我又写信给#。"),
    ]
    let text =
      "@languages en zh-Hans\n\n"
      + zip(sentences, names).map { "\($0.0)\n> \($0.1.replacing("#", with: $1))\n\n" }.joined()
    return TestCheck.findings(in: text, Settings(levels: ["rendering-varies": .on])).filter {
      $0.rule == "rendering-varies"
    }.map(\.message)
  }

  @Test func `a name that is written in two ways is told once`() {
    #expect(
      varying(["卡尔波娃", "卡尔波娃", "卡波娃", "卡波娃", "卡尔波娃"]) == [
        "“Karpova” is “卡波娃” in 2 translations, and “卡尔波娃” in 3"
      ])
  }

  @Test(arguments: [
    ["卡波娃", "卡波娃", "卡波娃", "卡波娃", "卡波娃"], ["卡波娃", "卡波娃", "卡波娃", "她", "她"],
    ["卡波娃", "卡波娃", "卡波娃", "Karpova", "卡尔波娃"], ["她", "她", "她", "她", "她"],
  ])
  func `a name that is written in one way is not told`(names: [String]) { #expect(varying(names) == []) }

  @Test func `a word that is also written small is no name`() {
    let settings = Settings(levels: ["rendering-varies": .on])
    let text = (Registry.rule(named: "rendering-varies")?.example ?? "").replacing("Miss ", with: "")
    #expect(TestCheck.findings(in: text, settings).contains { $0.rule == "rendering-varies" })
    let small = text.replacing("Then Karpova", with: "A karpova, then Karpova")
    #expect(!TestCheck.findings(in: small, settings).contains { $0.rule == "rendering-varies" })
  }

  @Test func `a name that a term declares is left to the term's rules`() {
    let text = (Registry.rule(named: "rendering-varies")?.example ?? "").replacing(
      "zh-Hans\n", with: "zh-Hans\n@term Karpova | 卡尔波娃\n")
    let found = TestCheck.findings(in: text, Settings(levels: ["rendering-varies": .on]))
    #expect(!found.contains { $0.rule == "rendering-varies" })
  }
}
