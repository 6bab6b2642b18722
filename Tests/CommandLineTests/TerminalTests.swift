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

  /// Makes a pipe that nobody writes to, so that whoever reads it waits.
  private func makePipe(_ name: String) { #expect(mkfifo(folder.path + "/" + name, 0o600) == 0) }

  /// Opens a pipe as soon as the program reads it.
  private func openPipe(_ name: String) -> Int32 { open(folder.path + "/" + name, O_WRONLY | O_CLOEXEC) }

  @Test func `Ctrl-C ends the program with the code that shells know`() throws {
    makePipe("pipe")
    let running = try program.start(["lint", "pipe"].map { Array($0.utf8) })
    let pipe = openPipe("pipe")
    defer { close(pipe) }
    running.signal(SIGINT)
    let result = try running.wait()
    #expect(result.code == 130)
    #expect(result.errorText == "")
  }

  @Test func `how far long work is stands on a line of its own, until it ends or is interrupted`() throws {
    makePipe("slow")
    makePipe("slower")
    let running = try program.start(["lint", "a.diglot", "slow", "slower"].map { Array($0.utf8) })
    let slow = openPipe("slow")
    usleep(1_100_000)
    #expect(write(slow, "[x\n> y\n", 7) == 7)
    close(slow)
    try running.read { running.errorText.contains("] 2 of 3\u{1B}[K") }
    running.signal(SIGTERM)
    let result = try running.wait()
    #expect(result.code == 128 + SIGTERM)
    #expect(result.text.contains("slow:1:1: warning: "))
    #expect(result.errorText.hasPrefix("\rchecking ["))
    #expect(result.errorText.hasSuffix("\r\u{1B}[K"))
  }
}
