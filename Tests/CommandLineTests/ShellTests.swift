import DiglotLint
import Testing

@testable import diglot

/// Completions and the manual page, as far as no shell is needed; `.ci/check-shells` has the shells.
struct ShellTests {
  private let program = BuiltProgram()

  @Test(arguments: Shell.allCases)
  func `completions know every command, option and rule`(shell: Shell) throws {
    let result = try program.run("completions", shell.rawValue)
    #expect(result.code == 0)
    #expect(result.errorText == "")
    for command in Program.description.commands {
      #expect(result.text.contains(command.name))
      for option in command.options {
        #expect(result.text.contains(shell == .fish ? "-l \(option.name) " : "--\(option.name)"))
      }
    }
    for rule in Registry.rules { #expect(result.text.contains(rule.name)) }
  }

  @Test func `completions are for shells that there are`() throws {
    let nothing = try program.run("completions")
    #expect(nothing.code == 2)
    #expect(nothing.errorText.hasPrefix("diglot completions: SHELL is missing: the shell: bash"))
    let misspelt = try program.run("completions", "fsh")
    #expect(misspelt.code == 2)
    #expect(
      misspelt.errorText.hasPrefix(
        "diglot completions: there are no completions for “fsh”; did you mean “fish”?\n"))
    let unknown = try program.run("completions", "powershell")
    #expect(
      unknown.errorText.hasPrefix(
        "diglot completions: there are no completions for “powershell”, but for bash, zsh, fish\n"))
  }

  /// A program whose words mean something to shells.
  private static let awkward = ProgramDescription(
    name: "p", summary: "Does things.",
    commands: [
      CommandDescription(
        "do", "do what's [to be] done: all $HOME `of` it",
        operands: [OperandDescription(ValueDescription(name: "A:B", kind: .file), "a \\ file")],
        options: [
          OptionDescription(
            name: "it", letter: "i", value: ValueDescription(name: "X", kind: .free),
            summary: "what's [it]: x")
        ], examples: [])
    ],
    options: [.help])

  @Test func `what means something to a shell is written so that it does not`() {
    let zsh = Shell.zsh.completions(of: Self.awkward)
    #expect(zsh.contains(#"'do:do what'\''s [to be] done: all $HOME `of` it'"#))
    #expect(zsh.contains(#"'(-i --it)--it=[what'\''s \[it\]\: x]:X: '"#))
    #expect(zsh.contains(#"'(-i --it)-i+[what'\''s \[it\]\: x]:X: '"#))
    #expect(zsh.contains(#"':A\:B:_files'"#))
    let fish = Shell.fish.completions(of: Self.awkward)
    #expect(fish.contains("'do\tdo what\\'s [to be] done: all $HOME `of` it'"))
    #expect(fish.contains(#"complete -c p -n '__p_runs do' -s i -l it -x -d 'what\'s [it]: x'"#))
    #expect(fish.contains("complete -c p -n '__p_has do 0 --it -i' -F\n"))
    let bash = Shell.bash.completions(of: Self.awkward)
    #expect(bash.contains("'do '0) _p_offer_files '*' ;;"))
    #expect(!bash.contains("$HOME"))
  }

  @Test func `the manual page says what help says`() throws {
    let result = try program.run("man")
    #expect(result.code == 0)
    #expect(result.output.allSatisfy { (0x20..<0x7F).contains($0) || $0 == 0x0A })
    #expect(result.text.hasPrefix(".TH \"DIGLOT\" 1 \""))
    for command in Program.description.commands {
      #expect(result.lines.contains(".SS \"\(command.name.split(separator: "-").joined(separator: "\\-"))\""))
      for option in command.options {
        let name = option.name.split(separator: "-").joined(separator: "\\-")
        #expect(result.text.contains("\\-\\-\(name)"))
      }
    }
  }

  @Test func `what means something in a manual page is written so that it does not`() {
    var roff = Roff(page: "P-Q", section: 1, date: "2026-01-02", source: "p 1")
    roff.line(".x “y” – \\n 'z' 玉 😀")
    roff.line("'x")
    roff.item("--a-b", "c")
    roff.heading("A \"B\"")
    roff.paragraph("d")
    roff.paragraph("e")
    #expect(
      roff.text == #"""
        .TH "P\-Q" 1 "2026-01-02" "p 1"
        \&.x \[u201C]y\[u201D] \[u2013] \en \(aqz\(aq \[u7389] \[u1F600]
        \&\(aqx
        .TP
        \fB\-\-a\-b\fR
        c
        .SH "A \(dqB\(dq"
        d
        .PP
        e

        """#)
  }
}
