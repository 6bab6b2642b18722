import Foundation
import JSONRPC
import TestSupport
import Testing

/// What `diglot lint` does for teams and machines.
struct IntegrationTests {
  private let folder: TemporaryFolder
  private var program = BuiltProgram()

  init() throws {
    folder = try TemporaryFolder()
    program.folder = folder.path
  }

  /// A warning.
  private let warning = "@speaker GU Guest | 嘉宾\n\nGU: Hi.\n> 嗨。\nGO: Hello.\n> 你好。\n"
  /// An error.
  private let error = "[x](#nowhere).\n> [x](#nowhere)。\n"
  private let clean = "Hello.\n> 你好。\n"

  private func text(_ name: String) throws -> String {
    String(decoding: try folder.read(name), as: UTF8.self)
  }

  private func json(_ text: String) throws -> JSON { try JSONReader.read(Array(text.utf8)) }

  /// A line without the comma that parts it from the next.
  private func unseparated(_ line: Substring) -> String {
    String(line.hasSuffix(",") ? line.dropLast() : line)
  }

  // MARK: Exit codes

  @Test(arguments: ["text", "json", "sarif", "github", "gitlab", "junit", "checkstyle", "rdjson"])
  func `the exit code is the same in every format`(format: String) throws {
    try folder.write("a.diglot", warning)
    #expect(try program.run("lint", "--format", format).code == 0)
    #expect(try program.run("lint", "--format", format, "--max-warnings", "0").code == 1)
    #expect(try program.run("lint", "--format", format, "--max-warnings", "5").code == 0)
    try folder.write("b.diglot", error)
    #expect(try program.run("lint", "--format", format).code == 1)
    #expect(try program.run("lint", "--format", format, "--exit-zero").code == 0)
    #expect(try program.run("lint", "--format", format, "--exit-zero", "gone.diglot").code == 2)
  }

  // MARK: Several reports

  @Test func `several reports are written in one run`() throws {
    try folder.write("a.diglot", error)
    let alone = try program.run("lint", "--format", "sarif")
    let result = try program.run(
      "lint", "--output", "sarif=out/../a.sarif", "--output=junit=a.xml", "--output", "json=a.json")
    #expect(result.code == 2 || result.code == 1)
    try FileManager.default.createDirectory(
      atPath: folder.path + "/out", withIntermediateDirectories: true)
    let again = try program.run("lint", "--output", "sarif=out/a.sarif", "--output=junit=a.xml")
    #expect(again.code == 1)
    #expect(again.text.contains("unresolved-link"))
    #expect(try text("out/a.sarif") == alone.text)
    #expect(try text("a.xml").contains("<testsuite name=\"a.diglot\""))
  }

  @Test(arguments: [("sarif", "needs a format and a file"), ("sarfi=x", "did you mean “sarif”?")])
  func `an output that means nothing is refused`(output: String, message: String) throws {
    let result = try program.run("lint", "--output", output)
    #expect(result.code == 2)
    #expect(result.errorText.contains(message))
  }

  // MARK: Differences

  @Test func `what would be mended is shown as a patch, and applies as one`() throws {
    let text = (1...20).map { "Line \($0).\n> 第\($0)行,好。\n\n" }.joined()
    try folder.write("a.diglot", "@languages en zh-Hans\n\n" + text)
    try folder.write("b.diglot", clean)
    let before = try folder.read("a.diglot")
    let result = try program.run("lint", "--fix", "--diff")
    #expect(result.code == 1)
    #expect(result.text.hasPrefix("--- a.diglot\n+++ a.diglot\n@@ -1,"))
    #expect(result.text.contains("\n-> 第7行,好。\n+> 第7行，好。\n"))
    #expect(try folder.read("a.diglot") == before)
    try folder.write("fix.patch", result.output)
    var patch = BuiltProgram()
    patch.path = "/usr/bin/env"
    patch.folder = folder.path
    let patched = try patch.run("git", "apply", "-p0", "fix.patch")
    #expect(patched.code == 0, "\(patched.errorText)")
    let applied = try folder.read("a.diglot")
    try folder.write("a.diglot", before)
    _ = try program.run("lint", "--fix")
    #expect(try folder.read("a.diglot") == applied)
    #expect(try program.run("lint", "--diff").code == 0)
  }

