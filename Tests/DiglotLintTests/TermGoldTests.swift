import DiglotLint
import DiglotSyntax
import Foundation
import Testing

/// A glossary that a careful reader made of a real transcript, held to that transcript.
struct TermGoldTests {
  private static let path = "/work/shared/gold/terms.json"
  private static let isHere = RealTranscript.isHere && FileManager.default.fileExists(atPath: path)

  private struct Terms: Decodable {
    struct Term: Decodable {
      let forms: [String]
      let preferred: String
      let admitted: [String]
      let deprecated: [String]
    }
    let terms: [Term]
  }

  /// A directive, its commas and pipes escaped.
  private func directive(_ term: Terms.Term) -> String {
    func list(_ names: [String]) -> String {
      names.map { $0.replacing(",", with: "\\,").replacing("|", with: "\\|") }.joined(separator: ", ")
    }
    let renderings = list([term.preferred] + term.admitted)
    let deprecated = term.deprecated.filter { $0 != term.preferred }
    let unwanted = deprecated.map { ", !" + list([$0]) }.joined()
    return "@term \(list(term.forms)) | \(renderings)\(unwanted)\n"
  }

  @Test(.enabled(if: isHere, "the transcript is not here"))
  func `deprecated renderings are found where the source mentions the term, and mended`() throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: Self.path))
    let terms = try JSONDecoder().decode(Terms.self, from: data).terms.filter { !$0.forms.isEmpty }
    let pairs = try RealTranscript.pairs()
    let head = "@languages en zh-Hans\n" + terms.map(directive).joined() + "\n"
    let text = head + pairs.map { "\\\($0.source)\n> \($0.translation)\n\n" }.joined()
    let found = TestCheck.findings(in: text).filter { $0.rule == "term-deprecated" }
    let bytes = Array(text.utf8)
    let words = Set(found.map { String(decoding: bytes[$0.range], as: UTF8.self) })
    // Wherever source and translation hold such a pair, as a reader would look for it.
    var expected: Set<String> = []
    for term in terms where !term.deprecated.isEmpty {
      for (source, translation) in pairs {
        let isMentioned = term.forms.contains { form in
          source.lowercased().split { !($0.isLetter || $0 == "-") }.joined(separator: " ").contains(
            " \(form) ")
        }
        guard isMentioned else { continue }
        for rendering in term.deprecated where translation.contains(rendering) { expected.insert(rendering) }
      }
    }
    // “AI” is both wanted and not; what is part of a longer rendering that is wanted does not count.
    let missed = expected.subtracting(words).subtracting(["AI", "人工智能"])
    #expect(expected.count > 10)
    #expect(missed.isEmpty, "\(missed)")
    #expect(found.allSatisfy { !$0.fixes.isEmpty })
    let edits = Fixing.fixes(of: found, allowsSuggested: true).flatMap(\.edits)
    let mended = TestCheck.findings(in: Mending.applying(edits, to: text))
    #expect(!mended.contains { $0.rule == "term-deprecated" })
  }
}
