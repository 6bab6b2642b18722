import Dispatch
import JSONRPC
import Synchronization
import TestSupport
import Testing

@testable import diglot

/// Where findings go, and how a run ends for them.
struct LintOutputTests {
  private let folder: TemporaryFolder
  private var program = BuiltProgram()

  init() throws {
    folder = try TemporaryFolder()
    program.folder = folder.path
    try folder.write("a.diglot", "[x\n\n[y\n")
    try folder.write("b/c.diglot", "[z\n")
  }

  private func run(_ words: [String]) throws -> BuiltProgram.Result {
    try program.run(words.map { Array($0.utf8) })
  }

  @Test func `several reports are made at once, and what is printed stays as it is`() throws {
    let plain = try program.run("lint")
    let result = try program.run(
      "lint", "--output", "sarif=r.sarif", "--output=json=r.jsonl", "--output", "junit=r=1.xml")
    #expect(result.text == plain.text && result.errorText == "")
    for (format, file) in [("sarif", "r.sarif"), ("json", "r.jsonl"), ("junit", "r=1.xml")] {
      #expect(try folder.read(file) == program.run("lint", "--format", format).output)
    }
    #expect(try folder.names() == ["a.diglot", "b", "r.jsonl", "r.sarif", "r=1.xml"])
  }

  @Test func `a report that can't be written is said`() throws {
    let result = try program.run("lint", "--output", "json=none/r.json")
    #expect(result.code == 2)
    #expect(result.errorText == "diglot: none/r.json: there is no folder to write it to\n")
    for value in ["json", "json=", "jsn=x"] { #expect(try program.run("lint", "--output", value).code == 2) }
    #expect(try program.run("lint", "--output", "jsn=x").errorText.contains("did you mean “json”?"))
  }

  private static let endings: [([String], Int32)] = [
    (["--max-warnings", "3"], 0), (["--max-warnings", "2"], 1), (["--max-warnings=0"], 1),
    (["--exit-zero", "--fail-on", "warning"], 0), (["--exit-zero", "--max-warnings", "0"], 0),
    (["--max-warnings", "-1"], 2), (["--exit-zero", "none.diglot"], 2),
  ]

  @Test(arguments: endings)
  func `warnings are counted, and failure can be ruled out`(words: [String], code: Int32) throws {
    #expect(try run(["lint"] + words).code == code)
  }

  @Test(arguments: ["text", "json", "sarif", "github", "gitlab", "junit", "checkstyle", "rdjson"])
  func `one job finds what many find, and ends as they do`(format: String) throws {
    let words = ["lint", "--format", format, "--max-warnings", "2"]
    let one = try run(words + ["--jobs", "1"])
    #expect(one.output == (try run(words + ["--jobs", "7"])).output)
    #expect(one.code == 1)
  }

  @Test func `what fixing would change is shown as a diff, and left as it is`() throws {
    let folder = try TemporaryFolder()
    var program = BuiltProgram()
    program.folder = folder.path
    let text = "One.\n>一。\n\nTwo.\n> 二。\n\nThree.\n> 三。\n\nFour.\n> 四。\n\nFive.\n>五。"
    try folder.write("a b.diglot", text)
    try folder.write("clean.diglot", "One.\n> 一。\n")
    let result = try program.run("lint", "--diff")
    #expect(
      result.text == """
        --- a/a b.diglot
        +++ b/a b.diglot
        @@ -1,5 +1,5 @@
         One.
        ->一。
        +> 一。
        \u{20}
         Two.
         > 二。
        @@ -11,4 +11,4 @@
         > 四。
        \u{20}
         Five.
        ->五。
        \\ No newline at end of file
        +> 五。
        \\ No newline at end of file

        """)
    #expect(result.code == 1)
    #expect(result.errorText == "2 findings would be mended in 2 files\n")
    #expect(try folder.read("a b.diglot") == Array(text.utf8))
    try folder.write("patch", result.output)
    var patch = program
    patch.path = "/usr/bin/git"
    #expect(try patch.run("apply", "patch").code == 0)
    #expect(try program.run("lint", "--diff").text == "")
    #expect(try program.run("lint", "--diff").code == 0)
    for words in [["--fix"], ["--format", "json"], ["--output", "json=x"]] {
      #expect(try program.run((["lint", "--diff"] + words).map { Array($0.utf8) }).code == 2)
    }
  }