  // MARK: Baselines

  @Test func `a baseline keeps quiet about what was there, and tells what is new`() throws {
    try folder.write("a.diglot", warning + "\n" + error)
    let written = try program.run("lint", "--baseline", "old.json", "--write-baseline")
    #expect(written.code == 0)
    #expect(written.errorText.contains("findings are in old.json now"))
    let quiet = try program.run("lint", "--baseline", "old.json")
    #expect(quiet.code == 0)
    #expect(quiet.text == "")
    // Text above comes, a second finding that is alike is new, and an old one moves.
    try folder.write("a.diglot", "Before.\n> 之前。\n\n" + warning + "\n" + error + "\n" + error)
    let new = try program.run("lint", "--baseline", "old.json", "--format", "json")
    #expect(new.code == 1)
    #expect(new.lines.count == 2)
    #expect(new.lines.allSatisfy { $0.contains("unresolved-link") })
    let accepted = try program.run("lint", "--baseline", "old.json", "--format", "sarif")
    #expect(accepted.text.contains(#""suppressions":[{"kind":"external"}]"#))
  }

  @Test func `a baseline is in order, a finding a line, and what is gone is counted`() throws {
    try folder.write("b.diglot", error)
    try folder.write("a.diglot", warning)
    _ = try program.run("lint", "--baseline", "old.json", "--write-baseline")
    let lines = try text("old.json").split(separator: "\n").dropFirst().dropLast()
    #expect(lines.count >= 3)
    let paths = try lines.map { try json(unseparated($0))["path"]?.string ?? "" }
    #expect(paths == paths.sorted())
    try folder.write("a.diglot", clean)
    let result = try program.run("lint", "--baseline", "old.json")
    #expect(result.code == 0)
    #expect(result.errorText.contains("of old.json are gone"))
    // Files that were not looked at say nothing.
    #expect(try program.run("lint", "--baseline", "old.json", "b.diglot").errorText == "")
  }

  @Test(arguments: ["", "[]", "{\"version\":2,\"findings\":[]}", "{\"version\":1,\"findings\":[{}]}"])
  func `a file that is no baseline is refused`(content: String) throws {
    try folder.write("a.diglot", clean)
    try folder.write("old.json", content)
    let result = try program.run("lint", "--baseline", "old.json")
    #expect(result.code == 2)
    #expect(result.errorText.contains("old.json: "))
  }

  @Test func `to write a baseline needs its name`() throws {
    #expect(try program.run("lint", "--write-baseline").errorText.contains("--baseline=FILE"))
    #expect(try program.run("lint", "--baseline", "none.json").errorText.contains("there is no such file"))
  }

  @Test func `what a comment allows is a suppressed result of SARIF`() throws {
    try folder.write("a.diglot", "[x](#nowhere).\n> [x](#nowhere)。\n%allow unresolved-link: not yet\n")
    let result = try program.run("lint", "--format", "sarif")
    #expect(result.code == 0)
    #expect(result.text.contains(#""suppressions":[{"kind":"inSource"}]"#))
  }

  // MARK: Parts

