import DiglotIDE
import DiglotSemantics
import DiglotSyntax
import TestSupport
import Testing

struct SelectionTests {
  private func steps(_ marked: String) -> [String] {
    let fixture = Fixture(marked)
    let tree = SyntaxTree(fixture.main.text)
    return fixture.snapshot.selections(at: fixture.cursor).map { tree.text(in: $0) }
  }

  @Test func `word, clause, sentence, text, line, segment, chapter, file`() {
    #expect(
      steps("Top.\n\n# A\n\nHO: Hi. Good eve$0ning, all. Bye.\n> 晚上好。\n\n# B\n") == [
        "evening", "Good evening", "Good evening, all.", "Hi. Good evening, all. Bye.",
        "HO: Hi. Good evening, all. Bye.", "HO: Hi. Good evening, all. Bye.\n> 晚上好。",
        "# A\n\nHO: Hi. Good evening, all. Bye.\n> 晚上好。\n\n",
        "Top.\n\n# A\n\nHO: Hi. Good evening, all. Bye.\n> 晚上好。\n\n# B\n",
      ])
  }

  @Test func `a run of Han is no word`() {
    let steps = steps("Hi.\n> 你好,他们$0来了。再见。\n")
    #expect(steps.prefix(3) == ["他们来了", "你好,他们来了。", "你好,他们来了。再见。"])
  }

  @Test func `katakana and terms are words`() {
    #expect(steps("これはテ$0スト。\n").first == "テスト")
    #expect(steps("@languages zh en\n@term 智能体 | agent\n\n一个智$0能体来。\n").first == "智能体")
  }

  @Test func `marks hold what is in them`() {
    #expect(
      steps("See [it th$0ere](#a), ok\n").prefix(4) == [
        "there", "it there", "[it there](#a)", "See [it there](#a), ok",
      ])
  }

  @Test func `points within numbers and names end no sentence`() {
    #expect(steps("It is 3$0.5 at e.org now. Yes.\n").contains("It is 3.5 at e.org now."))
  }

  @Test func `any place has a chain that ends with the file`() {
    var random = SplitMix64(seed: 5)
    for _ in 0..<40 {
      let text = RandomText.make(40, using: &random)
      let snapshot = Fixture(text.replacing("$0", with: "")).snapshot
      let count = snapshot.analysis.document.tree.count
      for offset in [-1, 0, count / 3, count / 2, count, count + 5] {
        let steps = snapshot.selections(at: offset)
        #expect(steps.last == 0..<count)
        for (inner, outer) in zip(steps, steps.dropFirst()) {
          #expect(inner.count < outer.count && outer.clamped(to: inner) == inner)
        }
      }
    }
  }
}
