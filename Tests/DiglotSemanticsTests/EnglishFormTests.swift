import DiglotSemantics
import DiglotSyntax
import TestSupport
import Testing

/// Forms of English words that a glossary need not list.
struct EnglishFormTests {
  private func expect(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let fixture = Fixture(marked)
    let analysis = fixture.analysis
    let found = (0..<analysis.document.facts.count).flatMap { index in
      analysis.mentions.mentions(inBlock: index).compactMap { mention in
        analysis.document.facts(ofBlock: index)?.absolute(mention.range)
      }
    }
    #expect(found == fixture.main.ranges, "\(fixture.main.marking(found))", sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    ("signal box", "Two «signal boxes», a «signal box»'s lamp, the «Signal Boxes»."),
    ("agent", "Many «agents», the «agents»' work, an «agent»’s."), ("city", "Two «cities», not citys."),
    ("day", "Ten «days»."), ("match", "«Matches», «matched», «matching»."),
    ("distill", "«Distilled», «distilling», «distills»."), ("tune", "«Tuned», «tuning», «tunes»."),
    ("overfit", "It «overfitted», it is «overfitting», and «overfits»."),
    ("copy", "«Copied», «copies», «copying»."),
    ("token", "«Tokens», «tokened»; tokenizer."), ("box", "«Boxes»; boxed, boxing."),
    ("Apple", "«Apple», «Apples»; apples, Appled."), ("OpenAI", "«OpenAI»; OpenAIs."),
    ("LLM", "«LLM»; LLMs."),
    ("café", "«Café»; cafés."),
  ])
  func `English words are found in the plural, in the past and with -ing`(form: String, text: String) {
    expect("@languages en zh\n@term \(form)\n\n\(text)\n")
  }

  @Test func `other languages, and files that name none, have the forms that they list`() {
    expect("@languages de en\n@term box\n\n«box», boxes\n")
    expect("@term box\n\n«box», boxes\n")
  }

  @Test func `a form that is listed is its own term's`() {
    let text = "@languages en-GB zh\n@term train\n@term training\n\nThe trains, training, trained.\n"
    #expect(Fixture(text).analysis.mentions.counts == [2, 1])
  }

  @Test func `a file that names another language has other forms`() {
    var analysis = Fixture("@languages de en\n@term box\n\nboxes\n").analysis
    #expect(analysis.mentions.counts == [0])
    _ = analysis.apply([.init(11..<13, "en"), .init(14..<16, "de")], version: nil, in: Library())
    #expect(analysis.mentions.counts == [1])
  }
}
