import DiglotLint
import DiglotSyntax
import Foundation
import Testing

/// The reference is whole: it names all there is, and its links lead somewhere.
struct CoverageTests {
  private var pieces: [MarkdownPiece] {
    get throws { MarkdownPiece.pieces(of: try Specification.text()) }
  }

  @Test(arguments: SyntaxProblemKind.allCases)
  func `every syntax diagnostic has an example that gives it`(kind: SyntaxProblemKind) {
    #expect(
      Specification.examples.contains {
        $0.expected[.diagnostics]?.text.contains(" \(kind.rawValue)\n") == true
      })
  }

  /// What the rules of the other groups look for is not the language but how it is used.
  private static let rulesOfTheLanguage = Registry.rules.filter {
    [.syntax, .names, .files, .times].contains($0.group)
  }

  @Test(arguments: rulesOfTheLanguage)
  func `every rule of the language has a row with its severity and a link to what it is about`(rule: RuleInfo)
    throws
  {
    let start = "| `\(rule.name)` | \(rule.severity.rawValue) | "
    let row = try pieces.compactMap { piece in
      if case .text(let text) = piece.kind, text.hasPrefix(start) { text } else { nil }
    }
    #expect(row.count == 1)
    #expect(row.first?.contains("](#") == true)
  }

  @Test func `every link within the specification leads to a heading`() throws {
    var anchors: Set<String> = []
    var links: [(target: String, line: Int)] = []
    for piece in try pieces {
      switch piece.kind {
      case .heading(_, let title):
        #expect(
          anchors.insert(MarkdownPiece.anchor(of: title)).inserted, "line \(piece.line): \(title) twice")
      case .text(let text): links += targets(in: text).map { ($0, piece.line) }
      case .fence: continue
      }
    }
    #expect(links.count > 100)
    for link in links { #expect(anchors.contains(link.target), "line \(link.line): #\(link.target)") }
  }

  /// Where the links of a line lead within the file; code is passed over.
  private func targets(in text: String) -> [String] {
    let prose = text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .map { $0.offset.isMultiple(of: 2) ? $0.element : "code" }.joined()
    return prose.components(separatedBy: "](#").dropFirst().map { String($0.prefix { $0 != ")" }) }
  }
}
