import Foundation
import Testing

/// An example of the specification: a transcript, and what it must give.
struct Example: Sendable, CustomTestStringConvertible {
  /// The headings it stands under, outermost first.
  let section: String
  /// The line of its `diglot` fence, from 1.
  let line: Int
  let transcript: String
  let tree: String?
  /// The syntax diagnostics; without a fence for them there are none.
  let diagnostics: String?
  /// All findings, those about names too.
  let findings: String?

  var testDescription: String { "\(section), line \(line)" }
}

/// The examples of `Grammar/specification.md`.
enum Specification {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  static let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../Grammar/specification.md").standardized

  /// Read once; empty where the file cannot be read, which a test of its own reports.
  static let examples: [Example] = (try? read(text())) ?? []

  static func text() throws -> String { try String(contentsOf: url, encoding: .utf8) }

  /// Reads the fences of a Markdown text. A `diglot` fence that nothing follows is refused.
  static func read(_ markdown: String) throws -> [Example] {
    var examples: [Example] = []
    var section: [String] = []
    var pending: (line: Int, transcript: String)?
    var expected: [String: String] = [:]
    var lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)[...]

    func flush() throws {
      guard let found = pending else { return }
      guard !expected.isEmpty else {
        throw Failure(description: "line \(found.line): nothing is expected of this example")
      }
      examples.append(
        Example(
          section: section.joined(separator: " › "), line: found.line, transcript: found.transcript,
          tree: expected["tree"], diagnostics: expected["diagnostics"], findings: expected["findings"]))
      pending = nil
      expected = [:]
    }

    while let line = lines.popFirst() {
      let number = lines.startIndex
      if line.hasPrefix("#"), let title = line.split(separator: " ", maxSplits: 1).last {
        try flush()
        let level = line.prefix { $0 == "#" }.count
        section = Array(section.prefix(max(0, level - 1))) + [String(title)]
        continue
      }
      guard line.hasPrefix("```") else {
        if !line.allSatisfy(\.isWhitespace) { try flush() }
        continue
      }
      let fence = line.prefix { $0 == "`" }
      let kind = String(line.dropFirst(fence.count))
      var content: [Substring] = []
      while let next = lines.popFirst(), next != fence { content.append(next) }
      let text = content.map { $0 + "\n" }.joined()
      switch kind {
      case "diglot":
        try flush()
        pending = (number, spelledOut(text))
      case "tree", "diagnostics", "findings":
        guard pending != nil, expected[kind] == nil else {
          throw Failure(description: "line \(number): this \(kind) belongs to no example")
        }
        expected[kind] = text
      default: try flush()
      }
    }
    try flush()
    return examples
  }

  /// `→` is a tab, `⟨U+XXXX⟩` a code point, and `⟨end⟩` at the end leaves out the last line end.
  private static func spelledOut(_ text: String) -> String {
    var text = text.replacingOccurrences(of: "→", with: "\t")
    if text.hasSuffix("⟨end⟩\n") { text = String(text.dropLast(6)) }
    var result = ""
    var rest = text[...]
    while let start = rest.range(of: "⟨U+"), let end = rest[start.upperBound...].range(of: "⟩"),
      let code = UInt32(rest[start.upperBound..<end.lowerBound], radix: 16), let scalar = Unicode.Scalar(code)
    {
      result += rest[..<start.lowerBound]
      result.unicodeScalars.append(scalar)
      rest = rest[end.upperBound...]
    }
    return result + rest
  }
}
