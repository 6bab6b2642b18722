import JSONRPC
import TestSupport
import Testing

struct StatsTests {
  private let folder: TemporaryFolder
  private var program = BuiltProgram()

  init() throws {
    folder = try TemporaryFolder()
    program.folder = folder.path
    try folder.write(
      "a.diglot",
      """
      @languages en zh-Hans
      @speaker HO Host | 主持人
      @speaker GU Guest | 嘉宾

      [00:00:10 --> 00:00:12] HO: How are you?
      > 你好吗？

      [00:00:20] GU: Fine [x thanks.
      > 很好，谢谢。

      [00:01:00] And you?

      [00:01:30] HO: Well, 好的.
      > 很好。

      """)
    try folder.write("b.diglot", "@languages en zh-Hans\n\nHO: Bye.\n> 再见。\n")
  }

  @Test func `speakers and languages are counted`() throws {
    let result = try program.run("stats", "--format", "json")
    #expect(result.code == 0)
    let json = try JSONReader.read(result.output)
    #expect(json["files"] == 2)
    #expect(json["segments"] == 5)
    #expect(json["words"] == 10)
    #expect(json["characters"] == 2)
    // Of the last nothing is known but its start.
    #expect(json["milliseconds"] == 72_000)
    #expect(
      json["speakers"] == [
        ["speaker": "HO", "segments": 3, "words": 5, "characters": 2, "milliseconds": 2000],
        ["speaker": "GU", "segments": 2, "words": 5, "characters": 0, "milliseconds": 70_000],
      ])
    #expect(
      json["languages"] == [
        [
          "language": "en", "segments": 5, "words": 10, "characters": 2, "segmentsToTranslate": 0,
          "segmentsTranslated": 0, "translatedWords": 0, "translatedCharacters": 0,
        ],
        [
          "language": "zh-Hans", "segments": 0, "words": 0, "characters": 0, "segmentsToTranslate": 5,
          "segmentsTranslated": 4, "translatedWords": 0, "translatedCharacters": 11,
        ],
      ])
    // A bracket that is not closed, what is not translated, and who is not declared in the second file.
    #expect(json["segmentsWithFindings"] == 3)
  }

  @Test func `the table says the same`() throws {
    let result = try program.run("stats")
    #expect(result.lines.first == "2 files; segments with findings: 3 (60%)")
    #expect(result.lines.contains("HO          3      5           2  0:00:02"))
    #expect(result.lines.contains { $0.hasPrefix("zh-Hans ") && $0.contains(" 80% ") })
  }

  @Test func `nothing adds up to nothing, and what can't be read is said`() throws {
    try folder.write("empty.diglot", "")
    #expect(try program.run("stats", "empty.diglot").code == 0)
    let result = try program.run("stats", "none.diglot", "b.diglot", "--format", "json")
    #expect(result.code == 2)
    #expect(try JSONReader.read(result.output)["segments"] == 1)
  }
}
