import TestSupport
import Testing

/// `diglot export`: what it says and writes; what it makes of transcripts is `DiglotFormats`' to prove.
struct ExportTests {
  private let folder: TemporaryFolder
  private var program = BuiltProgram()

  init() throws {
    folder = try TemporaryFolder()
    program.folder = folder.path
    try folder.write(
      "talk.diglot",
      "@languages en zh-Hans\n@use cast.diglot\n\n[0:01 --> 0:02] HO: The mill.\n> 磨坊。\n\nAnd so on.\n> 等等。\n"
    )
    try folder.write("cast.diglot", "@languages en zh-Hans\n@speaker HO Host | 主持人\n")
  }

  @Test func `subtitles are written, and what is left out is said beside them`() throws {
    let result = try program.run("export", "talk.diglot", "--to", "srt")
    #expect(result.code == 0)
    #expect(result.text == "1\n00:00:01,000 --> 00:00:02,000\nThe mill.\n磨坊。\n\n")
    #expect(result.errorText.hasPrefix("diglot: talk.diglot: 1 segment without a time left out\n"))
  }

  @Test func `one language may be written, with names from other files`() throws {
    let result = try program.run("export", "talk.diglot", "--to", "vtt", "--language", "zh-Hans")
    #expect(result.text == "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v 主持人>磨坊。\n")
    let both = try program.run("export", "talk.diglot", "--to", "text", "--language", "both")
    #expect(both.text == "Host: The mill.\n主持人：磨坊。\n\nAnd so on.\n等等。\n")
  }

  @Test func `what was imported comes back`() throws {
    let subtitles = "1\n00:00:01,000 --> 00:00:02,500\nThe mill.\n磨坊。\n\n"
    try folder.write("a.srt", subtitles)
    #expect(try program.run("import", "a.srt", "-o", "a.diglot").code == 0)
    #expect(try program.run("export", "a.diglot", "--to", "srt").text == subtitles)
  }

  @Test func `what can't be written is said`() throws {
    let other = try program.run("export", "talk.diglot", "--to", "srt", "--language", "ja")
    #expect(other.code == 2)
    #expect(other.errorText == "diglot: talk.diglot: the file is not in “ja”; it is in “en”, “zh-Hans”\n")
    try folder.write("plain.diglot", "Hello.\n")
    #expect(
      try program.run("export", "plain.diglot", "--to", "srt").errorText.contains("no segment has a time"))
    #expect(try program.run("export", "talk.diglot").errorText.contains("--to srt"))
    #expect(try program.run("export", "talk.diglot", "--to", "str").errorText.contains("“srt”"))
    #expect(
      try program.run("export", "none.diglot", "--to", "srt").errorText
        == "diglot: none.diglot: there is no such file\n")
  }
}
