import DiglotLint
import DiglotSemantics
import Foundation
import Testing

/// Rules that compare the numbers of a passage with those of its translation.
struct NumberRuleTests {
  private func findings(_ text: String, _ settings: Settings = Settings()) -> [Finding] {
    TestCheck.findings(in: text, settings).filter { Registry.rule(named: $0.rule)?.group == .numbers }
  }

  private func words(_ finding: Finding, in text: String) -> String {
    String(decoding: Array(text.utf8)[finding.range], as: UTF8.self)
  }

  @Test func `a wrong scale is an error that quotes both spans and both values`() throws {
    let text = "@languages en zh-Hans\n\nIt raised 2.25 billion dollars.\n> 它筹集了2.25亿美元。\n"
    let found = findings(text)
    let finding = try #require(found.first)
    #expect(found.count == 1)
    #expect(finding.rule == "number-magnitude")
    #expect(finding.severity == .error)
    #expect(finding.message == "“2.25 billion” is 2,250,000,000, but “2.25亿” is 225,000,000")
    #expect(words(finding, in: text) == "2.25亿")
    #expect(finding.related.map(\.message) == ["“2.25 billion” in the source"])
  }

  @Test(arguments: [
    (
      "We left in 2017.", "我们于2018年离开。",
      ["number-mismatch: the source has “2017”, but the translation has “2018”"]
    ),
    ("It took 350 people.", "用了很多人。", ["number-missing: “350” is not in the translation"]),
    (
      "It took three hundred people.", "用了很多人。",
      ["number-missing: “three hundred”, which is 300, is not in the translation"]
    ),
    ("Many came.", "来了300人。", ["number-extra: “300” is not in the source"]),
    (
      "GPT-4 is good.", "GPT-3 很好。",
      ["number-mismatch: the source has “GPT-4”, but the translation has “GPT-3”"]
    ),
  ])
  func `what differs is said in one line`(source: String, translation: String, expected: [String]) {
    let text = "@languages en zh-Hans\n\n\(source)\n> \(translation)\n"
    #expect(findings(text).map { "\($0.rule): \($0.message)" } == expected)
  }

  @Test func `a number that is missing names the sentence that it is missing from`() throws {
    let text = """
      @languages en zh-Hans

      We left early. It took 350 people to pull the wheel out of the pond. Nobody fell in.
      > 我们很早就出发了。用了很多人才把轮子从池塘里拉出来。没有人掉进去。

      """
    let finding = try #require(findings(text).first)
    #expect(finding.rule == "number-missing")
    #expect(finding.related.map(\.message) == ["the translation of its sentence"])
    let place = try #require(finding.related.first?.range)
    #expect(String(decoding: Array(text.utf8)[place], as: UTF8.self) == "用了很多人才把轮子从池塘里拉出来。")
    // Of one sentence there is nothing more to say.
    #expect(findings("@languages en zh-Hans\n\nIt took 350 people.\n> 用了很多人。\n").first?.related == [])
  }

  @Test(arguments: [
    "{15 -> 50} people came.\n> 来了50人。", "Fifty people came.\n> 来了{15 -> 50}人。",
    "Run `x = 512` now.\n> 现在运行它。", "See https://example.org/2024/512 now.\n> 现在看。",
    "We came [applause 300] now.\n> 我们来了。", "Fifty [0:30] people.\n> [0:31] 五十个人。",
    "Forty percent[^a].\n> 四成[^a]。\n\n[^a]: Of 512 people. | 五百一十二人之中。",
  ])
  func `markup counts as what is read aloud`(body: String) {
    #expect(findings("@languages en zh-Hans\n\n" + body + "\n").map(\.message) == [])
  }

  @Test func `headings and notes are compared too`() {
    let text = "@languages en zh-Hans\n\n# Chapter 14 | 第15章\n\nA[^a].\n> 一[^a]。\n\n[^a]: In 1987. | 1978年。\n"
    #expect(findings(text).map(\.rule) == ["number-mismatch", "number-mismatch"])
  }

