import DiglotLint
import DiglotSemantics
import DiglotSyntax
import TestSupport
import Testing

/// Rules about the glossary, and the forms that it need not list.
struct TermRuleTests {
  private func rules(_ text: String) -> [String] {
    TestCheck.findings(in: text).filter { Registry.rule(named: $0.rule)?.group == .terms }.map(\.rule)
  }

  private func term(_ declaration: String, _ source: String, _ translation: String) -> [String] {
    rules("@languages en zh-Hans\n\(declaration)\n\n\(source)\n> \(translation)\n")
  }

  @Test(arguments: [
    ("@term agent | 智能体, !代理", "Two agents failed.", "两个代理失败了。", ["term-deprecated"]),
    ("@term agent | 智能体, !代理", "The agents' work.", "智能体的工作。", []),
    ("@term distill | 蒸馏, !提炼", "They distilled it.", "他们提炼了它。", ["term-deprecated"]),
    ("@term overfit | 过拟合", "It was overfitting.", "它记得太死。", ["term-missing"]),
    // What is wrong for one term may be right for another.
    ("@term agent | 智能体, !代理\n@term proxy | 代理", "The agent uses a proxy.", "智能体使用代理。", []),
    ("@term agent | 智能体, !代理\n@term proxy | 代理", "The agent failed.", "代理失败了。", ["term-deprecated"]),
    ("@term agent | !代理", "The agent failed.", "代理失败了。", ["term-deprecated"]),
    ("@term agent | !代理", "The agent failed.", "它失败了。", []),
    ("@term signal box | 信号楼", "The signal box.", "Signal Box Hotel 的。", ["term-missing"]),
    ("@term signal box | 信号楼", "The signal box.", "`signal box` 的。", ["term-missing"]),
    ("@term signal box | 信号楼", "The signal box.", "信号楼（signal box）。", []),
  ])
  func `terms and their forms are held to`(
    declaration: String, source: String, translation: String, expected: [String]
  ) {
    #expect(term(declaration, source, translation) == expected)
  }

  /// What the first finding about a term has beside it.
  private func related(_ translation: String) -> [String] {
    let text = """
      @languages en zh-Hans
      @term signal box | 信号楼, !信号房

      The signal box was dark. We waited a long time for the morning train. Then the signal box was lit.
      > \(translation)

      """
    let found = TestCheck.findings(in: text).first { Registry.rule(named: $0.rule)?.group == .terms }
    return (found?.related ?? []).map { place in
      let before = Array(text.utf8).prefix(place.range.lowerBound).suffix(5)
      return place.message + ": " + String(decoding: before, as: UTF8.self) + "|"
        + String(decoding: Array(text.utf8)[place.range], as: UTF8.self)
    }
  }

  @Test func `what is told of a term goes with the sentence that mentions it`() {
    #expect(related("信号楼里很黑。我们等了很久早班的火车。后来信号房亮了。") == ["the term:  the |signal box"])
    #expect(related("信号房里很黑。我们等了很久早班的火车。后来信号楼亮了。") == ["the term: \nThe |signal box"])
    #expect(related("那里很黑。我们等了很久早班的火车。后来那里亮了。") == ["the translation of its sentence: t.\n> |那里很黑。"])
  }

  @Test func `renderings in languages with endings may have them`() {
    let head = "@languages zh en\n@term 智能体 | agent, !proxy\n\n"
    #expect(rules(head + "两个智能体。\n> Two agents.\n") == [])
    #expect(rules(head + "两个智能体。\n> Two proxies.\n") == ["term-deprecated"])
    let german = "@languages en de\n@term signal box | Stellwerk\n\n"
    #expect(rules(german + "The signal boxes.\n> Die Stellwerke.\n") == [])
    #expect(rules(german + "The signal boxes.\n> Die Häuser.\n") == ["term-missing"])
  }

  @Test(arguments: [
    ("@term agent | 智能体, 代理, !代理", 1), ("@term agent | 智能体\n@term agent | 代理", 0),
    ("@term agent | 智能体, 代理\n@term agent | 代理, 智能体", 0), ("@term agent | 智能体, !代理\n@term proxy | 代理", 0),
    ("@term agent | 智能体\n@term agent | 智能体", 0), ("@term agent | 智能体, !代理\n@term agent | 代理", 1),
  ])
  func `a glossary that wants two things is told so`(declarations: String, count: Int) {
    let found = rules("@languages en zh-Hans\n\(declarations)\n\nAn agent, a proxy.\n> 智能体和代理。\n")
    #expect(found.count { $0 == "term-conflict" } == count)
  }

  @Test func `a glossary of another file is compared with one's own`() {
    let fixture = Fixture(
      """
      //- /talk.diglot
      @languages en zh-Hans
      @use shared.diglot
      @term agent | «代理»

      An agent.$0
      > 代理。
      //- /shared.diglot
      @languages en zh-Hans
      @term agent | 智能体, !代理
      """)
    let found = Checkup(of: fixture.analysis, in: fixture.library).findings().filter {
      $0.rule == "term-conflict"
    }
    #expect(found.map(\.range) == fixture.main.ranges)
    #expect(found.first?.related.first?.path?.string == "/shared.diglot")
  }
}
