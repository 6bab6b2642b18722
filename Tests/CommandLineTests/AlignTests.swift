import JSONRPC
import TestSupport
import Testing

struct AlignTests {
  private let folder: TemporaryFolder
  private var program = BuiltProgram()

  init() throws {
    folder = try TemporaryFolder()
    program.folder = folder.path
    try folder.write(
      "a.diglot",
      """
      @languages en zh-Hans

      [0:01] HO: The lamp \\[here\\] is lit.[^a] It
      is late.
      > 灯亮着。[^a]天色
      > 已晚。

      Not translated.

      Who is it? Nobody.
      > 是谁？没有人。

      """)
  }

  @Test func `as JSON it says where sentences stand in the text as written`() throws {
    let result = try program.run("align", "--format", "json", "a.diglot")
    #expect(result.code == 0)
    let objects = try result.lines.map { try JSONReader.read(Array($0.utf8)) }
    #expect(objects.count == 2)
    #expect(objects.map { $0["segment"] } == [1, 3])
    #expect(objects.map { $0["line"] } == [3, 10])
    // “The lamp \[here\] is lit.[^a] It is late.”, and “灯亮着。[^a]天色已晚。”
    #expect(objects.first?["source"] == [[0, 29], [30, 41]])
    #expect(objects.first?["target"] == [[0, 8], [8, 13]])
    let beads = objects.last?["beads"]?.array ?? []
    #expect(beads.map { $0["source"] } == [[0], [1]])
    #expect(beads.map { $0["target"] } == [[0], [1]])
    #expect(beads.allSatisfy { $0["confidence"] != nil })
  }

  @Test func `as text it shows both side by side`() throws {
    let result = try program.run("align", "a.diglot")
    #expect(result.lines.first == "segment 1, line 3")
    #expect(result.lines.contains { $0.hasPrefix("  Who is it?") && $0.hasSuffix("  是谁？") })
  }

  @Test func `evidence is chosen by name`() throws {
    #expect(try program.run("align", "--evidence", "none", "a.diglot").code == 0)
    #expect(try program.run("align", "--evidence", "numbers,mood", "a.diglot").code == 0)
    #expect(try program.run("align", "--evidence", "stars", "a.diglot").code == 2)
  }
}
