import DiglotFormats
import DiglotSemantics
import DiglotSyntax
import Foundation
import TestSupport
import Testing

struct ParagraphImportTests {
  private typealias Pair = Reading.Pair

  /// How paragraphs and their translations stand on a page.
  enum Layout: CaseIterable {
    /// Two lines, then a blank one.
    case together
    /// A blank line between all.
    case apart
    /// No blank line at all.
    case flat
  }

  private static let english = [
    "The mill stood by the river for two hundred years.", "Nobody knew who had built it, did they?",
    "My father oiled the wheel each morning, and I held the lamp.", "Then the water left us!",
    "We found the old plans behind a cupboard in 1974.", "It took a decade, and every cent we had.",
    "She said: “It will turn again.”", "And so it did.",
  ]
  private static let chinese = [
    "磨坊在河边立了两百年。", "没有人知道是谁建的,对吧?", "我父亲每天早上给轮子上油,我提着灯。", "后来水没有了!",
    "1974年,我们在柜子后面找到了旧图纸。", "这花了十年时间,还有我们所有的钱。", "她说:“它会再转起来的。”", "它真的转了。",
  ]
  private static let traditional = [
    "磨坊在河邊立了兩百年。", "沒有人知道是誰建的,對吧?", "我父親每天早上給輪子上油,我提著燈。", "後來水沒有了!",
    "1974年,我們在櫃子後面找到了舊圖紙。", "這花了十年時間,還有我們所有的錢。", "她說:「它會再轉起來的。」", "它真的轉了。",
  ]
  private static let japanese = [
    "水車小屋は二百年も川のそばにあった。", "誰が建てたのか、誰も知らなかった。", "父は毎朝車輪に油をさし、私はランプを持った。", "それから水がなくなった。",
    "1974年、戸棚の裏で古い図面を見つけた。", "十年と、全財産がかかった。", "彼女は「また回る」と言った。", "そして本当に回った。",
  ]
  private static let korean = [
    "방앗간은 이백 년 동안 강가에 서 있었다.", "누가 지었는지 아무도 몰랐다.", "아버지는 매일 아침 바퀴에 기름을 치셨다.", "그러다 물이 사라졌다.",
    "1974년에 찬장 뒤에서 옛 도면을 찾았다.", "십 년과 모든 돈이 들었다.", "그녀는 다시 돌 거라고 말했다.", "그리고 정말 돌았다.",
  ]
  private static let russian = [
    "Мельница стояла у реки двести лет.", "Никто не знал, кто её построил.",
    "Отец смазывал колесо каждое утро.", "Потом вода ушла!",
    "В 1974 году мы нашли старые чертежи за шкафом.", "На это ушло десять лет и все деньги.",
    "Она сказала: «Оно снова закрутится».", "Так и вышло.",
  ]
  private static let french = [
    "Le moulin se dressait près de la rivière depuis deux cents ans.", "Personne ne savait qui l’avait bâti.",
    "Mon père huilait la roue chaque matin.", "Puis l’eau nous a quittés !",
    "Nous avons trouvé les vieux plans en 1974.",
    "Il a fallu dix ans et tout notre argent.", "Elle a dit qu’elle tournerait encore.", "Et elle a tourné.",
  ]

  /// Sources and translations as text; nil where a paragraph has none.
  private func page(
    _ pairs: [(String, String?)], _ layout: Layout, translationFirst: Bool = false, lineEnd: String = "\n"
  ) -> String {
    let paragraphs = pairs.map { source, translation in
      (translationFirst ? [translation, source] : [source, translation]).compactMap { $0 }
    }
    let text =
      switch layout {
      case .together: paragraphs.map { $0.joined(separator: lineEnd) }.joined(separator: lineEnd + lineEnd)
      case .apart: paragraphs.flatMap { $0 }.joined(separator: lineEnd + lineEnd)
      case .flat: paragraphs.flatMap { $0 }.joined(separator: lineEnd)
      }
    return text + lineEnd
  }

  private func imported(_ text: String, _ languages: [String] = []) throws -> (ImportResult, Reading) {
    let result = try Importer.convert(text, options: ImportOptions(languages: languages))
    let reading = Reading(result.text)
    #expect(reading.isWellFormed, "\(result.text)")
    #expect(result.segments == reading.pairs.count)
    #expect(result.kept == reading.comments.count)
    return (result, reading)
  }

