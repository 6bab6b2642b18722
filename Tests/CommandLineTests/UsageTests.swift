import TestSupport
import Testing

@testable import diglot

/// What the program says of itself, and of command lines that mean nothing.
struct UsageTests {
  private let program = BuiltProgram()

  @Test func `nothing at all is answered with what there is`() throws {
    let result = try program.run()
    #expect(result.code == 2)
    #expect(result.text == "")
    #expect(result.errorText.hasPrefix("Usage: diglot COMMAND"))
    #expect(result.errorText.contains("lint") && result.errorText.contains("--help"))
  }

  @Test(arguments: ["--help", "-h", "help"])
  func `help names every command`(word: String) throws {
    let result = try program.run(word)
    #expect(result.code == 0)
    #expect(result.errorText == "")
    for command in Program.description.commands { #expect(result.text.contains("\n  \(command.name) ")) }
  }

  @Test func `the version is told`() throws {
    let result = try program.run("--version")
    #expect(result.text == "diglot 0.1.0\n")
    #expect(result.code == 0)
  }

  @Test(arguments: Program.description.commands)
  func `help for a command is the same in both ways, whatever else is wrong`(command: CommandDescription)
    throws
  {
    let help = try program.run("help", command.name)
    #expect(help.code == 0)
    #expect(help.text.hasPrefix("diglot \(command.name): \(command.summary).\n"))
    #expect(try program.run(command.name, "--help").text == help.text)
    #expect(try program.run(command.name, "--no-such-option", "-h").text == help.text)
    for option in command.options { #expect(help.text.contains("--\(option.name)")) }
  }

  @Test(arguments: Program.description.commands)
  func `help fits a terminal of eighty columns`(command: CommandDescription) {
    let lines = Help.text(of: command).split(separator: "\n")
    #expect(lines.filter { $0.count > 80 } == [])
    #expect(!command.examples.isEmpty)
  }

  @Test(arguments: Program.description.commands)
  func `examples are command lines that mean something`(command: CommandDescription) throws {
    for example in command.examples {
      let words = example.command.split(separator: " ").prefix { !["<", ">", "|"].contains($0) }.map(
        String.init)
      #expect(words.first == "diglot")
      switch try Program.request(Array(words.dropFirst())) {
      case .run: #expect(command.name != "help")
      case .show: #expect(command.name == "help")
      case .remind: Issue.record("\(example.command) means nothing")
      }
    }
  }

  @Test(arguments: [
    (["lnit"], "diglot: there is no command “lnit”; did you mean “lint”?"),
    (["help", "lnt"], "diglot help: there is no command “lnt”; did you mean “lint”?"),
    (["zzz"], "diglot: there is no command “zzz”"),
    (["--verison"], "diglot: there is no option “--verison”; did you mean “--version”?"),
    (["lint", "--formt", "json"], "diglot lint: there is no option “--formt”; did you mean “--format”?"),
    (["lint", "-format"], "diglot lint: there is no option “-format”; did you mean “--format”?"),
    (["lint", "-x"], "diglot lint: there is no option “-x”"),
    (["lint", "--format=jsn"], "diglot lint: “jsn” is no value of “--format”; did you mean “json”?"),
    (
      ["lint", "--format", "yaml"],
      "diglot lint: “yaml” is no value of “--format”, but one of text, json, sarif, github, gitlab, junit, checkstyle, rdjson"
    ),
    (
      ["lint", "--format"],
      "diglot lint: “--format” needs a value: --format=text|json|sarif|github|gitlab|junit|checkstyle|rdjson"
    ),
    (
      ["lint", "--format", "--color"],
      "diglot lint: “--format” needs a value: --format=text|json|sarif|github|gitlab|junit|checkstyle|rdjson"
    ),
    (["lint", "--format", "text", "--format=json"], "diglot lint: “--format” is given twice"),
    (
      ["lint", "--stdin-filename", "a"],
      "diglot lint: “--stdin-filename” names standard input, which is read where a PATH is “-”"
    ),
    (["lint", "--stdin-filename=", "-"], "diglot lint: “” is no NAME for “--stdin-filename”"),
    (["explain", "a", "b"], "diglot explain: “b” is one argument too many"),
    (
      ["explain", "unknown-speakr"],
      "diglot explain: there is no rule “unknown-speakr”; did you mean “unknown-speaker”?"
    ),
  ])
  func `what means nothing is said, with what was probably meant`(words: [String], message: String) throws {
    let result = try program.run(words.map { Array($0.utf8) })
    #expect(result.code == 2)
    #expect(result.text == "")
    #expect(result.errorText.split(separator: "\n").first.map(String.init) == message)
  }

  @Test func `an argument that is no UTF-8 is refused`() throws {
    let result = try program.run([Array("lint".utf8), [0x61, 0xFF, 0x1B]])
    #expect(result.code == 2)
    #expect(result.errorText.contains("“a\u{FFFD}␛” is not UTF-8"))
  }
}
