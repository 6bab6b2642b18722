import DiglotFormats
import DiglotSemantics
import DiglotSyntax
import Foundation
import TestSupport
import Testing

struct ExportTests {
  private func analysis(_ text: String) -> Analysis {
    Analysis(Document(text), at: FilePath("/talks/one.diglot"), in: Library())
  }

  private func export(
    _ text: String, _ format: ExportFormat, _ language: ExportLanguage = .both
  ) throws -> ExportResult {
    try Exporter.export(analysis(text), as: format, language)
  }

  private let transcript = """
    @title      The mill | 磨坊
    @languages  en zh-Hans
    @speaker    HO  Host | 主持人
    @speaker    GU  Guest

    # Morning | 早晨

    [00:00:01 --> 00:00:03.5 #one] HO: Who built it[^a]? [laughs]
    > 谁建的[^a]？[笑]

    [00:00:04] GU: My {farther -> father} & <others>\\
    did, {?I think}. See [above](#one).
    > 我父亲，
    > 也许{?}。

    [01:00:00] HO: And then?

    No time here.
    > 没有时间。

    [^a]: The mill. | 磨坊。

    """

  @Test func `SubRip has numbers, times with a comma, and both languages`() throws {
    let result = try export(transcript, .srt)
    #expect(
      result.text == """
        1
        00:00:01,000 --> 00:00:03,500
        Who built it? [laughs]
        谁建的？[笑]

        2
        00:00:04,000 --> 01:00:00,000
        My father & <others>
        did, I think. See above.
        我父亲，也许[…]。

        3
        01:00:00,000 --> 01:00:01,000
        And then?


        """)
    #expect(
      result.notes == [
        "1 segment without a time left out", "1 segment without an end shown for as long as reading takes",
        "1 heading and 1 note left out", "SubRip has no place for speakers; WebVTT has",
      ])
  }

  @Test func `WebVTT has ids, voices by language, and references for its own characters`() throws {
    #expect(
      try export(transcript, .vtt).text == """
        WEBVTT

        one
        00:00:01.000 --> 00:00:03.500
        <v Host>Who built it? [laughs]
        <v 主持人>谁建的？[笑]

        00:00:04.000 --> 01:00:00.000
        <v Guest>My father &amp; &lt;others&gt;
        did, I think. See above.
        <v Guest>我父亲，也许[…]。

        01:00:00.000 --> 01:00:01.000
        <v Host>And then?

        """)
  }

  @Test func `text has the title, chapters, and names where somebody begins to speak`() throws {
    #expect(
      try export(transcript, .text).text == """
        The mill
        磨坊

        Morning
        早晨

        Host: Who built it? [laughs]
        主持人：谁建的？[笑]

        Guest: My father & <others>
        did, I think. See above.
        Guest: 我父亲，也许[…]。

        Host: And then?

        No time here.
        没有时间。

        """)
  }

  @Test func `one language may be wanted`() throws {
    let result = try export(transcript, .srt, .only("zh-Hans"))
    #expect(result.text.hasPrefix("1\n00:00:01,000 --> 00:00:03,500\n谁建的？[笑]\n\n2\n"))
    #expect(result.notes.contains("1 segment without text in that language left out"))
    #expect(try export(transcript, .text, .only("en")).text.hasPrefix("The mill\n\nMorning\n\nHost: Who"))
    #expect(throws: ExportFailure.noSuchLanguage("ja", known: ["en", "zh-Hans"])) {
      try export(transcript, .srt, .only("ja"))
    }
  }

  @Test func `a tag may be in any case and leave out what no other language needs`() throws {
    let expected = try export(transcript, .srt, .only("zh-Hans")).text
    #expect(try export(transcript, .srt, .only("ZH-hans")).text == expected)
    #expect(try export(transcript, .srt, .only("zh")).text == expected)
    #expect(throws: ExportFailure.noSuchLanguage("zh", known: ["en", "zh-Hans", "zh-Hant"])) {
      try export("@languages en zh-Hans zh-Hant\n\n[0:01] a\n", .srt, .only("zh"))
    }
  }

  @Test func `a segment that says nothing in a language is no empty cue of it`() throws {
    let text =
      "@languages en zh-Hans\n\n[0:01 --> 0:02] [laughs]\n\n[0:03 --> 0:04]\n\n[0:05 --> 0:06]\n> 嗯\n"
    #expect(
      try export(text, .srt, .only("zh-Hans")).text
        == "1\n00:00:03,000 --> 00:00:04,000\n\n2\n00:00:05,000 --> 00:00:06,000\n嗯\n\n")
    #expect(
      try export(text, .srt, .only("en")).text
        == "1\n00:00:01,000 --> 00:00:02,000\n[laughs]\n\n2\n00:00:03,000 --> 00:00:04,000\n\n")
  }

  @Test func `only an order of the file's languages is one`() throws {
    for order in ["", " ja en", " en zh-Hans", " zh-Hans"] {
      let text = "@languages en zh-Hans\n@meta order\(order)\n\n[0:01 --> 0:02] a\n> 甲\n"
      let isReversed = order == " zh-Hans"
      #expect(try export(text, .text).text == (isReversed ? "甲\na\n" : "a\n甲\n"), "@meta order\(order)")
    }
  }

  @Test func `subtitles need times`() {
    #expect(throws: ExportFailure.noTimes) { try export("Hello.\n> 你好。\n", .srt) }
  }

  @Test func `text that looks like times does not break SubRip`() throws {
    let result = try export("[0:01 --> 0:02] a\\\n0:01 --\\> 0:02\n", .srt)
    #expect(try Importer.convert(result.text, options: ImportOptions(languages: ["en"])).segments == 1)
  }

  // MARK: There and back

  /// Cues as times and lines, white space at the ends of lines and counters apart.
  private func cues(_ subtitles: String) -> [[String]] {
    var cues: [[String]] = []
    let lines = subtitles.split(omittingEmptySubsequences: false) { $0.isNewline }.map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    for (index, line) in lines.enumerated() {
      if line.contains(" --> ") {
        cues.append([line.replacingOccurrences(of: ".", with: ",")])
      } else if !line.isEmpty, !cues.isEmpty {
        let isCounter =
          line.allSatisfy(\.isNumber) && lines.dropFirst(index + 1).first?.contains(" --> ") == true
        if !isCounter { cues[cues.count - 1].append(line) }
      }
    }
    return cues
  }

  private func expectSame(_ subtitles: String, _ format: ExportFormat, languages: [String] = []) throws {
    let imported = try Importer.convert(subtitles, options: ImportOptions(languages: languages))
    let exported = try export(imported.text, format)
    #expect(cues(exported.text) == cues(subtitles))
  }

  @Test func `subtitles come back as they were`() throws {
    let subtitles = """
      1
      00:00:01,000 --> 00:00:02,500
      <i>The mill</i> [creaks] & #4
      磨坊 {吱呀} \\作响

      2
      00:00:03,000 --> 00:00:04,000
      NASA: it's 10% > 5%, see [1](x)
      - 两行
      @title 中文 `代码`

      3
      00:00:05,000 --> 00:00:06,000

      4
      00:00:05,500 --> 00:00:07,000
      Nobody knew.
      没人知道。

      """
    try expectSame(subtitles, .srt)
    try expectSame("WEBVTT\n\n" + subtitles.replacingOccurrences(of: ",", with: "."), .srt)
  }

  @Test func `the translation may stand above`() throws {
    try expectSame(
      "1\n00:00:01,000 --> 00:00:02,000\n磨坊在河边。\nThe mill by the river.\n\n2\n00:00:03,000 --> 00:00:04,000\n没人知道。\nNobody knew.\n",
      .srt)
  }

  @Test func `voices come back`() throws {
    let subtitles = """
      WEBVTT

      first
      00:00:01.000 --> 00:00:02.000
      <v Ada>Who built &lt;it&gt;?
      <v 艾达>谁建的？

      00:00:03.000 --> 00:00:04.000
      <v Bo>My father.
      <v 阿博>我父亲。

      """
    let imported = try Importer.convert(subtitles)
    #expect(try export(imported.text, .vtt).text == subtitles)
  }

  @Test func `a voice is that of its cue only, and tags are tags`() throws {
    let subtitles = """
      WEBVTT

      00:00:01.000 --> 00:00:02.000
      <v Ada Co>Who built <i>the <b>mill</b></i>?
      <v 艾达>谁建的<c.yellow.bg_blue>磨坊</c>？

      00:00:03.000 --> 00:00:04.000
      Nobody <00:00:03.500>knew &lt;b&gt; a &amp; b &lt;/i&gt; &lt;script&gt;
      没人知道。

      00:00:05.000 --> 00:00:06.000
      <v Ada>Who?</v> <v Bo>Me.</v>
      谁？我。

      """
    let imported = try Importer.convert(subtitles)
    #expect(try export(imported.text, .vtt).text == subtitles)
  }

  @Test func `random subtitles come back`() throws {
    var generator = SplitMix64(seed: 44)
    for _ in 0..<150 {
      var subtitles = ""
      for index in 0..<8 {
        let start = "00:00:\(10 + index),000 --> 00:00:\(10 + index),900"
        let lines = ["The mill stood. ", "磨坊在河边。"].map { base in
          let pieces = RandomText.make(4, using: &generator)
          let words = pieces.split { $0.isNewline || $0.isWhitespace }.joined(separator: " ")
          let printable = words.unicodeScalars.filter {
            $0.value >= 0x20 && $0 != "\u{FEFF}" && $0 != "\u{85}" && $0 != "\u{2028}"
          }
          return (base + String(String.UnicodeScalarView(printable))).trimmingCharacters(in: .whitespaces)
        }
        subtitles += "\(index + 1)\n\(start)\n\(lines[0])\n\(lines[1])\n\n"
      }
      try expectSame(subtitles, .srt, languages: ["en", "zh-Hans"])
    }
  }

  @Test(
    .enabled(if: RealTranscripts.arePresent, "the real transcripts are not here"),
    arguments: RealTranscripts.subtitles)
  func `real subtitles come back as they were`(file: URL) throws {
    let text = try RealTranscripts.text(file)
    let imported = try Importer.convert(text)
    #expect(Reading(imported.text).isWellFormed)
    let exported = try export(imported.text, .srt)
    #expect(cues(exported.text) == cues(text))
  }
}
