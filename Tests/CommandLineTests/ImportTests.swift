import TestSupport
import Testing

/// `diglot import`: what it says and writes; what it makes of texts is `DiglotFormats`' to prove.
struct ImportTests {
  private let folder: TemporaryFolder
  private var program = BuiltProgram()

  init() throws {
    folder = try TemporaryFolder()
    program.folder = folder.path
    try folder.write("talk.srt", subtitles)
  }

  private let subtitles = """
    1
    00:00:01,000 --> 00:00:02,500
    The mill is old.
    这座磨坊很老。

    2
    00:00:03,000 --> 00:00:04,000
    It still turns.
    它还在转。

    """

  @Test func `a transcript is made, and what was done is said beside it`() throws {
    let result = try program.run("import", "talk.srt")
    #expect(result.code == 0)
    #expect(result.text.contains("[00:00:01.000 --> 00:00:02.500] The mill is old.\n> 这座磨坊很老。\n"))
    #expect(result.errorText.hasPrefix("diglot: talk.srt: SubRip in en and zh-Hans: 2 segments"))
  }

  @Test func `standard input is taken, and what is made is well formed`() throws {
    var program = program
    program.input = Array(subtitles.utf8)
    let imported = try program.run("import", "-")
    #expect(imported.code == 0)
    program.input = imported.output
    #expect(try program.run("format", "--check", "-").code == 0)
    #expect(try program.run("lint", "--fail-on", "hint", "-").text == "")
    let again = try program.run("import", "-")
    #expect(again.code == 2)
    #expect(again.text == "")
    #expect(again.errorText.hasPrefix("diglot: <stdin>: this is Diglot already"))
  }

  @Test func `a file is written, but none replaced unless it is said so`() throws {
    #expect(try program.run("import", "talk.srt", "-o", "talk.diglot").text == "")
    let written = try folder.read("talk.diglot")
    #expect(written == (try program.run("import", "talk.srt").output))
    try folder.write("talk.diglot", "mine")
    let refused = try program.run("import", "talk.srt", "--output=talk.diglot")
    #expect(refused.code == 2)
    #expect(
      refused.errorText == "diglot: talk.diglot: there is a file of that name already; --force replaces it\n")
    #expect(try folder.read("talk.diglot") == Array("mine".utf8))
    #expect(try program.run("import", "talk.srt", "-o", "talk.diglot", "--force").code == 0)
    #expect(try folder.read("talk.diglot") == written)
    #expect(try folder.names() == ["talk.diglot", "talk.srt"])
  }

  @Test func `languages are named where scripts don't tell`() throws {
    try folder.write(
      "a.txt", "The mill is old.\n\nLe moulin est vieux.\n\nIt still turns.\n\nIl tourne encore.\n")
    let result = try program.run("import", "--languages", "en,fr", "a.txt")
    #expect(result.code == 0)
    #expect(result.text.contains("The mill is old.\n> Le moulin est vieux.\n"))
    let wrong = try program.run("import", "--languages", "english", "a.txt")
    #expect(wrong.code == 2)
    #expect(wrong.errorText.contains("“english” is no language tag"))
  }

  @Test func `what can't be imported is said`() throws {
    try folder.write("bytes.txt", [0xC4, 0xE3, 0xBA, 0xC3])
    #expect(
      try program.run("import", "bytes.txt").errorText
        == "diglot: bytes.txt: it is not UTF-8; convert it first\n")
    #expect(try program.run("import", "none.txt").errorText == "diglot: none.txt: there is no such file\n")
    #expect(try program.run("import", ".").errorText == "diglot: .: it is a folder\n")
    #expect(try program.run("import").errorText.hasPrefix("diglot import: FILE is missing"))
    let nowhere = try program.run("import", "talk.srt", "-o", "none/a.diglot")
    #expect(nowhere.code == 2)
    #expect(nowhere.errorText.hasPrefix("diglot: none/a.diglot: there is no such "))
  }
}