  @Test(arguments: ["json", "text", "github", "sarif", "gitlab", "junit", "checkstyle", "rdjson"])
  func `parts are all of it, each file in one, and their reports make one`(format: String) throws {
    for number in 0..<12 { try folder.write("talks/\(number).diglot", [warning, error, clean][number % 3]) }
    let whole = try program.run("lint", "--format", format).text
    var reports: [String] = []
    for part in 1...3 {
      let result = try program.run("lint", "--format", format, "--shard", "\(part)/3")
      try folder.write("\(part).report", result.output)
      reports.append("\(part).report")
    }
    let merged = try program.run(
      (["merge-reports", "--format", format] + reports).map { Array($0.utf8) })
    #expect(merged.code == 0)
    func pieces(_ text: String) -> [String] {
      text.split(separator: "\n").map { unseparated($0) }.sorted()
    }
    #expect(pieces(merged.text) == pieces(whole))
  }

  @Test(arguments: ["0/3", "4/3", "1", "a/b", "1/0", "-1/2"])
  func `parts that are none are refused`(shard: String) throws {
    #expect(try program.run("lint", "--shard=\(shard)").code == 2)
  }

  @Test func `what is no report is refused`() throws {
    try folder.write("a.sarif", "{}")
    let result = try program.run("merge-reports", "--format", "sarif", "a.sarif")
    #expect(result.code == 2)
    #expect(result.errorText.contains("a.sarif: it is no report in sarif"))
  }

  @Test func `the number of jobs changes nothing`() throws {
    for number in 0..<12 { try folder.write("\(number).diglot", [warning, error][number % 2]) }
    let one = try program.run("lint", "--jobs", "1")
    #expect(try program.run("lint", "--jobs", "7").text == one.text)
    #expect(try program.run("lint", "--jobs", "0").code == 2)
  }

  // MARK: Git

  private func git(_ words: String...) throws {
    var program = BuiltProgram()
    program.path = "/usr/bin/env"
    program.folder = folder.path
    program.environment = [
      "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b", "GIT_COMMITTER_NAME": "a",
      "GIT_COMMITTER_EMAIL": "a@b",
    ]
    let result = try program.run((["git"] + words).map { Array($0.utf8) })
    #expect(result.code == 0, "\(words): \(result.errorText)")
  }

  @Test func `only what changed since a revision is checked`() throws {
    try folder.write("old.diglot", error)
    try folder.write("changed.diglot", clean)
    try git("init", "-q")
    try git("add", ".")
    try git("commit", "-q", "-m", "first")
    try folder.write("changed.diglot", error)
    try folder.write("new/新.diglot", error)
    let result = try program.run("lint", "--changed-since", "HEAD", "--format", "json")
    #expect(result.code == 1)
    let paths = Set(try result.lines.map { try json($0)["path"]?.string ?? "" })
    #expect(paths == ["changed.diglot", "new/新.diglot"])
    let unknown = try program.run("lint", "--changed-since", "nowhere")
    #expect(unknown.code == 2)
    #expect(unknown.errorText.contains("“nowhere”"))
    #expect(try program.run("lint", "--changed-since=--output=x").code == 2)
  }

  @Test func `where there is no repository, that is said`() throws {
    var program = program
    program.environment = ["GIT_CEILING_DIRECTORIES": "/", "GIT_DIR": "/nowhere"]
    try folder.write("a.diglot", clean)
    let result = try program.run("lint", "--changed-since", "HEAD")
    #expect(result.code == 2)
    #expect(result.errorText.contains("git: what changed since “HEAD” can't be told: "))
  }

  // MARK: Rules and counts

  @Test func `the rules are printed for other programs`() throws {
    let rules = try program.run("rules").lines.map(json)
    #expect(rules.count > 90)
    #expect(rules.contains { $0["name"]?.string == "number-magnitude" && $0["severity"]?.string == "error" })
    #expect(try program.run("rules", "--format", "markdown").text.contains("# number-magnitude\n"))
  }