  // MARK: Parts

  @Test func `shards part the files, and their reports merge to the whole`() throws {
    for number in 0..<20 { try folder.write("talks/\(number).diglot", number % 3 == 0 ? "Hello.\n" : "[x\n") }
    for format in ["sarif", "gitlab", "junit", "checkstyle", "rdjson"] {
      var words = ["merge-reports", "--format", format]
      for number in 1...3 {
        let part = try run(["lint", "--format", format, "--shard", "\(number)/3"])
        try folder.write("part-\(number).\(format)", part.output)
        words.append("part-\(number).\(format)")
      }
      let merged = try run(words)
      #expect(merged.code == 0)
      let whole = try run(["lint", "--format", format])
      #expect(merged.text.split(separator: "\n").count == whole.lines.count)
      #expect(Set(merged.lines.map(unseparated)) == Set(whole.lines.map(unseparated)))
    }
  }

  @Test func `eight shards at a time give the report of one run`() throws {
    for number in 0..<40 {
      try folder.write("talks/\(number % 7)/\(number).diglot", "HO: Hello.\n\n[\(number)\n")
    }
    let program = program
    let parts = Mutex([Int: BuiltProgram.Result]())
    DispatchQueue.concurrentPerform(iterations: 8) { index in
      let result = try? program.run("lint", "--format", "sarif", "--shard", "\(index + 1)/8")
      parts.withLock { $0[index] = result }
    }
    let reports = parts.withLock(\.self)
    #expect(reports.count == 8)
    for (index, report) in reports { try folder.write("\(index).sarif", report.output) }
    let merged = try run(["merge-reports", "--format", "sarif"] + (0..<8).map { "\($0).sarif" })
    let whole = try run(["lint", "--format", "sarif"])
    #expect(merged.lines.map(unseparated).sorted() == whole.lines.map(unseparated).sorted())
    #expect(whole.code == (reports.values.map(\.code).max() ?? 0))
    #expect(whole.lines.count > 80)
  }

  private func unseparated(_ line: String) -> String { line.hasSuffix(",") ? String(line.dropLast()) : line }

  @Test func `which shard a file is in depends on its path alone`() throws {
    let shards = [1, 2, 3, 4].map { Shard(number: $0, count: 4) }
    var sizes = [0, 0, 0, 0]
    for number in 0..<1000 {
      let holders = shards.indices.filter { shards[$0].contains("talks/\(number).diglot") }
      #expect(holders.count == 1)
      for holder in holders { sizes[holder] += 1 }
    }
    #expect(sizes.allSatisfy { (180...320).contains($0) })
    for value in ["0/3", "4/3", "1", "1/", "a/b", "1/2/3"] {
      #expect(try program.run("lint", "--shard", value).code == 2)
    }
  }

  @Test func `which shard a file is in does not depend on how its folder is named`() throws {
    for number in 0..<12 { try folder.write("talks/\(number % 2)/\(number).diglot", "[x\n") }
    try folder.link("door", to: "talks")
    func part(_ words: [String], in place: String) throws -> [String] {
      var program = program
      program.folder = folder.path + "/" + place
      let words = ["lint", "--format", "json", "--shard", "1/3"] + words
      return try program.run(words.map { Array($0.utf8) }).lines.map {
        let path = try JSONReader.read(Array($0.utf8))["path"]?.string ?? ""
        return String(path.split(separator: "/").last ?? "")
      }.sorted()
    }
    let files = try part(["talks"], in: ".")
    #expect(!files.isEmpty && files.count < 12)
    let all = (0..<12).map { "\($0 % 2)/\($0).diglot" }
    #expect(try part([], in: "talks") == files)
    #expect(try part([folder.path + "/talks/"], in: "b") == files)
    #expect(try part(["../talks/1", "../talks/0"], in: "b") == files)
    #expect(try part(["door"], in: ".") == files)
    #expect(try part(all, in: "talks") == files)
    #expect(try part(all.map { "../../talks/" + $0 }, in: "talks/0") == files)
  }

