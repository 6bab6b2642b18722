import DiglotAlignment
import DiglotSemantics
import DiglotSyntax
import TestSupport
import Testing

struct SentenceTests {
  /// - Parameter marked: the text, with `|` where a sentence ends and another follows.
  private func expect(
    _ marked: String, in language: String = "en", sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let expected = marked.split(separator: "|").map { trimmed(String($0)) }
    let sample = Sample("\n" + marked.replacing("|", with: "") + "\n", languages: language)
    #expect(sample.sentences == expected, sourceLocation: sourceLocation)
  }

  private func trimmed(_ text: String) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  @Test func `a stop ends a sentence, with or without a capital after it`() {
    expect("The lamp is lit.| Who lit it?| nobody knows!| Well.")
    expect("Is it you?!| Yes?.| Good.")
    expect("no stop at all")
  }

  @Test func `numbers, versions and addresses hold points`() {
    expect("It costs 4.5 or 0.02% at example.com today.| Version v3.1 is out.")
    expect("1. First the bread.| 2. Then the salt.")
  }

  @Test func `abbreviations, titles and initials go on`() {
    expect("Dr. Lind met Mrs. Okafor, e.g. at noon.| They left.")
    expect("See No. 5 and fig. 3 first.| He said no. |Then he left.")
    expect("J. K. Mbeki wrote it.| The U.S. Army read it.| They live in the U.S. |They like it.")
    expect("Bread, salt, etc. |The rest is gone.| Bread, etc. and more.")
    expect("But I mean, I. |Basically, nothing.")
  }

  @Test func `an ellipsis is a pause before a small letter, an end before a capital`() {
    expect("Well... maybe not.| So it ends...| Good night.| Yes… perhaps.")
    expect("我想说的是他们都已经走了……|算了。|那……好吧。", in: "zh")
  }

  @Test func `what closes behind a stop belongs to it, and what opens does not`() {
    expect("“Go on.”| She went (slowly.)| \"Why?\"| “Stop!” he said.| Fine.")
    expect("他说：“走吧。”|“好。”|我们走了（很慢。）|完。", in: "zh")
    expect("「行く？」と聞いた。|「うん。」|行った。", in: "ja")
    expect("“去吧！”她说。|我去了。", in: "zh")
  }

  @Test func `Chinese with marks of half width is cut too`() {
    expect("你好吗?|很好.|走吧!|版本是3.5.|好了", in: "zh")
    expect("用的是Node.js和v2.1,很好。|真的?|真的。", in: "zh")
  }

  @Test func `Korean and European languages`() {
    expect("정말요?| 네, 3.5도예요.| 좋아요!", in: "ko")
    expect("Am 3. Oktober kam z. B. Dr. Weiß.| Er blieb bis ca. 5 Uhr.| „Gut!“| Ja.", in: "de")
    expect("Vraiment ?| Oui !| « C'est M. Petit. »| Bon.", in: "fr")
    expect("¿De verdad?| ¡Sí!| El Sr. Ruiz vino.", in: "es")
  }

  @Test func `what a translator says before the translation is a sentence of its own`() {
    expect("这段话可以翻译成中文如下:|门是开着的。|灯亮着。", in: "zh")
    expect("他说的是:门是开着的。", in: "zh")
  }

  @Test func `markup counts as it is read, code and addresses end nothing`() {
    let sample = Sample(
      "\nSee [the x y](#a). Run `a. B` at https://e.org/a.B now.[^n] [laughs] {Cloud. -> Claude.} {?Maybe}.\n",
      languages: "en")
    #expect(
      sample.sentences == ["See the x y.", "Run a. B at https://e.org/a.B now.", "Claude.", "Maybe."])
    #expect(
      sample.written == [
        "See [the x y](#a).", "Run `a. B` at https://e.org/a.B now.[^n]", "[laughs] {Cloud. -> Claude.}",
        "{?Maybe}.",
      ])
  }

  @Test func `lines of one language are one text`() {
    let sample = Sample("\nHO: The lamp is\nlit. Who lit\nit?\n", languages: "en")
    #expect(sample.sentences == ["The lamp is lit.", "Who lit it?"])
    #expect(sample.written == ["The lamp is\nlit.", "Who lit\nit?"])
  }

  @Test func `the sentence at a place is found`() {
    let sample = Sample("\nOne. Two. Three.\n", languages: "en")
    let passages = sample.segments.map { Passages(of: $0, in: sample.analysis.document.languages).source }
    let sentences = passages.map(Sentences.init)[0]
    #expect([0, 3, 5, 8, 10, 90].map { sentences.index(at: $0) } == [0, 0, 1, 1, 2, 2])
  }

  @Test func `in any text, sentences are in order and leave out nothing but white space`() {
    var random = SplitMix64(seed: 6)
    let pieces =
      RandomText.pieces + [". ", "? ", "!", "。", "？”", "...", "……", "“", "”", "Dr. ", "U.S. ", "3.5", ": "]
    for _ in 0..<80 {
      let text = (0..<30).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let sample = Sample(text)
      for facts in sample.segments {
        let passages = Passages(of: facts, in: sample.analysis.document.languages)
        for passage in [passages.source] + passages.translations {
          let sentences = Sentences(of: passage)
          var end = 0
          for range in sentences.ranges + [passage.bytes.count..<passage.bytes.count] {
            #expect(range.lowerBound >= end)
            let between = String(decoding: passage.bytes[end..<max(end, range.lowerBound)], as: UTF8.self)
            let isBlank = between.unicodeScalars.allSatisfy {
              $0 == "\n" || CharacterClasses.isWhiteSpace($0)
            }
            #expect(isBlank, "\(between.debugDescription) in \(text.debugDescription)")
            end = range.upperBound
          }
          var place = 0
          for range in sentences.written {
            #expect(
              range.lowerBound >= place && range.upperBound <= facts.block.bytes.count,
              "\(text.debugDescription)")
            place = range.lowerBound
          }
        }
      }
    }
  }
}