  @Test func `the schema in the repository is that of the rules`() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("editors/diglot.schema.json")
    let kept = try String(contentsOf: file, encoding: .utf8)
    let printed = try program.run("rules", "--format", "schema").text
    #expect(
      kept == printed, "“diglot rules --format schema > editors/diglot.schema.json” brings it up to date")
    #expect(try json(printed)[path: ["properties", "profile", "enum"]]?.array?.count == 3)
  }

  @Test func `statistics count what is said, by whom, and how much is translated`() throws {
    try folder.write(
      "a.diglot",
      """
      @languages en zh-Hans
      @speaker AN Anna | 安娜

      [0:00 --> 0:10] AN: One two three.
      > 一二三。

      [0:10 --> 0:15] Four.

      [0:20] BO: Five [laughs] six.
      > 五六。
      """)
    let result = try json(try program.run("stats", "--format", "json").text)
    #expect(result["segments"]?.integer == 3)
    #expect(result["words"]?.integer == 6)
    #expect(result["seconds"] == .integer(15) || result["seconds"] == .number(15))
    #expect(result["translations"]?.array?.first?["translated"]?.integer == 2)
    #expect(result["translations"]?.array?.first?["segments"]?.integer == 3)
    let speakers = result["speakers"]?.array ?? []
    #expect(speakers.compactMap { $0["speaker"]?.string } == ["Anna", "BO"])
    #expect(speakers.compactMap { $0["words"]?.integer } == [4, 2])
    #expect(result["withFindings"]?.integer == 2)
    let table = try program.run("stats")
    #expect(table.text.contains("translated to zh-Hans"))
    #expect(table.lines.contains { $0.hasPrefix("Anna") })
  }

  @Test func `a bar shows how far it is, on a terminal alone`() throws {
    let long = String(repeating: warning + "\n", count: 150)
    for number in 0..<40 { try folder.write("\(number).diglot", long) }
    var program = program
    #expect(try program.run("lint", "--format", "json").errorText == "")
    program.errors = .terminal(columns: 60)
    let shown = try program.run("lint", "--format", "json").errorText
    #expect(shown.contains("checking ["))
    #expect(shown.contains("\r\u{1B}[K"))
  }

  // MARK: Ready to use

  private var root: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }

  private func shell(_ script: String, _ environment: [String: String]) throws -> BuiltProgram.Result {
    var program = BuiltProgram()
    program.path = "/bin/bash"
    program.folder = folder.path
    program.environment = environment
    return try program.run("-euc", script)
  }

  @Test func `the step of the GitHub action checks transcripts`() throws {
    let action = try String(
      contentsOf: root.appendingPathComponent(".github/actions/lint/action.yml"), encoding: .utf8)
    let step = try #require(action.components(separatedBy: "run: |\n").last)
    let release = folder.path + "/action/.build/release"
    for path in [release, folder.path + "/action/.github/actions/lint"] {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
    try FileManager.default.createSymbolicLink(
      atPath: release + "/diglot", withDestinationPath: BuiltProgram.path)
    try folder.write("talks/a.diglot", error)
    let result = try shell(
      step,
      [
        "GITHUB_ACTION_PATH": folder.path + "/action/.github/actions/lint", "PATHS": "talks",
        "ARGUMENTS": "--fail-on warning",
      ])
    #expect(result.code == 1)
    #expect(result.text.hasPrefix("::error file=talks/a.diglot,line=1,"))
  }

  @Test func `the script of the GitLab snippet writes its reports`() throws {
    let snippet = try String(
      contentsOf: root.appendingPathComponent(".gitlab/diglot.gitlab-ci.yml"), encoding: .utf8)
    let line = try #require(
      snippet.split(separator: "\n").first { $0.contains("diglot lint") }?.split(
        separator: "- ", maxSplits: 1
      )
      .last)
    try folder.write("a.diglot", warning)
    let path = (BuiltProgram.path as NSString).deletingLastPathComponent
    let result = try shell(String(line), ["PATH": path + ":/usr/bin:/bin"])
    #expect(result.code == 1)
    #expect(try json(text("gl-code-quality-report.json")).array?.isEmpty == false)
    #expect(try text("diglot.xml").contains("<testsuites"))
  }
}