  @Test func `languages that are not known are left alone`() {
    #expect(findings("@languages tlh zh\n\nQo' 350.\n> 没有。\n") == [])
    #expect(findings("@languages en tlh\n\nThere are 350.\n> Qo'.\n") == [])
  }

  @Test func `a file that names no languages is read where there is no doubt`() {
    #expect(findings("It took 350 of the people.\n> 用了很多很多人。\n").map(\.rule) == ["number-missing"])
    #expect(findings("Es waren 350 Leute.\n> 用了很多很多人。\n") == [])
  }

  @Test(arguments: [
    ("The Route 66 song.", "那首公路之歌。", []), ("The Route 66 song.", "那首67号公路之歌。", ["number-extra"]),
    ("The Route 66 song.", "那首歌。", ["number-missing"]), ("The big three met 14 times.", "三巨头会面14次。", []),
    ("The big three met 14 times.", "三巨头会面15次。", ["number-mismatch"]),
  ])
  func `a number in a term that is rendered is part of a name`(
    source: String, translation: String, expected: [String]
  ) {
    let terms = "@languages en zh-Hans\n@term Route 66 | 公路之歌\n@term big three | 三巨头\n\n"
    let text = terms + "Route 66 and the big three.\n> 公路之歌和三巨头。\n\n\(source)\n> \(translation)\n"
    #expect(findings(text).map(\.rule) == expected)
  }

  @Test func `numbers of no weight can be named`() {
    var settings = Settings()
    settings.options.ignoredNumbers = ["747", "", "波音747"]
    let text = "@languages en zh-Hans\n\nA 747 landed.\n> 一架飞机着陆了。\n"
    #expect(findings(text).map(\.rule) == ["number-missing"])
    #expect(findings(text, settings) == [])
  }

  @Test func `a translation that is missing is not compared`() {
    #expect(findings("@languages en zh-Hans\n\nIt took 350 people and several years more.\n") == [])
  }

  // MARK: A real transcript

  private static let folder = "/work/shared/gold"
  private static let isHere = FileManager.default.fileExists(atPath: folder + "/numbers.json")

  private struct Judged: Decodable {
    struct Entry: Decodable {
      let n: Int
      let verdict: String
    }
    let entries: [Entry]
  }

  private struct Paired: Decodable {
    struct Pair: Decodable {
      let n: Int
      let sourceLine: Int
      let zhLine: Int
    }
    let pairs: [Pair]
  }

  private func judgement<Value: Decodable>(_ name: String) throws -> Value {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(
      Value.self, from: Data(contentsOf: URL(fileURLWithPath: "\(Self.folder)/\(name).json")))
  }

  @Test(.enabled(if: isHere, "the transcript is not here"))
  func `in a real transcript the wrong numbers are found, and few that are right`() throws {
    let judged: Judged = try judgement("numbers")
    let paired: Paired = try judgement("pairs")
    let lines = try RealTranscript.lines()
    let pairs = Dictionary(uniqueKeysWithValues: paired.pairs.map { ($0.n, $0) })
    func severities(_ number: Int) throws -> [Severity] {
      let pair = try #require(pairs[number])
      let text = "@languages en zh-Hans\n\n\\\(lines[pair.sourceLine - 1])\n> \(lines[pair.zhLine - 1])\n"
      return findings(text).map(\.severity)
    }
    #expect(try severities(116).contains { $0 >= .warning })
    #expect(try !severities(63).isEmpty)
    #expect(try !severities(127).isEmpty)
    let right = judged.entries.filter { $0.verdict != "mismatch" }
    let flagged = try right.filter { try severities($0.n).contains { $0 >= .warning } }
    #expect(right.count > 60)
    #expect(flagged.count <= 3, "\(flagged.map(\.n))")
  }
}
