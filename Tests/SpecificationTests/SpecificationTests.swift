import DiglotLint
import DiglotSemantics
import DiglotSyntax
import Testing

/// The reference is the test suite: every example gives what it says.
struct SpecificationTests {
  @Test func `the specification holds at least 150 examples`() throws {
    _ = try Specification.read(Specification.text())
    #expect(Specification.examples.count >= 150)
  }

  @Test(arguments: Specification.examples)
  func `example`(example: Example) {
    let tree = SyntaxTree(example.transcript)
    if let expected = example.tree { #expect(ReadableTree.describe(tree) == expected) }
    if let expected = example.findings {
      #expect(describe(tree, syntaxOnly: false) == expected)
    } else {
      #expect(describe(tree, syntaxOnly: true) == example.diagnostics ?? "")
    }
  }

  @Test func `every syntax diagnostic has an example that gives it and the specification names it`() throws {
    let text = try Specification.text()
    let given = Specification.examples.compactMap(\.diagnostics).joined()
    for kind in SyntaxProblemKind.allCases {
      #expect(given.contains(" \(kind.rawValue)\n"), "\(kind.rawValue) has no example")
      #expect(text.contains("`\(kind.rawValue)`"), "\(kind.rawValue) is not described")
    }
  }

  @Test func `every rule is named`() throws {
    let text = try Specification.text()
    for rule in Registry.rules { #expect(text.contains("`\(rule.name)`"), "\(rule.name) is not named") }
  }

  private func describe(_ tree: SyntaxTree, syntaxOnly: Bool) -> String {
    let library = Library()
    let analysis = Analysis(Document(tree), at: FilePath("/example.diglot"), in: library)
    let syntax = Set(SyntaxProblemKind.allCases.map(\.rawValue))
    return Checkup(of: analysis, in: library).findings().filter { !syntaxOnly || syntax.contains($0.rule) }
      .map {
        let start = tree.position(of: $0.range.lowerBound, in: .utf32)
        let end = tree.position(of: $0.range.upperBound, in: .utf32)
        return
          "\(start.line + 1):\(start.column + 1)-\(end.line + 1):\(end.column + 1) \($0.severity) \($0.rule)\n"
      }.joined()
  }
}
