import Foundation
import Testing

/// The reference is the test suite: every example gives what it says.
struct ExampleTests {
  @Test func `the specification can be read and holds its examples`() throws {
    #expect(try Specification.read(Specification.text()).count >= 170)
  }

  @Test(arguments: Specification.examples)
  func `an example gives what the specification says`(example: Example) {
    let given = Rendering(of: example)
    for view in Example.View.allCases {
      let isSilent = view == .diagnostics && example.expected[.findings] == nil
      guard let expected = example.expected[view] ?? (isSilent ? .init(line: example.line, text: "") : nil)
      else { continue }
      let actual = given.text(of: view)
      guard actual != expected.text else { continue }
      Issue.record(
        """
        Grammar/specification.md:\(expected.line), \(example.section): \(view.rawValue)
        (- is expected and not given, + is given and not expected)
        \(Difference.describe(expected.text, actual))
        """,
        sourceLocation: SourceLocation(
          fileID: "Grammar/specification.md", filePath: Specification.url.path(), line: expected.line,
          column: 1
        ))
    }
  }

  @Test func `what belongs to no example and what expects nothing is refused`() {
    #expect(throws: Specification.Failure.self) { try Specification.read("```diglot\nA\n```\n\nText\n") }
    #expect(throws: Specification.Failure.self) { try Specification.read("```tree\nsegment\n```\n") }
    #expect(throws: Specification.Failure.self) { try Specification.read("```diglot a.diglot\nA\n```\n") }
  }

  @Test func `a difference shows what is missing and what is too much`() {
    #expect(Difference.describe("a\nb\nc\n", "a\nc\nd\n") == "    a\n  - b\n    c\n  + d")
  }
}

extension Example: CustomTestStringConvertible {
  var testDescription: String { "\(section), line \(line)" }
}
