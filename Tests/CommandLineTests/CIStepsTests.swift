import Foundation
import TestSupport
import Testing

/// The shell steps of what CI services take, run as they would run them; only the build is left out.
struct CIStepsTests {
  private let folder: TemporaryFolder
  private var shell = BuiltProgram()

  private static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  init() throws {
    folder = try TemporaryFolder()
    shell.path = "/bin/bash"
    shell.folder = folder.path
    // In the place of Swift, a function that says where the program is, and builds nothing. A script would
    // be open for writing in programs that other tests start meanwhile, and could not be run then.
    let products = (BuiltProgram.path as NSString).deletingLastPathComponent
    shell.environment["BASH_ENV"] = try folder.write(
      "swift.bash", "swift() { case \"$*\" in *--show-bin-path*) echo '\(products)';; esac; }\n")
    try folder.write("talks/a b.diglot", "[x\n")
  }

  private func lines(_ path: String) throws -> [String] {
    try String(contentsOf: Self.package.appending(path: path), encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The scripts behind `run: |`.
  private func scripts(_ path: String) throws -> [String] {
    var scripts: [String] = []
    var depth: Int?
    for line in try lines(path) {
      let indentation = line.prefix { $0 == " " }.count
      if let margin = depth, line.isEmpty || indentation > margin {
        scripts[scripts.count - 1] += line + "\n"
      } else {
        depth = line.hasSuffix("run: |") ? indentation : nil
        if depth != nil { scripts.append("") }
      }
    }
    return scripts
  }

  @Test func `the GitHub action checks, annotates and writes SARIF`() throws {
    let scripts = try scripts(".github/actions/lint/action.yml")
    #expect(scripts.count == 2)
    var shell = shell
    shell.environment.merge(
      ["PACKAGE": ".", "PATHS": "talks", "ARGUMENTS": "--fail-on warning", "SARIF": "out file.sarif"]
    ) { $1 }
    #expect(try shell.run("-e", "-c", scripts[0]).code == 0)
    let result = try shell.run("-e", "-c", scripts[1])
    #expect(result.code == 1, "\(result.errorText)")
    #expect(result.text.hasPrefix("::warning file=talks/a b.diglot,line=1,"))
    #expect(try folder.names().contains("out file.sarif"))
    shell.environment.merge(["ARGUMENTS": "", "SARIF": ""]) { $1 }
    #expect(try shell.run("-e", "-c", scripts[1]).code == 0)
  }

  @Test func `the GitLab job checks and writes its report`() throws {
    let all = try lines(".gitlab/diglot.gitlab-ci.yml")
    let script = all.drop { $0 != "  script:" }.dropFirst().prefix { $0.hasPrefix("    - ") }
      .map { $0.dropFirst(6) }.joined(separator: "\n")
    try folder.write(".diglot/.build/release/readme", "")
    try folder.link(".diglot/.build/release/diglot", to: BuiltProgram.path)
    var shell = shell
    shell.environment.merge(["DIGLOT_PATHS": ".", "DIGLOT_ARGUMENTS": "--max-warnings 0"]) { $1 }
    let result = try shell.run("-e", "-c", script)
    #expect(result.code == 1, "\(result.errorText)")
    #expect(result.text.hasPrefix("talks/a b.diglot:1:1: warning: "))
    #expect(try folder.names().contains("gl-code-quality-report.json"))
  }
}