  @Test func `what is no whole report is not merged`() throws {
    let report = try program.run("lint", "--format", "gitlab").output
    try folder.write("whole", report)
    try folder.write("half", report.dropLast(2))
    let result = try program.run("merge-reports", "--format", "gitlab", "whole", "half")
    #expect(result.code == 2 && result.text == "")
    #expect(result.errorText == "diglot: half: it is no whole report in gitlab of diglot 0.1.0\n")
    #expect(try program.run("merge-reports", "--format", "json", "whole").code == 2)
    #expect(try program.run("merge-reports", "whole").code == 2)
  }

  // MARK: Git

  @Test func `only what changed since a revision is checked`() throws {
    try git("init", "-q")
    try git("add", ".")
    try git("-c", "user.name=N", "-c", "user.email=n@e.org", "commit", "-q", "-m", "one")
    #expect(try program.run("lint", "--changed-since", "HEAD").lines == [])
    try folder.write("b/é d.diglot", "[x\n")
    try folder.write("b/c.diglot", "[z z\n")
    func paths(_ words: String...) throws -> [String] {
      try run(["lint"] + words).lines.map { String($0.prefix { $0 != ":" }) }
    }
    #expect(try paths("--changed-since", "HEAD") == ["b/c.diglot", "b/é d.diglot"])
    #expect(try paths("--changed-since", "HEAD", "a.diglot") == [])
    let unknown = try program.run("lint", "--changed-since", "nope")
    #expect(unknown.code == 2)
    #expect(unknown.errorText == "diglot: git knows no revision “nope”; has it been fetched?\n")
  }

  @Test func `without git or a repository, what changed can't be told`() throws {
    let result = try program.run("lint", "--changed-since", "HEAD")
    #expect(result.code == 2 && result.text == "")
    #expect(
      result.errorText
        == "diglot: “--changed-since” asks git, and the working folder is in no git repository\n")
    var program = program
    program.environment["PATH"] = folder.path
    let absent = try program.run("lint", "--changed-since", "HEAD")
    #expect(absent.code == 2)
    #expect(absent.errorText == "diglot: “--changed-since” asks git, and git is not installed\n")
  }

  private func git(_ words: String...) throws {
    var git = program
    git.path = "/usr/bin/git"
    #expect(try git.run(words.map { Array($0.utf8) }).code == 0)
  }

  @Test func `no report is lost without a word`() throws {
    let result = try program.run("lint", "--output", "json=-")
    #expect(result.text == (try program.run("lint", "--format", "json").text))
    #expect(!result.text.isEmpty)
    #expect(try program.run("lint", "--output", "json=-", "--format", "text").code == 2)
    let twice = try program.run("lint", "--output", "json=one", "--output", "sarif=one")
    #expect(twice.code == 2 && twice.errorText.contains("“one” twice"))
    let nowhere = try program.run("lint", "--output", "json=none/a.json")
    #expect(nowhere.code == 2 && nowhere.text == "")
    #expect(nowhere.errorText == "diglot: none/a.json: there is no folder to write it to\n")
    let folder = try program.run("lint", "--output", "json=.")
    #expect(folder.code == 2 && folder.text == "")
    #expect(folder.errorText == "diglot: .: it is a folder\n")
  }

  @Test func `no report is written over a transcript or what is checked`() throws {
    try folder.write("c.txt", "[w\n")
    try folder.link("d.diglot", to: "e.txt")
    try folder.write("e.txt", "[v\n")
    try folder.link("r.json", to: "a.diglot")
    for name in ["a.diglot", "./b/../a.diglot", "none.diglot", "r.json", "c.txt", "b/../c.txt", "e.txt"] {
      let result = try program.run(
        "lint", "--output", "sarif=s.sarif", "--output", "json=" + name, ".", "c.txt")
      #expect(result.code == 2 && result.text == "")
      #expect(result.errorText.hasPrefix("diglot: \(name): it is "))
      #expect(result.errorText.hasSuffix("and no report is written there\n"))
    }
    #expect(try folder.read("a.diglot") == Array("[x\n\n[y\n".utf8))
    #expect(try folder.read("c.txt") == Array("[w\n".utf8))
    #expect(try folder.names() == ["a.diglot", "b", "c.txt", "d.diglot", "e.txt", "r.json"])
    #expect(try program.run("lint", "--output", "json=x", "--output", "text=./x").code == 2)
  }
}
