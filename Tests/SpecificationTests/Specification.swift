import Foundation

/// An example of the specification: a transcript, and what it must give.
struct Example: Sendable {
  /// What a fence below the transcript shows of it.
  enum View: String, Sendable, CaseIterable {
    /// The structure.
    case tree
    /// The syntax diagnostics; without a fence for these or for the findings there are none.
    case diagnostics
    /// All findings, those about names too.
    case findings
    /// Who says what, when, in which language.
    case reading
    /// The terms that the text mentions.
    case mentions
  }

  /// The headings it stands under, outermost first.
  let section: String
  /// The line of its `diglot` fence, from 1.
  let line: Int
  let transcript: String
  /// Other files, by their paths.
  let files: [String: String]
  var expected: [View: Expectation] = [:]

  struct Expectation: Sendable {
    /// The line of its fence, from 1.
    let line: Int
    let text: String
  }
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

  /// Reads the fences of a Markdown text. A transcript of which nothing is shown is refused, and so is
  /// what is shown of none.
  static func read(_ markdown: String) throws -> [Example] {
    var reader = Reader()
    for piece in MarkdownPiece.pieces(of: markdown) { try reader.read(piece) }
    try reader.finish()
    return reader.examples
  }

  private struct Reader {
    private(set) var examples: [Example] = []
    private var section: [String] = []
    private var files: [String: String] = [:]
    private var pending: Example?

    mutating func read(_ piece: MarkdownPiece) throws {
      switch piece.kind {
      case .heading(let level, let title):
        try finish()
        section = Array(section.prefix(max(0, level - 1))) + [title]
      case .text: try finish()
      case .fence(let info, let content): try read(info, content, piece.line)
      }
    }

    private mutating func read(_ info: String, _ content: String, _ line: Int) throws {
      if info.hasPrefix("diglot ") {
        try finishExample()
        files["/" + info.dropFirst(7)] = Notation.spelledOut(content)
      } else if info == "diglot" {
        try finishExample()
        pending = Example(
          section: section.joined(separator: " › "), line: line, transcript: Notation.spelledOut(content),
          files: files)
        files = [:]
      } else if let view = Example.View(rawValue: info) {
        guard pending != nil, pending?.expected[view] == nil else {
          throw Failure(description: "line \(line): this \(info) belongs to no example")
        }
        pending?.expected[view] = Example.Expectation(line: line, text: content)
      } else {
        try finish()
      }
    }

    mutating func finish() throws {
      try finishExample()
      guard files.isEmpty else {
        throw Failure(description: "\(files.keys.sorted()): no example follows these files")
      }
    }

    private mutating func finishExample() throws {
      guard let example = pending else { return }
      guard !example.expected.isEmpty else {
        throw Failure(description: "line \(example.line): nothing is expected of this example")
      }
      examples.append(example)
      pending = nil
    }
  }
}

/// How examples show what could not be seen.
enum Notation {
  /// `→` is a tab, `⟨U+XXXX⟩` a code point, and `⟨end⟩` at the end leaves out the last line end.
  static func spelledOut(_ text: String) -> String {
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