  @Test(arguments: Layout.allCases)
  func `languages in different scripts are told apart`(layout: Layout) throws {
    for (source, target, tags) in [
      (Self.english, Self.chinese, ["en", "zh-Hans"]), (Self.english, Self.traditional, ["en", "zh-Hant"]),
      (Self.japanese, Self.chinese, ["ja", "zh-Hans"]), (Self.english, Self.japanese, ["en", "ja"]),
      (Self.korean, Self.english, ["ko", "en"]), (Self.russian, Self.english, ["ru", "en"]),
      (Self.english, Self.russian, ["en", "ru"]), (Self.japanese, Self.korean, ["ja", "ko"]),
      (Self.french, Self.chinese, ["fr", "zh-Hans"]),
    ] {
      let (result, reading) = try imported(page(Array(zip(source, target)), layout))
      #expect(reading.pairs == zip(source, target).map { Pair($0, $1) })
      #expect(result.languages == tags)
      #expect(reading.directives == ["@languages " + tags.joined(separator: " ")])
      #expect(result.kept == 0 && result.untranslated == 0)
    }
  }

  @Test(arguments: Layout.allCases)
  func `the translation may stand first`(layout: Layout) throws {
    let text = page(Array(zip(Self.english, Self.chinese)), layout, translationFirst: true)
    for languages in [["en", "zh-Hans"], []] {
      let (result, reading) = try imported(text, languages)
      #expect(reading.pairs == zip(Self.english, Self.chinese).map { Pair($0, $1) })
      #expect(result.languages == ["en", "zh-Hans"])
      #expect(reading.directives == ["@languages en zh-Hans", "@meta order zh-Hans en"])
    }
    let (_, other) = try imported(text, ["zh-Hans", "en"])
    #expect(other.pairs == zip(Self.chinese, Self.english).map { Pair($0, $1) })
  }

