import DiglotSemantics
import DiglotSyntax
import TestSupport
import Testing

struct SpeakerTests {
  /// Who speaks each block that is a segment.
  private func speakers(_ text: String) -> [String?] {
    let document = Document(text)
    return document.facts.enumerated().filter { $1.facts.block.kind == .segment }.map {
      document.speaker(ofBlock: $0.offset)
    }
  }

  @Test func `a segment without a speaker goes on with the one before`() {
    #expect(speakers("HO: One.\n\nTwo.\n\nGU: Three.\n\n[00:10] Four.\n") == ["HO", "HO", "GU", "GU"])
  }

  @Test func `nobody speaks before the first one is named`() {
    #expect(speakers("One.\n\nHO: Two.\n") == [nil, "HO"])
  }

  @Test(arguments: ["# Part", "###### Part"])
  func `a chapter of any level begins with nobody`(heading: String) {
    #expect(speakers("HO: One.\n\n\(heading)\n\nTwo.\n\nGU: Three.\n") == ["HO", nil, "GU"])
  }

  @Test func `segments of events alone are nobody's unless they name somebody`() {
    let text = "HO: One.\n\n[laughs] [1:05]\n\nGU: [sighs]\n\n[coughs] Two.\n\n{?}\n\n`x`\n"
    #expect(speakers(text) == ["HO", nil, "GU", "GU", "GU", "GU"])
  }

  @Test func `directives, notes and comments between do not matter`() {
    #expect(speakers("HO: One.\n\n@speaker GU Guest\n\n[^a]: Note.\n\n% hm\n\nTwo.\n") == ["HO", "HO"])
  }

  @Test func `only segments have speakers`() {
    let document = Document("HO: One.\n\n@date 2025-01-01\n\n[^a]: Note.\n")
    #expect((0..<4).map(document.speaker(ofBlock:)) == ["HO", nil, nil, nil])
    #expect(document.speaker(ofBlock: -1) == nil)
  }

  @Test func `the first declaration of a speaker counts`() {
    let scope = Fixture("@speaker HO Host\n@speaker HO Hostess\n").analysis.scope
    #expect(scope.speakers["HO"]?.map { $0.value.names.map(\.text) } == [["Host"], ["Hostess"]])
  }

  @Test func `a tally counts what a speaker says, inherited segments too`() {
    let document = Document(
      """
      [00:10 --> 00:15] HO: One two, don't [laughs loudly] {tree -> three}.
      > 一二三。

      [00:20] 四五 and `six`.

      [00:30] GU: Seven.

      # [00:50] Part

      Nobody.

      [01:00] HO: Eight.

      [laughs]

      [01:01.500] GU: Nine.
      [01:02] HO: Ten.

      """)
    let tally = document.tally(ofSpeaker: "HO")
    #expect(tally.segments == 4)
    #expect(tally.count == WordCount(words: 8, characters: 2))
    #expect(tally.milliseconds == 5_000 + 10_000 + 1_500)
    #expect(document.tally(ofSpeaker: "GU").milliseconds == 30_000 + 500)
    #expect(document.tally(ofSpeaker: "XX") == SpeechTally())
  }

  @Test(arguments: [
    ("Well-known, don't — really!", 3, 0), ("3.5 per cent", 3, 0), ("智能体 agent 很多。", 1, 5),
    ("“Quoted”…and", 1, 0), ("Café Ελλάδα Москва", 3, 0), ("한국어 문장", 2, 0), ("カタカナ", 0, 4),
    ("don\\'t \\* stop", 2, 0), ("x[^a]y https://example.org/a b", 3, 0), ("… — !", 0, 0),
  ])
  func `words and characters are counted by script`(text: String, words: Int, characters: Int) {
    let facts = Document(text).facts(ofBlock: 0)?.facts
    #expect(facts?.wordCount == WordCount(words: words, characters: characters))
  }
}
