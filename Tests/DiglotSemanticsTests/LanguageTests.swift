import DiglotSemantics
import DiglotSyntax
import Testing

struct LanguageTests {
  /// What each segment, heading and note is not translated to; “?” is the first target without a name.
  private func missing(_ text: String) -> [[String]] {
    let document = Document(text)
    let kept = document.facts.filter { ![.directive, .preamble].contains($0.facts.block.kind) }
    return kept.map { document.languages.missing(in: $0.facts).map { $0 ?? "?" } }
  }

  private func spoken(_ text: String) -> [String?] {
    let document = Document(text)
    return document.facts.filter { $0.facts.block.kind == .segment }.map {
      document.languages.spoken(in: $0.facts)
    }
  }

  @Test func `the source is named first`() {
    let languages = Document("@languages en zh-Hans ja\n").languages
    #expect(languages.source == "en")
    #expect(languages.targets == ["zh-Hans", "ja"])
    #expect([nil, "ja", "xx"].map(languages.language(ofTag:)) == ["zh-Hans", "ja", "xx"])
  }

  @Test func `only the first declaration of languages counts`() {
    #expect(Document("Text.\n\n@languages en fr\n@languages de it\n").languages.declared == ["en", "fr"])
  }

  @Test func `without a declaration languages have no names`() {
    #expect(spoken("Hello.\n> 你好。\n") == [nil])
    #expect(missing("Hello.\n> 你好。\n\nBye.\n\n>ja x\n\nHm.\n") == [[], [], ["?"]])
    #expect(missing("Hello.\n\nBye.\n") == [[], []])
  }

  @Test func `an untagged translation is in the first target language`() {
    #expect(missing("@languages en zh ja\n\nHello.\n> 你好。\n\nBye.\n>zh 再见。\n>ja またね。\n") == [["ja"], []])
  }

  @Test func `parts of headings and notes are translations`() {
    #expect(
      missing("@languages en zh ja\n\n# One | 一\n\n# Two\n>ja 二\n\n[^a]: N. | 注 | 注\n") == [
        ["ja"], ["zh"], [],
      ])
  }

  @Test func `a translation without text is none`() {
    #expect(missing("@languages en zh\n\nHello.\n>\n\nBye.\n> [笑]\n") == [["zh"], ["zh"]])
  }

  @Test func `a segment translated to the source is spoken in another language`() {
    let text = "@languages en zh ja\n\n你好。\n>en Hello.\n\nこんにちは。\n>en Hello.\n> 你好。\n\nHello.\n> 你好。\n"
    #expect(spoken(text) == ["zh", "ja", "en"])
    #expect(missing(text) == [["ja"], [], ["ja"]])
  }
}
