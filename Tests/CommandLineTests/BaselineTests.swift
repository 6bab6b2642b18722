import JSONRPC
import TestSupport
import Testing

/// What a team lives with for now, and what is new beside it.
struct BaselineTests {
  private let folder: TemporaryFolder
  private var program = BuiltProgram()

  init() throws {
    folder = try TemporaryFolder()
    program.folder = folder.path
    try folder.write("a.diglot", "[x\n\nHello.\n")
    try folder.write("talks/b.diglot", "[y\n\n[x\n")
  }

  private func write() throws -> BuiltProgram.Result {
    try program.run("lint", "--baseline", "base.json", "--write-baseline", "--max-warnings", "0")
  }

  private func check(_ words: String...) throws -> BuiltProgram.Result {
    try program.run((["lint", "--baseline", "base.json"] + words).map { Array($0.utf8) })
  }

  @Test func `what is known is not told, wherever it stands`() throws {
    let written = try write()
    #expect(written.code == 0 && written.text == "")
    #expect(written.errorText == "diglot: base.json: 3 findings in 2 files from now on known\n")
    try folder.write("a.diglot", "Before.\n\n\nMore.\n\n[x\n\nHello.\n")
    let result = try check("--max-warnings", "0")
    #expect(result.code == 0 && result.text == "" && result.errorText == "")
  }

  @Test func `one more of the same is new`() throws {
    _ = try write()
    try folder.write("a.diglot", "[x\n\n[x\n\nHello.\n")
    let result = try check("--max-warnings", "0")
    #expect(result.code == 1)
    #expect(result.lines.map { $0.prefix(13) } == ["a.diglot:3:1:"])
  }

  @Test func `it is sorted, has an entry a line, and stays the same`() throws {
    _ = try write()
    let first = try folder.read("base.json")
    _ = try write()
    #expect(try folder.read("base.json") == first)
    let lines = String(decoding: first, as: UTF8.self).split(separator: "\n").map(String.init)
    #expect(lines.count == 5)
    let entries = try #require(try JSONReader.read(first)["findings"]?.array)
    #expect(entries.map { $0["path"] } == ["a.diglot", "talks/b.diglot", "talks/b.diglot"])
    #expect(entries.allSatisfy { $0["count"] == 1 && $0["rule"] == "unclosed-bracket" })
    #expect(lines.dropFirst().dropLast() == lines.dropFirst().dropLast().sorted()[...])
  }

  @Test func `it means the same from another folder`() throws {
    _ = try write()
    var program = program
    program.folder = folder.path + "/talks"
    let result = try program.run("lint", "--baseline", "../base.json", "b.diglot")
    #expect(result.text == "" && result.errorText == "")
  }

  @Test func `what is not needed any more is told, and goes`() throws {
    try folder.write("gone.diglot", "[z\n")
    _ = try write()
    try folder.write("talks/b.diglot", "[x\n")
    try folder.remove("gone.diglot")
    let result = try check()
    #expect(result.code == 0)
    #expect(
      result.errorText == """
        diglot: base.json: gone.diglot is gone
        diglot: base.json: [unclosed-bracket] in talks/b.diglot is mended
        diglot: --write-baseline takes out what is not needed any more

        """)
    // Of what was not looked at, nothing is said.
    #expect(try check("--ignore", "syntax").errorText.contains("b.diglot") == false)
    #expect(try check("a.diglot").errorText.contains("b.diglot") == false)
    _ = try write()
    #expect(try check().errorText == "")
  }

  @Test func `files that were not checked keep what is known of them`() throws {
    _ = try write()
    let whole = try folder.read("base.json")
    _ = try program.run("lint", "a.diglot", "--baseline", "base.json", "--write-baseline")
    #expect(try folder.read("base.json") == whole)
  }

  @Test func `SARIF has what a comment allows as suppressed`() throws {
    try folder.write("a.diglot", "[x](#nowhere).\n> [x](#nowhere)。\n%allow unresolved-link: not yet\n")
    let result = try program.run("lint", "--format", "sarif")
    #expect(result.code == 0)
    #expect(result.text.contains(#""suppressions":[{"kind":"inSource","#))
    #expect(try !program.run("lint", "--format", "json").text.contains("unresolved-link"))
  }

  @Test func `SARIF has what is known as suppressed`() throws {
    _ = try write()
    try folder.write("a.diglot", "[x\n\n[new\n")
    let sarif = try JSONReader.read(check("--format", "sarif").output)
    let results = sarif["runs"]?.array?.first?["results"]?.array ?? []
    #expect(results.count == 4)
    #expect(results.count { $0["suppressions"]?.array?.first?["kind"] == "external" } == 3)
  }

  @Test(arguments: [
    ("", "line 1"), ("[]", "expected an object"), ("{}", "diglotBaseline: expected a value"),
    (#"{"diglotBaseline":2,"findings":[]}"#, "another version"),
    (
      #"{"diglotBaseline":1,"findings":[{"path":"a","rule":"b","fingerprint":"c","count":"1"}]}"#,
      "findings.0.count: expected a whole number"
    ),
  ])
  func `a file that is no baseline is refused`(text: String, reason: String) throws {
    try folder.write("base.json", text)
    let result = try check()
    #expect(result.code == 2 && result.text == "")
    #expect(result.errorText.hasPrefix("diglot: base.json: it is "))
    #expect(result.errorText.contains(reason) || text.isEmpty)
  }

  @Test func `there must be one, unless it is made`() throws {
    let result = try check()
    #expect(result.code == 2)
    #expect(result.errorText == "diglot: base.json: there is no such file; --write-baseline makes it\n")
    #expect(try program.run("lint", "--write-baseline").code == 2)
    #expect(try check("--write-baseline", "--select", "syntax").code == 2)
  }
}
