import DiglotLint
import DiglotSyntax
import Testing

/// Sentences that translations leave out.
struct SentenceMissingTests {
  private static let source = """
    In 1911 the mill stood still, and its wheel rotted in the pond. They brought 40 sacks of rye from the coast by \
    cart, over the old road. Nobody in the valley spoke of it for 12 years.
    """
  private static let first = "1911年水车没有转动，轮子在池塘里烂掉了。"
  private static let second = "他们沿着老路，用大车从海边运来了四十袋黑麦。"
  private static let third = "山谷里有十二年没有人说起这件事。"

  private func text(_ pairs: [(String, String)]) -> String {
    "@languages en zh-Hans\n\n" + pairs.map { "\($0.0)\n> \($0.1)\n" }.joined(separator: "\n")
  }

  private func findings(_ pairs: [(String, String)], without off: [String] = []) -> [Finding] {
    let settings = Settings(levels: Dictionary(uniqueKeysWithValues: off.map { ($0, .off) }))
    return TestCheck.findings(in: text(pairs), settings).filter {
      $0.rule == "sentence-missing" || $0.rule == "translation-length"
    }
  }

  private func told(_ pairs: [(String, String)], without off: [String] = []) -> [String] {
    findings(pairs, without: off).map { "\($0.rule) \($0.severity.rawValue)" }
  }

  @Test func `the sentence is told, and the place where it belongs`() throws {
    let pairs = [(Self.source, Self.first + Self.third)]
    let bytes = Array(text(pairs).utf8)
    func words(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    let found = findings(pairs)
    let finding = try #require(found.first)
    #expect(found.count == 1)
    #expect(finding.rule == "sentence-missing")
    #expect(finding.severity == .warning)
    #expect(finding.message == "“They brought 40 sacks of rye from the coast by…” seems not to be translated")
    #expect(words(finding.range) == "They brought 40 sacks of rye from the coast by cart, over the old road.")
    #expect(finding.related.map(\.message) == ["it would follow this"])
    #expect(finding.related.map { words($0.range) } == [Self.first])
  }

  @Test func `the first is told by what comes next`() {
    let found = findings([(Self.source, Self.second + Self.third)])
    #expect(found.flatMap(\.related).map(\.message) == ["it would stand before this"])
  }

  @Test func `a translation that says all is left alone, however it is cut`() {
    #expect(told([(Self.source, Self.first + Self.second + Self.third)]) == [])
    let joined = (Self.first + Self.second).replacing("。他们", with: "，他们") + Self.third
    #expect(told([(Self.source, joined)]) == [])
  }

  @Test func `where the rest is long for what it says, it is no more than information`() {
    // It lacks no more than half of what the sentence would take.
    let source = Self.source.replacing("road.", with: "road through the hills, and paid for it in silver.")
    let rendered = "1911年那一年水车没有转动，它的轮子在池塘里烂掉了。整个山谷里有十二年没有人再说起这件事。"
    #expect(told([(source, rendered)], without: ["translation-length"]) == ["sentence-missing information"])
    #expect(told([(source, Self.first + Self.third)]) == ["sentence-missing warning"])
  }

  @Test func `a file is its own measure`() {
    let complete = Array(repeating: (Self.source, Self.first + Self.second + Self.third), count: 60)
    let short = (Self.source, Self.first + Self.third)
    #expect(told(complete + [short]) == ["sentence-missing warning"])
    // Where everything is said in half the words, it has been said.
    let terse = Array(repeating: (Self.source, "1911年水车停了，轮子烂了。四十袋黑麦运来了。十二年没人提。"), count: 60)
    #expect(told(terse + [short], without: ["translation-length"]) == [])
  }

  @Test func `one fault is told once`() {
    let source = Self.source.split(separator: ". ").dropFirst().joined(separator: ". ")
    let pairs = [(source, Self.third)]
    #expect(told(pairs) == ["sentence-missing warning"])
    #expect(told(pairs, without: ["sentence-missing"]) == ["translation-length warning"])
  }

  @Test func `long sentences of a script without spaces are quoted in part`() {
    let chinese = "他们沿着山谷那边的老路，用两匹马拉的大车从海边的港口运来了四十袋黑麦和十七桶咸鱼。"
    let text = """
      @languages zh-Hans en

      \(Self.first)\(chinese)\(Self.third)
      > In 1911 the mill stood still, and its wheel rotted in the pond. Nobody in the valley spoke of it for 12 years.

      """
    let found = TestCheck.findings(in: text).filter { $0.rule == "sentence-missing" }
    #expect(found.map(\.message) == ["“\(chinese.prefix(24))…” seems not to be translated"])
  }

  @Test(arguments: ["es", "ar", "fi"])
  func `languages whose lengths are not known are left alone`(language: String) {
    let text = "@languages en \(language)\n\n\(Self.source)\n> 1911. 12.\n"
    #expect(!TestCheck.findings(in: text).contains { $0.rule == "sentence-missing" })
  }
}
