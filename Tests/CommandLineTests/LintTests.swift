import Glibc
import JSONRPC
import TestSupport
import Testing

/// `diglot lint`, as a person or a CI sees it.
struct LintTests {
  private let folder: TemporaryFolder
  private var program = BuiltProgram()

  init() throws {
    folder = try TemporaryFolder()
    program.folder = folder.path
  }

  /// Something mild at 1:10, a warning at 3:1, an error at 6:9.
  private let faulty = """
    @speaker GU Guest | 嘉宾

    GO: Hello.
    > 你好。

    你好 [x](#nowhere).
    > 你好。
    %allow link-mismatch

    """
  private let warning = "3:1: warning: no speaker “GO” is declared; did you mean “GU”? [unknown-speaker]"
  private let clean = "Hello.\n> 你好。\n"

  @Test func `what is well made has no findings`() throws {
    try folder.write("a.diglot", clean)
    let result = try program.run("lint", "a.diglot")
    #expect(result.code == 0)
    #expect(result.text == "")
    #expect(result.errorText == "")
  }

  @Test func `findings are lines with place, severity, message and rule`() throws {
    try folder.write("a.diglot", faulty)
    let result = try program.run("lint", "a.diglot")
    #expect(result.code == 1)
    #expect(result.lines.count == 3)
    #expect(result.lines.contains("a.diglot:" + warning))
    #expect(
      result.lines.contains { $0.hasPrefix("a.diglot:6:9: error: ") && $0.hasSuffix(" [unresolved-link]") })
    #expect(result.errorText == "")
  }

  @Test(arguments: [("error", 1), ("warning", 1), ("hint", 1), ("never", 0)])
  func `failure begins at a severity of one's choice`(threshold: String, code: Int32) throws {
    try folder.write("a.diglot", faulty)
    #expect(try program.run("lint", "--fail-on", threshold).code == code)
  }

  @Test func `warnings are no failure unless it is said so`() throws {
    try folder.write("a.diglot", "@speaker GU Guest | 嘉宾\n\nGO: Hello.\n> 你好。\n")
    #expect(try program.run("lint").code == 0)
    #expect(try program.run("lint", "--fail-on=error").code == 0)
    #expect(try program.run("lint", "--fail-on=warning").code == 1)
    #expect(try program.run("lint", "--fail-on=information").code == 1)
  }

  @Test func `JSON has one object a line, with columns in scalars and offsets in bytes`() throws {
    try folder.write("a.diglot", "x\n> 🎉甲 [](https://e.org)\n%allow link-mismatch\n")
    let result = try program.run("lint", "--format", "json")
    #expect(result.code == 0)
    let message = try message(of: result)
    #expect(
      result.text == #"{"path":"a.diglot","rule":"empty-link","severity":"warning","message":""#
        + message + #"","line":2,"column":6,"endLine":2,"endColumn":23,"offset":12,"length":17}"#
        + "\n")
  }

  private func message(of result: BuiltProgram.Result) throws -> String {
    try JSONReader.read(Array(result.output.dropLast()))["message"]?.string ?? "no message"
  }

  @Test func `folders stand for the transcripts in them, in the order of their paths`() throws {
    for name in ["b/two.diglot", "b/one.diglot", "a.diglot", "c.txt", "b/.git/three.diglot"] {
      try folder.write(name, "[x\n> y\n")
    }
    func paths(_ operands: String...) throws -> [String] {
      let arguments = (["lint"] + operands).map { Array($0.utf8) }
      return try program.run(arguments).lines.map { String($0.prefix { $0 != ":" }) }
    }
    #expect(try paths() == ["a.diglot", "b/one.diglot", "b/two.diglot"])
    #expect(try paths("b") == ["b/one.diglot", "b/two.diglot"])
    #expect(try paths("./b/") == ["./b/one.diglot", "./b/two.diglot"])
    #expect(try paths("b", "a.diglot", "b/one.diglot") == ["a.diglot", "b/one.diglot", "b/two.diglot"])
    #expect(try paths("c.txt") == ["c.txt"])
    #expect(try paths("--", folder.path + "/b").count == 2)
  }

  @Test func `a folder without transcripts is said to be one`() throws {
    let result = try program.run("lint")
    #expect(result.code == 0)
    #expect(result.errorText == "diglot: there are no transcripts (*.diglot) here\n")
  }

  @Test func `what can't be read is said, and the rest is checked`() throws {
    try folder.write("a.diglot", faulty)
    let result = try program.run("lint", "none.diglot", "a.diglot", "--fail-on", "never")
    #expect(result.code == 2)
    #expect(result.lines.count == 3)
    #expect(result.errorText == "diglot: none.diglot: there is no such file\n")
  }

  @Test func `a transcript whose name is not UTF-8 is told, and fails the run`() throws {
    let odd = folder.path.utf8.map { CChar(bitPattern: $0) } + [0x2F, 0x72, CChar(bitPattern: 0xFF)]
    let file = creat(odd + Array(".diglot".utf8CString), 0o600)
    guard file >= 0 else { return }
    close(file)
    let result = try program.run("lint")
    #expect(result.code == 2)
    #expect(result.errorText == "diglot: r\u{FFFD}.diglot: its path is not UTF-8; rename what is not\n")
    let named = try program.run(["lint", "r"].map { Array($0.utf8) }.dropLast() + [[0x72, 0xFF]])
    #expect(named.code == 2 && !named.errorText.contains("folder"))
  }

  @Test func `what links in a folder lead to is checked, and never mended`() throws {
    try folder.write("outside/a.diglot", "One.\n>一。\n")
    try folder.write("outside/b.diglot", "One.\n>一。\n")
    try folder.write("in/c.diglot", clean)
    try folder.link("in/deep", to: "../outside")
    try folder.link("in/far.diglot", to: "../outside/b.diglot")
    let plain = try program.run("lint", "in")
    #expect(plain.lines.count == 1 && plain.text.hasPrefix("in/far.diglot:2:1: "))
    let stays = "diglot: in/far.diglot is a link and stays as it is; name it to change what it leads to\n"
    let diff = try program.run("lint", "--diff", "in")
    #expect(diff.text == "" && diff.errorText == stays)
    let result = try program.run("lint", "--fix", "in")
    #expect(result.text == plain.text && result.errorText == stays)
    #expect(try folder.read("outside/b.diglot") == Array("One.\n>一。\n".utf8))
    let named = try program.run("lint", "--fix", "in/far.diglot")
    #expect(named.text == "" && named.code == 0)
    #expect(try folder.read("outside/b.diglot") == Array("One.\n> 一。\n".utf8))
  }

  @Test func `standard input is checked, under a name if it is given one`() throws {
    try folder.write("sub/names.diglot", "@speaker GO Ghost\n")
    var program = program
    program.input = Array(("@use names.diglot\n\n" + faulty).utf8)
    let plain = try program.run("lint", "-")
    #expect(plain.code == 1)
    #expect(
      plain.lines.contains { $0.hasPrefix("<stdin>:1:6: error: ") && $0.hasSuffix(" [unresolved-use]") })
    #expect(plain.lines.contains { $0.hasSuffix(" [unknown-speaker]") })
    let named = try program.run("lint", "--stdin-filename", "sub/a.diglot", "-")
    #expect(named.lines.contains { $0.hasPrefix("sub/a.diglot:8:9: error: ") })
    #expect(!named.text.contains("unknown-speaker") && !named.text.contains("unresolved-use"))
  }

  @Test func `bytes that are not UTF-8 are a finding at their place`() throws {
    try folder.write("a.diglot", Array("Hello\n> 你".utf8) + [0xC0, 0x41] + Array("\n[x\n> y".utf8))
    let result = try program.run("lint")
    #expect(result.code == 1)
    #expect(result.lines.map { $0.prefix(18) } == ["a.diglot:2:4: erro", "a.diglot:3:1: warn"])
    #expect(result.lines.first?.hasSuffix("[invalid-utf8]") == true)
  }

  @Test func `strange names and texts stay on their line`() throws {
    try folder.write("a\n\u{1B}[31m.diglot", "@use b\u{1B}c.diglot\n@allow control-character\n")
    let result = try program.run("lint")
    #expect(result.lines.count == 1)
    #expect(result.text.hasPrefix("a␊␛[31m.diglot:1:6: error: b␛c.diglot"))
    #expect(!result.output.contains(0x1B))
    let json = try program.run("lint", "--format", "json")
    #expect(try JSONReader.read(Array(json.output.dropLast()))["path"] == .string("a\n\u{1B}[31m.diglot"))
  }

  @Test func `many files are checked in order, and a glossary for all of them is read`() throws {
    try folder.write("shared.diglot", "@speaker GU Guest | 嘉宾\n")
    for number in 100..<400 {
      let code = number % 3 == 0 ? "GO" : "GU"
      try folder.write("talks/\(number).diglot", "@use ../shared.diglot\n\n\(code): Hello.\n> 你好。\n")
    }
    let result = try program.run("lint", "talks")
    #expect(result.code == 0)
    #expect(
      result.lines
        == (100..<400).filter { $0 % 3 == 0 }.map { "talks/\($0).diglot:" + warning })
  }

  @Test func `a closed pipe ends the program quietly`() throws {
    try folder.write("a.diglot", String(repeating: "[x\n> y\n\n", count: 5000))
    var shell = program
    shell.path = "/bin/sh"
    let script = "\"$0\" lint; echo $? >&2"
    let result = try shell.run(
      ["-c", "{ \(script); } | head -n 1", BuiltProgram.path].map { Array($0.utf8) })
    #expect(result.lines.count == 1)
    #expect(result.errorText == "141\n")
  }

  @Test func `what can't be written is said`() throws {
    try folder.write("a.diglot", faulty)
    var shell = program
    shell.path = "/bin/sh"
    let result = try shell.run(["-c", "\"$0\" lint > /dev/full", BuiltProgram.path].map { Array($0.utf8) })
    #expect(result.code == 2)
    #expect(result.errorText == "diglot: the output can't be written: No space left on device\n")
  }

  @Test func `pathological files cost what others do`() throws {
    try folder.write("links.diglot", String(repeating: "[](x) ", count: 15_000))
    try folder.write("empty.diglot", "")
    try folder.write("nul.diglot", [UInt8](repeating: 0, count: 100_000))
    try folder.write("brackets.diglot", String(repeating: "[", count: 100_000))
    let clock = ContinuousClock()
    let start = clock.now
    let result = try program.run("lint", "--format", "json")
    #expect(result.code == 0)
    #expect(result.lines.count { $0.contains("empty-link") } == 15_000)
    #expect(clock.now - start < .seconds(20))
  }

  @Test func `folders, pipes and circles of links are no trouble`() throws {
    try folder.write("a/one.diglot", clean)
    try folder.link("a/again", to: "..")
    try folder.link("a/loop.diglot", to: "loop.diglot")
    try folder.write("a/folder.diglot/two.diglot", "[x\n> y\n")
    #expect(try program.run("lint").lines.map { $0.prefix { $0 != ":" } } == ["a/folder.diglot/two.diglot"])
    let loop = try program.run("lint", "a/loop.diglot")
    #expect(loop.code == 2)
    #expect(loop.errorText == "diglot: a/loop.diglot: its links lead in a circle\n")
  }

  @Test func `the nearest configuration holds, and what is wrong with it fails the run`() throws {
    let folder = try TemporaryFolder()
    var program = BuiltProgram()
    program.folder = folder.path
    try folder.write("a.diglot", "[x\n")
    try folder.write("drafts/b.diglot", "[x\n")
    try folder.write("drafts/.diglot.json", #"{ "rules": { "syntax": "off" } }"#)
    try folder.write(".diglot.json", #"{ "rules": { "unclosed-bracket": "error" } }"#)
    let result = try program.run("lint")
    #expect(result.code == 1)
    #expect(result.lines.count == 1)
    #expect(result.text.hasPrefix("a.diglot:1:1: error: "))
    try folder.write(".diglot.json", "{\n  \"rule\": {} }")
    let wrong = try program.run("lint")
    #expect(wrong.code == 2)
    #expect(wrong.text.hasPrefix("a.diglot:1:1: warning: "))
    #expect(
      wrong.errorText.hasSuffix(".diglot.json:2:3: there is no setting “rule”; did you mean “rules”?\n"))
  }
}
