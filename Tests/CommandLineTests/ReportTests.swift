import Foundation
import JSONRPC
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The formats for other programs, each read as its readers read it.
struct ReportTests {
  private let folder: TemporaryFolder
  private var program = BuiltProgram()

  init() throws {
    folder = try TemporaryFolder()
    program.folder = folder.path
    try folder.write("a b.diglot", "𠮷 [x <&\n>字\n\n[^é]: y | 叶\n")
    try folder.write("clean.diglot", "Hello.\n> 你好。\n")
  }

  private func json(_ format: String) throws -> JSON {
    try JSONReader.read(program.run("lint", "--format", format).output)
  }

  private func xml(_ format: String) throws -> XMLDocument {
    try XMLDocument(data: Data(program.run("lint", "--format", format).output))
  }

  @Test func `SARIF has rules, places in scalars, fingerprints and fixes`() throws {
    let sarif = try json("sarif")
    #expect(sarif["version"] == "2.1.0")
    let run = try #require(sarif["runs"]?.array?.first)
    #expect(run["columnKind"] == "unicodeCodePoints")
    let rules = Set(run[path: ["tool", "driver", "rules"]]?.array?.compactMap { $0["id"]?.string } ?? [])
    let results = run["results"]?.array ?? []
    #expect(results.map { $0["ruleId"] } == ["unclosed-bracket", "missing-space", "unused-note"])
    #expect(results.allSatisfy { rules.contains($0["ruleId"]?.string ?? "") })
    #expect(results.map { $0["level"] } == ["warning", "note", "warning"])
    let place = results.first?["locations"]?.array?.first?["physicalLocation"]
    #expect(place?[path: ["artifactLocation", "uri"]] == "a%20b.diglot")
    #expect(place?["region"] == ["startLine": 1, "startColumn": 3, "endLine": 1, "endColumn": 4])
    let prints = results.compactMap { $0[path: ["partialFingerprints", "diglot/v1"]]?.string }
    #expect(Set(prints).count == 3 && prints.allSatisfy { $0.count == 16 })
    let change = results.dropFirst().first?["fixes"]?.array?.first?["artifactChanges"]?.array?.first
    let replacement = change?["replacements"]?.array?.first
    #expect(replacement?["insertedContent"] == ["text": " "])
    #expect(
      replacement?["deletedRegion"] == ["startLine": 2, "startColumn": 2, "endLine": 2, "endColumn": 2])
  }

  @Test func `fingerprints stay when text above comes`() throws {
    func fingerprints() throws -> [String] {
      try json("sarif")["runs"]?.array?.first?["results"]?.array?.compactMap {
        $0[path: ["partialFingerprints", "diglot/v1"]]?.string
      } ?? []
    }
    let before = try fingerprints()
    try folder.write("a b.diglot", "More.\n> 更多。\n\n𠮷 [x <&\n>字\n\n[^é]: y | 叶\n")
    #expect(try fingerprints() == before)
  }

  @Test func `reviewdog's JSON counts columns in bytes`() throws {
    let diagnostics = try json("rdjson")["diagnostics"]?.array ?? []
    #expect(diagnostics.count == 3)
    let range = diagnostics.first?[path: ["location", "range"]]
    #expect(range == ["start": ["line": 1, "column": 6], "end": ["line": 1, "column": 7]])
    #expect(diagnostics.first?["code"] == ["value": "unclosed-bracket"])
    #expect(diagnostics.dropFirst().first?["suggestions"]?.array?.first?["text"] == " ")
  }

  @Test func `GitLab's report is an array of issues`() throws {
    let issues = try json("gitlab").array ?? []
    #expect(issues.map { $0["check_name"] } == ["unclosed-bracket", "missing-space", "unused-note"])
    #expect(issues.first?[path: ["location", "path"]] == "a b.diglot")
    #expect(issues.first?[path: ["location", "lines", "begin"]] == 1)
    #expect(Set(issues.compactMap { $0["fingerprint"]?.string }).count == 3)
  }

  @Test func `the XML formats are well formed and complete`() throws {
    let checkstyle = try xml("checkstyle")
    #expect(try checkstyle.nodes(forXPath: "/checkstyle/file/error").count == 3)
    #expect(try checkstyle.nodes(forXPath: "//error[@source='diglot.unused-note' and @line='4']").count == 1)
    let junit = try xml("junit")
    #expect(try junit.nodes(forXPath: "/testsuites/testsuite").count == 2)
    #expect(try junit.nodes(forXPath: "//testcase/failure").count == 3)
  }

  @Test func `GitHub's commands escape what they must`() throws {
    let lines = try program.run("lint", "--format", "github").lines
    #expect(lines.count == 3)
    #expect(
      lines[0].hasPrefix(
        "::warning file=a b.diglot,line=1,col=3,endLine=1,endColumn=4,title=unclosed-bracket::"))
    #expect(lines[1].hasPrefix("::notice file="))
  }

  @Test(arguments: ["sarif", "gitlab", "rdjson"])
  func `where nothing is found, the formats are whole too`(format: String) throws {
    try folder.write("a b.diglot", "Hello.\n> 你好。\n")
    _ = try json(format)
  }

  @Test(arguments: ["text", "json", "sarif", "github", "gitlab", "junit", "checkstyle", "rdjson"])
  func `the exit code is the same in every format`(format: String) throws {
    #expect(try program.run("lint", "--format", format).code == 0)
    #expect(try program.run("lint", "--format", format, "--fail-on", "warning").code == 1)
  }

  // MARK: Choosing and mending

  @Test func `rules are chosen by name and group`() throws {
    func rules(_ arguments: String...) throws -> [String] {
      try program.run(["lint", "--format", "json"].map { Array($0.utf8) } + arguments.map { Array($0.utf8) })
        .lines.map {
          try JSONReader.read(Array($0.utf8))["rule"]?.string ?? ""
        }
    }
    #expect(try rules("--select", "names") == ["unused-note"])
    #expect(try rules("--ignore", "names,missing-space") == ["unclosed-bracket"])
    #expect(try rules("--select", "syntax", "--ignore", "unclosed-bracket") == ["missing-space"])
    for nothing in [",", ", ,", ""] {
      for option in ["--select", "--ignore"] {
        let result = try program.run("lint", option, nothing)
        #expect(result.code == 2 && result.text == "")
      }
    }
    let wrong = try program.run("lint", "--select", "unused-notes")
    #expect(wrong.code == 2)
    #expect(wrong.errorText.contains("did you mean “unused-note”?"))
  }

  @Test func `what can be mended safely is, and the rest is told`() throws {
    let result = try program.run("lint", "--fix")
    #expect(try folder.read("a b.diglot") == Array("𠮷 [x <&\n> 字\n\n[^é]: y | 叶\n".utf8))
    #expect(result.lines.count == 2)
    #expect(result.errorText == "1 mended; 2 warnings in 2 files\n")
    #expect(try program.run("lint", "--fix", "-").code == 2)
    #expect(try program.run("lint", "--unsafe-fixes").code == 2)
  }

  @Test func `a file that is not UTF-8 is not touched`() throws {
    let bytes: [UInt8] = Array("a\n>b \n".utf8) + [0xFF, 0x0A]
    try folder.write("bad.diglot", bytes)
    _ = try program.run("lint", "--fix", "bad.diglot")
    #expect(try folder.read("bad.diglot") == bytes)
  }

  @Test func `statistics say how often each rule found something`() throws {
    let result = try program.run("lint", "--statistics")
    #expect(result.errorText.contains("1  missing-space\n1  unclosed-bracket\n1  unused-note\n"))
  }
}
