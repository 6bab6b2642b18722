import DiglotLint
import DiglotSemantics
import DiglotSyntax
import Testing

/// Every rule's page is true: its example is found fault with, and what it shows as mended is clean.
struct PageTests {
  private func findings(in text: String, for rule: RuleInfo) -> [Finding] {
    TestCheck.findings(in: text, rule.demonstration)
  }

  @Test(arguments: Registry.rules.filter { $0.name != InvalidUTF8.info.name })
  func `the example is found fault with by its own rule`(rule: RuleInfo) {
    let found = findings(in: rule.example, for: rule).filter { $0.rule == rule.name }
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.severity == rule.severity && !$0.message.isEmpty && !$0.range.isEmpty })
  }

  @Test(arguments: Registry.rules)
  func `what is mended has no findings at all`(rule: RuleInfo) {
    #expect(findings(in: rule.mended, for: rule).map(\.message) == [])
  }

  @Test(arguments: Registry.rules)
  func `the page is well made`(rule: RuleInfo) {
    #expect(rule.name.allSatisfy { ($0.isASCII && $0.isLowercase) || $0 == "-" || $0.isNumber })
    #expect(rule.summary.hasSuffix("."))
    #expect(rule.reason.hasSuffix(".") && rule.advice.hasSuffix("."))
    #expect(rule.page.contains(rule.example) && rule.page.contains(rule.mended))
  }

  @Test(arguments: SyntaxProblemKind.allCases)
  func `every problem of syntax is some rule's`(kind: SyntaxProblemKind) {
    #expect(Registry.rule(named: kind.rawValue) != nil)
  }

  @Test func `names are unique and sorted`() {
    let names = Registry.rules.map(\.name)
    #expect(names == Set(names).sorted())
    #expect(Registry.rule(named: "missing-translation")?.severity == .warning)
    #expect(Registry.rule(named: "no-such-rule") == nil)
  }
}
