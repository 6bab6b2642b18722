import DiglotLint
import Testing

struct ExplainTests {
  private let program = BuiltProgram()

  @Test func `a rule's page is shown`() throws {
    let result = try program.run("explain", "unknown-speaker")
    #expect(result.code == 0)
    #expect(result.text == Registry.rule(named: "unknown-speaker")?.page)
  }

  @Test func `without a rule, all are listed by group`() throws {
    let result = try program.run("explain")
    #expect(result.code == 0)
    let headings = result.lines.filter { !$0.hasPrefix(" ") }
    #expect(headings == RuleInfo.Group.allCases.map(\.rawValue))
    for rule in Registry.rules {
      let line = result.lines.first { $0.hasPrefix("  \(rule.name) ") }
      #expect(line?.hasSuffix(rule.summary) == true)
      #expect(line?.contains(" \(rule.severity.rawValue) ") == true)
    }
  }
}
