import Foundation
import Testing

/// The formal grammar is whole: what it uses it defines, once, and what it defines it uses.
struct GrammarTests {
  private static let url = Specification.url.deletingLastPathComponent().appendingPathComponent("diglot.ebnf")

  /// The rules, with strings, comments and words in question marks left out.
  private static func rules() throws -> [(name: String, uses: Set<String>)] {
    var rest = try String(contentsOf: url, encoding: .utf8)[...]
    var plain = ""
    while let opening = rest.firstMatch(of: /\(\*|"|'|\?/) {
      plain += rest[..<opening.range.lowerBound]
      let close = opening.output == "(*" ? "*)" : String(opening.output)
      let end = try #require(rest[opening.range.upperBound...].range(of: close))
      rest = rest[end.upperBound...]
    }
    plain += rest
    return plain.split(separator: ";").compactMap { rule in
      let sides = rule.split(separator: "=", maxSplits: 1)
      guard sides.count == 2 else { return nil }
      let words = sides[1].split { ",|[]{}()-*".contains($0) || $0.isNumber }
      return (trimmed(sides[0]), Set(words.map(trimmed).filter { !$0.isEmpty }))
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func `every name is defined once and used`() throws {
    let rules = try Self.rules()
    let defined = rules.map(\.name)
    let used = rules.reduce(into: Set(["document"])) { $0.formUnion($1.uses) }
    #expect(rules.count > 50)
    #expect(defined.count == Set(defined).count)
    #expect(used.subtracting(defined).sorted() == [])
    #expect(Set(defined).subtracting(used).sorted() == [])
  }
}
