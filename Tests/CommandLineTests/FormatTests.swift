import Glibc
import TestSupport
import Testing

/// `diglot format`, as `Grammar/canonical-form.md` has it, on real files.
struct FormatTests {
  private let folder: TemporaryFolder
  private var program = BuiltProgram()

  init() throws {
    folder = try TemporaryFolder()
    program.folder = folder.path
  }

  private let untidy = "HO:  Hello.  \n>你好。"
  private let tidy = "HO: Hello.\n> 你好。\n"

  private func text(_ name: String) throws -> String {
    String(decoding: try folder.read(name), as: UTF8.self)
  }

  private func status(_ name: String) -> stat {
    var status = stat()
    lstat(folder.path + "/" + name, &status)
    return status
  }

  @Test func `files are brought to form, and nothing is left beside them`() throws {
    try folder.write("a.diglot", untidy)
    try folder.write("sub/b.diglot", untidy)
    try folder.write("c.txt", untidy)
    let result = try program.run("format")
    #expect(result.code == 0)
    #expect(result.text == "" && result.errorText == "")
    #expect(try text("a.diglot") == tidy)
    #expect(try text("sub/b.diglot") == tidy)
    #expect(try text("c.txt") == untidy)
    #expect(try folder.names() == ["a.diglot", "c.txt", "sub"])
  }

  @Test func `what is in form is not touched`() throws {
    try folder.write("a.diglot", tidy)
    let before = status("a.diglot")
    #expect(try program.run("format", "a.diglot").code == 0)
    let after = status("a.diglot")
    #expect(before.st_ino == after.st_ino && before.st_mtim.tv_nsec == after.st_mtim.tv_nsec)
  }

  @Test func `a check lists what would be changed, and changes nothing`() throws {
    try folder.write("a.diglot", untidy)
    try folder.write("b.diglot", tidy)
    try folder.write("c.diglot", untidy)
    let result = try program.run("format", "--check")
    #expect(result.code == 1)
    #expect(result.lines == ["a.diglot", "c.diglot"])
    #expect(try text("a.diglot") == untidy)
    #expect(try program.run("format", "--check", "b.diglot").code == 0)
  }

  @Test func `permissions and links stay`() throws {
    try folder.write("real/a.diglot", untidy)
    chmod(folder.path + "/real/a.diglot", 0o640)
    try folder.link("link.diglot", to: "real/a.diglot")
    #expect(try program.run("format", "link.diglot").code == 0)
    #expect(try text("real/a.diglot") == tidy)
    #expect(status("link.diglot").st_mode & S_IFMT == S_IFLNK)
    #expect(status("real/a.diglot").st_mode & 0o777 == 0o640)
  }

  @Test func `nothing outside of a folder is written through links in it, unless it is named`() throws {
    try folder.write("outside/a.diglot", untidy)
    try folder.write("outside/b.diglot", untidy)
    try folder.write("in/c.diglot", untidy)
    try folder.link("in/deep", to: "../outside")
    try folder.link("in/far.diglot", to: "../outside/b.diglot")
    try folder.link("in/near.diglot", to: "c.diglot")
    let check = try program.run("format", "--check", "in")
    #expect(check.code == 1 && check.errorText == "")
    #expect(check.lines == ["in/c.diglot"])
    let result = try program.run("format", "in")
    #expect(result.code == 0)
    #expect(
      result.errorText
        == "diglot: in/far.diglot is a link and stays as it is; name it to change what it leads to\n")
    #expect(try text("outside/a.diglot") == untidy && text("outside/b.diglot") == untidy)
    #expect(try text("in/c.diglot") == tidy)
    #expect(status("in/near.diglot").st_mode & S_IFMT == S_IFLNK)
    let named = try program.run("format", "in", "in/far.diglot")
    #expect(named.code == 0 && named.errorText == "")
    #expect(try text("outside/b.diglot") == tidy)
  }

  @Test func `a run that is ended leaves whole files and nothing beside them`() throws {
    for number in 0..<200 { try folder.write("\(number).diglot", untidy) }
    let running = try program.start(["format"].map { Array($0.utf8) })
    var isBegun = false
    for _ in 0..<10_000 where !isBegun {
      usleep(1000)
      isBegun = try (0..<200).contains { try text("\($0).diglot") == tidy }
    }
    running.signal(SIGTERM)
    let code = try running.wait().code
    #expect(code == 128 + SIGTERM || code == 0)
    #expect(try folder.names().count == 200)
    for number in 0..<200 { #expect([tidy, untidy].contains(try text("\(number).diglot"))) }
  }

  @Test func `standard input becomes standard output`() throws {
    var program = program
    program.input = Array(untidy.utf8)
    let result = try program.run("format", "-")
    #expect(result.code == 0)
    #expect(result.text == tidy)
    let check = try program.run("format", "--check", "-")
    #expect(check.code == 1)
    #expect(check.text == "<stdin>\n")
    #expect(try program.run("format", "-", "a.diglot").code == 2)
  }

  @Test func `what is not UTF-8 is refused, and left as it is`() throws {
    let bytes: [UInt8] = [0x3E, 0xFF, 0x0A]
    try folder.write("a.diglot", bytes)
    try folder.write("b.diglot", untidy)
    let result = try program.run("format")
    #expect(result.code == 2)
    #expect(result.errorText == "diglot: a.diglot: it is not UTF-8; it is left as it is\n")
    #expect(try folder.read("a.diglot") == bytes)
    #expect(try text("b.diglot") == tidy)
  }

  @Test func `folders and pipes given as files are no trouble`() throws {
    #expect(mkfifo(folder.path + "/pipe.diglot", 0o600) == 0)
    try folder.write("folder.diglot/a.diglot", untidy)
    let result = try program.run("format", "pipe.diglot", "folder.diglot", "none.diglot")
    #expect(result.code == 2)
    #expect(
      result.errorText == "diglot: none.diglot: there is no such file\n"
        + "diglot: pipe.diglot: it is no ordinary file\n")
    #expect(try text("folder.diglot/a.diglot") == tidy)
  }

  @Test(.enabled(if: getuid() != 0, "the superuser may write everywhere"))
  func `a file that can't be written is said to be one`() throws {
    try folder.write("a.diglot", untidy)
    chmod(folder.path + "/a.diglot", 0o444)
    let result = try program.run("format")
    #expect(result.code == 2)
    #expect(result.errorText == "diglot: a.diglot: permission denied\n")
    #expect(try text("a.diglot") == untidy)
  }
}
