import DiglotLint
import Testing

/// Rules that read a passage and its translation together.
struct PairRuleTests {
  private func rules(_ source: String, _ translation: String, _ head: String = "@languages en zh-Hans\n\n")
    -> [String]
  {
    TestCheck.findings(in: head + source + "\n> " + translation + "\n").map(\.rule).filter {
      let group = Registry.rule(named: $0)?.group
      return group == .translation || group == .terms
    }
  }

  @Test(arguments: [
    "这段话翻译成中文是：我们明天出发。", "以下是这段话的译文：我们出发。", "翻译：我们出发。", "这段文字大意是:我们出发。", "這段話的意思是：我們出發。",
    "Here is the translation: 我们出发。", "Sure! Here's the translation: 我们出发。",
    "The translation of this passage is: 我们出发。",
    "这句话讨论了另一种思路：我们出发。", "好的，以下是翻译：我们出发。",
  ])
  func `words to whoever asked are found`(translation: String) {
    let head = translation.hasPrefix("這") ? "@languages en zh-Hant\n\n" : "@languages en zh-Hans\n\n"
    #expect(rules("We leave tomorrow.", translation, head) == ["translator-preamble"])
  }

  @Test(arguments: [
    "他说：我们出发。", "神经机器翻译器之类的东西：它们很好。", "我们的结论是：出发。", "翻译这本书花了十年。", "这段话我听过。", "编译器很快：真的。",
    "他翻译了它。这段话的意思是：我们出发。",
  ])
  func `what was said is left alone`(translation: String) {
    #expect(rules("We leave tomorrow.", translation) == [])
  }

  @Test(arguments: [
    ("We leave tomorrow morning.", "We leave tomorrow morning.", ["untranslated"]),
    ("We leave tomorrow morning.", "we leave tomorrow, morning", ["untranslated"]),
    ("We leave, and then we come back again.", "我们出发, and then we come back again.", ["untranslated"]),
    ("OpenAI, DeepMind, Anthropic.", "OpenAI, DeepMind, Anthropic.", []),
    ("pwn.gdb.attach(p)", "pwn.gdb.attach(p)", []),
    ("OK.", "OK.", []), ("He sang “all you need is love now”.", "他唱了“all you need is love now”。", []),
    ("A transformer, an encoder.", "一个 transformer，一个 encoder。", []), ("GPT-4.", "GPT-4。", []),
    ("Use `git commit all of it now`.", "用 `git commit all of it now`。", []),
  ])
  func `what was not translated is found, and names and code are left alone`(
    source: String, translation: String, expected: [String]
  ) {
    #expect(rules(source, translation) == expected)
  }

  @Test(arguments: [
    ("We leave tomorrow.", "Мы уезжаем завтра.", ["wrong-language"]),
    ("We leave tomorrow.", "また明日の朝に出発しますよ。", ["wrong-language"]),
    ("We leave tomorrow.", "我們們這說時個為來對會過還沒麼樣。", ["wrong-language"]), ("We leave.", "我们出发，去東京。", []),
    ("我们明天早上出发。", "We leave tomorrow morning.", ["swapped-languages"]), ("No.", "Да.", []),
    ("我们 tomorrow 出发。", "明天出发。", []),
  ])
  func `translations into another language are found`(source: String, translation: String, expected: [String])
  {
    #expect(rules(source, translation) == expected)
  }

  private static let glossary = """
    @languages en zh-Hans
    @term agent, agents | 智能体, 代理人, !代理
    @term signal box, signal boxes | 信号楼
    @term model | 模型
    @term large language model | 大语言模型, 大型语言模型


    """

  @Test(arguments: [
    ("The agent failed.", "智能体失败了。", []), ("The agent failed.", "代理人失败了。", []),
    ("The agent failed.", "代理失败了。", ["term-deprecated"]), ("They failed.", "代理失败了。", []),
    ("The agents failed.", "它们失败了。", ["term-missing"]),
    ("The agents failed.", "Agent 失败了。", ["term-untranslated"]),
    ("A large language model.", "一个大语言模型。", []), ("A model.", "一个大语言模型。", ["term-missing"]),
    ("The agent and the agents.", "智能体和它们。", []), ("The signal box.", "信号楼。", []),
  ])
  func `terms are held to their renderings`(source: String, translation: String, expected: [String]) {
    #expect(rules(source, translation, Self.glossary) == expected)
  }

  @Test func `a deprecated rendering is replaced where that is wanted`() {
    let text = Self.glossary + "An agent.\n> 一个代理，[代理](https://e.org/代理)。\n"
    let findings = TestCheck.findings(in: text).filter { $0.rule == "term-deprecated" }
    #expect(findings.count == 2)
    #expect(findings.allSatisfy { $0.fixes.first?.safety == .suggested && $0.tag == .deprecated })
    #expect(findings.first?.message == "“代理” is no longer wanted for “agent”; write “智能体”")
  }

  @Test func `what is decisive silences the rest`() {
    #expect(
      rules("The agent failed here today.", "The agent failed here today.", Self.glossary) == ["untranslated"]
    )
  }
}
