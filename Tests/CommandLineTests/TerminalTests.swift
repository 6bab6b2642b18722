import Glibc
import TestSupport
import Testing

/// What people see who run the program at a terminal.
struct TerminalTests {
  private let folder: TemporaryFolder
  private var program = BuiltProgram()

  init() throws {
    folder = try TemporaryFolder()
    program.folder = folder.path
    program.output = .terminal(columns: 60)
    program.errors = .terminal(columns: 60)
    program.environment = ["NO_COLOR": "1"]
    try folder.write(
      "a.diglot",
      "@speaker GU Guest | 嘉宾\n\n你好 [x](#nowhere).\n> 你好。\n%allow link-mismatch\n\nGO: Hello.\n> 你好。\n")
  }

  @Test func `findings come with the line and a marker under the place`() throws {
    let result = try program.run("lint", "--fail-on", "never")
    let lines = result.text.replacing("\r\n", with: "\n").split(separator: "\n").map(String.init)
    #expect(result.code == 0)
    #expect(
      lines.suffix(3) == [
        "a.diglot:7:1: warning: no speaker “GO” is declared; did you mean “GU”? [unknown-speaker]",
        "    7 | GO: Hello.",
        "      | ^~",
      ])
    #expect(lines.dropFirst(4).first == "    3 | 你好 [x](#nowhere).")
    #expect(lines.dropFirst(5).first == "      |           ^~~~~~~")
    #expect(result.errorText == "1 error, 1 warning, 1 information in 1 file\r\n")
  }

  @Test func `colour is for terminals, unless the person says otherwise`() throws {
    var program = program
    #expect(try !program.run("lint").output.contains(0x1B))
    #expect(try program.run("lint", "--color", "always").text.contains("\u{1B}[1;31merror\u{1B}[0m: "))
    program.environment = [:]
    #expect(try program.run("lint").text.contains("\u{1B}[1;31merror\u{1B}[0m: "))
    #expect(try !program.run("lint", "--color=never").output.contains(0x1B))
    program.environment = ["TERM": "dumb"]
    #expect(try !program.run("lint").output.contains(0x1B))
    program.environment = [:]
    program.output = .pipe
    #expect(try !program.run("lint").output.contains(0x1B))
    #expect(try program.run("lint").lines.count == 3)
  }

  @Test func `Ctrl-C ends the program with the code that shells know`() throws {
    // Nobody writes to the pipe, so that it is waited for.
    let pipe = folder.path + "/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    let running = try program.start(["lint", "pipe"].map { Array($0.utf8) })
    usleep(300_000)
    running.signal(SIGINT)
    #expect(try running.wait().code == 130)
  }
}
