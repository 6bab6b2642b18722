import DiglotFormats
import DiglotSemantics
import DiglotSyntax
import TestSupport
import Testing

struct SubtitleImportTests {
  private typealias Pair = Reading.Pair

  private func imported(_ text: String, _ languages: [String] = []) throws -> (ImportResult, Reading) {
    let result = try Importer.convert(text, options: ImportOptions(languages: languages))
    let reading = Reading(result.text)
    #expect(reading.isWellFormed, "\(text.debugDescription) → \(result.text.debugDescription)")
    #expect(result.segments == reading.pairs.count)
    #expect(result.kept == reading.comments.count)
    return (result, reading)
  }

  @Test func `each cue is a segment with its times, in both languages`() throws {
    let text = """
      1
      00:00:01,000 --> 00:00:02,500
      The mill
      by the river.
      河边的
      磨坊。

      2
      1:00:03,5 --> 101:00:04,000
      NASA: yes

      3
      00:00:05,000 --> 00:00:06,000
      没有人

      4
      00:00:07,000 --> 00:00:08,000

      """
    let (result, _) = try imported(text)
    #expect(
      result.text == """
        @languages en zh-Hans

        [00:00:01.000 --> 00:00:02.500] The mill\\
        by the river.
        > 河边的\\
        > 磨坊。

        [01:00:03.500 --> 101:00:04.000] NASA\\: yes

        [00:00:05.000 --> 00:00:06.000]
        > 没有人

        [00:00:07.000 --> 00:00:08.000]

        """)
    #expect(result.format == .subRip && result.untranslated == 1 && result.kept == 0)
  }

  @Test func `the translation may stand above, and some cues be the other way round`() throws {
    let text = """
      1
      00:00:01,000 --> 00:00:02,000
      磨坊在河边。
      The mill by the river.

      2
      00:00:03,000 --> 00:00:04,000
      没人知道。
      Nobody knew who had built it.

      3
      00:00:05,000 --> 00:00:06,000
      Linux
      Linux

      4
      00:00:07,000 --> 00:00:08,000
      Then the water left us.
      后来水没有了。

      """
    for languages in [[], ["en", "zh-Hans"]] {
      let (_, reading) = try imported(text, languages)
      #expect(reading.directives == ["@languages en zh-Hans", "@meta order zh-Hans en"])
      #expect(
        reading.pairs == [
          Pair("The mill by the river.", "磨坊在河边。"), Pair("Nobody knew who had built it.", "没人知道。"),
          Pair("Linux", "Linux"), Pair("Then the water left us.", "后来水没有了。"),
        ])
    }
  }

  @Test func `order tells languages in one script apart`() throws {
    let text =
      "1\n00:00:01,000 --> 00:00:02,000\nThe mill\nLe moulin\n\n2\n00:00:03,000 --> 00:00:04,000\nYes.\n"
    let (_, reading) = try imported(text, ["en", "fr"])
    #expect(reading.pairs == [Pair("The mill", "Le moulin"), Pair("Yes.", nil)])
  }

  @Test func `subtitles in one language are imported where it is named`() throws {
    let text = "1\n00:00:01,000 --> 00:00:02,000\nThe mill\nby the river\n"
    let (result, reading) = try imported(text, ["en"])
    #expect(reading.pairs == [Pair("The mill\nby the river", nil)] && result.untranslated == 0)
    #expect(throws: ImportFailure.languagesUnclear(script: "Latin", guess: "en")) {
      try Importer.convert(text)
    }
  }

  @Test func `what is broken is kept, and does no harm to the cues around it`() throws {
    let text = """
      Subtitles by the Mill Society

      1
      00:00:01,000 --> 00:00:02,000
      The mill
      磨坊
      2
      00:00:03,000 --> 00:00:04,000
      Yes.
      是。

      3
      00:00:75,000 --> 00:01:20,000
      Lost.

      00:00:09,000-->00:00:10,000 X1:10 X2:20

      No.
      不。

      """
    let (_, reading) = try imported(text)
    #expect(reading.pairs == [Pair("The mill", "磨坊"), Pair("Yes.", "是。"), Pair("No.", "不。")])
    #expect(
      reading.comments == [
        "Subtitles by the Mill Society", "3", "00:00:75,000 --> 00:01:20,000", "Lost.", "X1:10 X2:20",
      ])
  }

  @Test func `WebVTT keeps ids, and its other blocks and settings as comments`() throws {
    let text = """
      \u{FEFF}WEBVTT - The mill
      Kind: captions

      STYLE
      ::cue { color: red }

      NOTE
      to be checked

      mill
      00:01.000 --> 00:02.000 align:start position:10%
      The <i>mill</i> &amp; co
      磨坊 &lt;1974&gt;

      a b
      00:03.000 --> 00:04.000
      Yes.
      是。

      7
      00:05.000 --> 00:06.000
      No.
      不。

      """
    let (result, reading) = try imported(text)
    #expect(result.format == .webVTT)
    #expect(
      reading.pairs == [
        Pair("The <i>mill</i> & co", "磨坊 <1974>"), Pair("Yes.", "是。"), Pair("No.", "不。"),
      ])
    #expect(reading.text.contains("\n[00:00:01.000 --> 00:00:02.000 #mill] The <i>mill</i> & co\n"))
    #expect(
      reading.comments == [
        "WEBVTT - The mill", "Kind: captions", "STYLE", "::cue { color: red }", "NOTE", "to be checked",
        "align:start position:10%", "a b",
      ])
  }

  @Test func `voices become speakers`() throws {
    let text = """
      WEBVTT

      00:01.000 --> 00:02.000
      <v Ada Miller>Who built it?</v>
      <v 艾达>谁建的?

      00:03.000 --> 00:04.000
      <v Bo>My father.
      <v 阿博>我父亲。

      00:05.000 --> 00:06.000
      <v Ada Miller>Who built it?
      <v 艾达>谁建的?

      00:07.000 --> 00:08.000
      <v Ann Mann>Me.
      <v 安>我。

      """
    let (_, reading) = try imported(text)
    #expect(
      reading.directives == [
        "@languages en zh-Hans", "@speaker AM Ada Miller | 艾达", "@speaker BO Bo | 阿博",
        "@speaker AM2 Ann Mann | 安",
      ])
    #expect(
      reading.tree.blocks.compactMap { $0.kind == .segment ? $0.speakerCode.map($0.text) : nil } == [
        "AM", "BO", "AM", "AM2",
      ])
  }

  @Test(arguments: 0..<16, ["WEBVTT\n\n", "1\n00:00:01,000 --> 00:00:02,000\n"])
  func `nothing is lost and nothing reads as markup`(round: Int, head: String) throws {
    let seed = UInt64(round) + 5000
    var generator = SplitMix64(seed: seed)
    let pieces = [
      "\n\n2\n00:00:03,000 --> 00:00:04,000\n", "\n\n00:03.000 --> 00:04.000 align:end\n",
      "\n\nid\n0:01 --> 0:02\n",
      "\n\nNOTE x", "<v Bo>", "</v>", "&amp;", "\n", "\n3\n", "-->", "磨坊", "The mill", "\n\n",
    ]
    for _ in 0..<20 {
      var text = head
      for _ in 0..<Int.random(in: 1...30, using: &generator) {
        text += pieces.randomElement(using: &generator) ?? ""
        text += RandomText.make(Int.random(in: 0...2, using: &generator), using: &generator)
      }
      guard let (result, _) = try? imported(text, ["en", "zh-Hans"]) else { continue }
      guard result.format == .subRip else { continue }
      let output = result.text.unicodeScalars.filter { $0 != "\\" }.map(\.value)
      for line in text.unicodeScalars.split(whereSeparator: { $0 == "\n" || $0 == "\r" }) {
        let content = String(line).unicodeScalars.drop(while: CharacterClasses.isWhiteSpace)
        let isNumber = content.allSatisfy { ("0"..."9").contains($0) || CharacterClasses.isWhiteSpace($0) }
        if isNumber || String(line).contains("-->") { continue }
        var wanted = content.filter { $0 != "\\" }.map(\.value)
        while let last = wanted.last.flatMap(Unicode.Scalar.init), CharacterClasses.isWhiteSpace(last) {
          wanted.removeLast()
        }
        #expect(
          wanted.isEmpty || output.firstRange(of: wanted) != nil,
          "seed \(seed): \(String(line).debugDescription) of \(text.debugDescription) → \(result.text.debugDescription)"
        )
      }
    }
  }
}