  @Test(arguments: Layout.allCases)
  func `languages in one script are told apart by order`(layout: Layout) throws {
    let text = page(Array(zip(Self.english, Self.french)), layout)
    let (_, reading) = try imported(text, ["en", "fr"])
    #expect(reading.pairs == zip(Self.english, Self.french).map { Pair($0, $1) })
    #expect(throws: ImportFailure.languagesUnclear(script: "Latin", guess: "en")) {
      try Importer.convert(text)
    }
  }

  @Test func `a group of one is a paragraph without translation where order alone tells`() throws {
    var pairs: [(String, String?)] = Array(zip(Self.english, Self.french))
    pairs[2].1 = nil
    let (result, reading) = try imported(page(pairs, .together), ["en", "fr"])
    #expect(reading.pairs == pairs.map { Pair($0.0, $0.1) })
    #expect(result.untranslated == 1)
  }

  @Test(arguments: Layout.allCases)
  func `after a missing translation the pairs are right again`(layout: Layout) throws {
    for missing in [[1], [0], [3, 4], [2, 5], [7]] {
      var pairs: [(String, String?)] = Array(zip(Self.english, Self.chinese))
      for index in missing { pairs[index].1 = nil }
      let (result, reading) = try imported(page(pairs, layout))
      #expect(reading.pairs == pairs.map { Pair($0.0, $0.1) }, "without \(missing)")
      #expect(result.untranslated == missing.count && result.kept == 0)
    }
  }

  @Test(arguments: Layout.allCases)
  func `a translation without a source is kept as a comment`(layout: Layout) throws {
    let pairs = Array(zip(Self.english, Self.chinese))
    let text = page(pairs, layout).replacingOccurrences(
      of: Self.chinese[2], with: Self.chinese[2] + (layout == .flat ? "\n" : "\n\n") + "这句话没有原文。")
    let (result, reading) = try imported(text)
    #expect(reading.pairs == pairs.map { Pair($0, $1) })
    #expect(reading.comments == ["这句话没有原文。"] && result.kept == 1)
  }

  @Test(arguments: Layout.allCases)
  func `a translation may be in the letters of the source`(layout: Layout) throws {
    var pairs: [(String, String?)] = Array(zip(Self.english, Self.chinese))
    pairs[3] = ("Okay, let us see.", "OK.")
    pairs[5] = ("OpenAI, DeepMind and Anthropic all do.", "OpenAI、DeepMind、Anthropic 都是。")
    pairs[6] = ("He wrote 你好 on the wall of the old mill.", "他在旧磨坊的墙上写了“你好”。")
    let (_, reading) = try imported(page(pairs, layout))
    #expect(reading.pairs == pairs.map { Pair($0.0, $0.1) })
  }

  @Test(arguments: Layout.allCases)
  func `line ends and a byte order mark make no difference`(layout: Layout) throws {
    let pairs: [(String, String?)] = Array(zip(Self.english, Self.chinese))
    let expected = try imported(page(pairs, layout)).0.text
    #expect(try imported("\u{FEFF}" + page(pairs, layout, lineEnd: "\r\n")).0.text == expected)
    #expect(try imported(page(pairs, layout, lineEnd: "\r")).0.text == expected)
  }

  @Test func `wrapped paragraphs keep their lines and are read as one`() throws {
    let text = """
      The mill stood by the river for two
      hundred years, and nobody knew who
      had built it.

      磨坊在河边立了两百年，
      没有人知道是谁建的。

      Then the water left us, as water
      does.

      后来水没有了，
      水就是这样。

      """
    let (_, reading) = try imported(text)
    #expect(
      reading.pairs == [
        Pair(
          "The mill stood by the river for two hundred years, and nobody knew who had built it.",
          "磨坊在河边立了两百年，没有人知道是谁建的。"),
        Pair("Then the water left us, as water does.", "后来水没有了，水就是这样。"),
      ])
    #expect(reading.text.contains("\n> 没有人知道是谁建的。\n"))
  }

  // MARK: The page around the text

  @Test(arguments: Layout.allCases)
  func `title, date and page furniture are told from the text`(layout: Layout) throws {
    let body = page(Array(zip(Self.english, Self.chinese)), layout)
    let text = """
      首页  >>  来自播客: 老磨坊 更新   反馈

      The wheel — “It will turn again”

      发布时间 2024-03-05 08:00:00    来源
      \(body)


      © 2024 The Mill Society
      function resize() { const box = document.querySelector('.mill'); box.style.height = '10px'; }
      """
    let (result, reading) = try imported(text)
    #expect(
      reading.directives == [
        "@title The wheel — “It will turn again”", "@languages en zh-Hans", "@date 2024-03-05",
      ])
    #expect(reading.pairs == zip(Self.english, Self.chinese).map { Pair($0, $1) })
    #expect(
      reading.comments == [
        "首页  >>  来自播客: 老磨坊 更新   反馈", "发布时间 2024-03-05 08:00:00    来源", "© 2024 The Mill Society",
        "function resize() { const box = document.querySelector('.mill'); box.style.height = '10px'; }",
      ])
    #expect(result.kept == 4)
  }

  @Test(arguments: Layout.allCases)
  func `a title in both languages, a date and a source line`(layout: Layout) throws {
    let separator = layout == .flat ? "\n" : "\n\n"
    let head = layout == .apart ? "The old mill\n\n老磨坊\n\n" : "The old mill\n老磨坊" + separator
    let text =
      head + "Published at 5 March 2024" + separator + "Source: The Mill Post" + separator
      + page(Array(zip(Self.english, Self.chinese)), layout)
    let (_, reading) = try imported(text)
    #expect(reading.directives == ["@title The old mill | 老磨坊", "@languages en zh-Hans", "@date 2024-03-05"])
    #expect(reading.pairs == zip(Self.english, Self.chinese).map { Pair($0, $1) })
    #expect(reading.comments == ["Published at 5 March 2024", "Source: The Mill Post"])
  }

  @Test(arguments: [
    "2024-03-05", "2024/3/5", "2024.03.05", "2024年3月5日", "2024년 3월 5일", "March 5, 2024", "5 March 2024",
    "Mar. 5, 2024", "Published on March 5th, 2024 by the Mill Society", "发布于 2024年3月5日",
    "Updated: 2024-03-05 17:15",
  ])
  func `dates are read as people write them`(line: String) throws {
    let text = "The old mill\n\n\(line)\n\n" + page(Array(zip(Self.english, Self.chinese)), .together)
    let (_, reading) = try imported(text)
    #expect(reading.directives == ["@title The old mill", "@languages en zh-Hans", "@date 2024-03-05"])
    #expect(reading.pairs.count == Self.english.count)
    #expect(reading.comments.isEmpty || reading.comments == [line])
  }

  @Test func `a title is escaped as a title must be`() throws {
    let text =
      "Mills | Wheels [part 1]\n\n2024-03-05\n\n" + page(Array(zip(Self.english, Self.chinese)), .together)
    let (_, reading) = try imported(text)
    #expect(reading.directives.first == "@title Mills \\| Wheels \\[part 1]")
  }

  // MARK: One language, and none

  @Test func `a text in one language is imported where it is named`() throws {
    let text = "The old mill\nMarch 5, 2024\n\n" + Self.english.joined(separator: "\n\n")
    let (result, reading) = try imported(text, ["en"])
    #expect(reading.directives == ["@title The old mill", "@languages en", "@date 2024-03-05"])
    #expect(reading.pairs == Self.english.map { Pair($0, nil) })
    #expect(result.untranslated == 0 && result.notes.isEmpty)
  }

  @Test func `what cannot be imported is refused with advice`() throws {
    func failure(_ text: String, _ languages: [String] = []) -> ImportFailure? {
      #expect(throws: ImportFailure.self) {
        try Importer.convert(text, options: ImportOptions(languages: languages))
      }
    }
    let text = page(Array(zip(Self.english, Self.chinese)), .together)
    #expect(failure(" \n\u{3000}\n") == .empty)
    #expect(failure("1\n2\n3\n") == .noLetters)
    #expect(failure(Self.english.joined(separator: "\n"))?.description.contains("--languages en,fr") == true)
    #expect(failure(text, ["EN"]) == .notALanguageTag("EN"))
    #expect(failure(text, ["en", "en"]) == .sameLanguageTwice("en"))
    #expect(failure(text, ["en", "zh", "ja"]) == .tooManyLanguages)
    #expect(failure(text, ["en", "ru"]) == .languageAbsent("ru"))
    #expect(failure(try Importer.convert(text).text) == .alreadyDiglot)
    #expect(failure("HO: Hello.\n> 你好。\n\nGU: Well.\n> 嗯。\n") == .alreadyDiglot)
    #expect(failure("[00:01] Hello.\n\n[00:02] Well.\n") == .alreadyDiglot)
    #expect(
      failure(
        try Importer.convert(Self.english.joined(separator: "\n"), options: ImportOptions(languages: ["en"]))
          .text) == .alreadyDiglot)
  }

  // MARK: What holds for every text

  @Test(arguments: 0..<20)
  func `nothing is lost and nothing reads as markup`(round: Int) throws {
    let seed = UInt64(round) + 3000
    var generator = SplitMix64(seed: seed)
    for _ in 0..<20 {
      let text = RandomText.make(Int.random(in: 1...60, using: &generator), using: &generator)
      guard let result = try? Importer.convert(text, options: ImportOptions(languages: ["en", "zh-Hans"]))
      else {
        continue
      }
      let reading = Reading(result.text)
      #expect(
        reading.isWellFormed, "seed \(seed): \(text.debugDescription) → \(result.text.debugDescription)")
      guard result.format == .pairedText else { continue }
      let found = reading.pairs.flatMap { [$0.source, $0.translation ?? ""] }
      let title = reading.tree.blocks.filter { $0.directive == .title }.flatMap {
        [$0.partText(0).text, $0.partText(1).text]
      }
      let kept = (found + title + reading.comments + reading.directives).map { Array($0.utf8) }
      for line in InputLines.of(text) {
        #expect(
          kept.contains { $0.firstRange(of: line) != nil },
          "seed \(seed): \(String(decoding: line, as: UTF8.self).debugDescription) of \(text.debugDescription) → \(result.text.debugDescription)"
        )
      }
    }
  }

  // MARK: A real one

  @Test(.enabled(if: RealTranscripts.arePresent, "the real transcripts are not here"))
  func `a real interview is complete`() throws {
    struct Gold: Decodable {
      struct Pair: Decodable {
        let en: String
        let zh: String
        let sourceLine: Int
      }
      let pairs: [Pair]
    }
    let text = try RealTranscripts.text(RealTranscripts.interview)
    let (result, reading) = try imported(text)
    #expect(result.segments == 277 && result.untranslated == 0 && result.kept == 3)
    #expect(reading.directives.contains("@languages en zh-Hans"))
    #expect(reading.directives.contains("@date 2025-10-17"))
    let lines = text.components(separatedBy: "\n")
    let title = reading.tree.blocks.first { $0.directive == .title }
    #expect(title?.partText(0).text == lines[2])
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let gold = try decoder.decode(Gold.self, from: Data(contentsOf: RealTranscripts.gold))
    for (pair, found) in zip(gold.pairs, reading.pairs) {
      #expect(found == Pair(lines[pair.sourceLine - 1], lines[pair.sourceLine]))
      #expect(found.source.hasPrefix(pair.en) && found.translation?.hasPrefix(pair.zh) == true)
    }
    let everything = Set(
      reading.pairs.flatMap { [$0.source, $0.translation ?? ""] } + reading.comments + [
        title?.partText(0).text ?? ""
      ])
    for line in lines where !line.isEmpty { #expect(everything.contains(line)) }
  }
}

/// The lines of a text that are not blank, without white space at either end.
private enum InputLines {
  static func of(_ text: String) -> [[UInt8]] {
    let text = text.utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? String(text.unicodeScalars.dropFirst()) : text
    return text.unicodeScalars.split { $0 == "\n" || $0 == "\r" }.map { line in
      var line = Substring.UnicodeScalarView(line.drop(while: CharacterClasses.isWhiteSpace))
      while let last = line.last, CharacterClasses.isWhiteSpace(last) { line.removeLast() }
      return Array(String(line).utf8)
    }.filter { !$0.isEmpty }
  }
}
