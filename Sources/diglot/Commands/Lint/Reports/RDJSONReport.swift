import DiglotLint
import DiglotSyntax
import JSONRPC

/// The JSON of reviewdog. It counts columns in bytes of UTF-8, and takes fixes as suggestions.
struct RDJSONReport: Report {
  let head = "{\"source\":{\"name\":\"diglot\"},\"diagnostics\":[\n"
  let separator = ",\n"
  let foot = "\n]}\n"

  func body(_ file: FileFindings) -> String {
    file.findings.map { placed in
      let finding = placed.finding
      var members: [JSON.Member] = [
        .init("message", .string(finding.message)),
        .init("location", ["path": .string(file.path), "range": Self.range(finding.range, in: file.tree)]),
        .init("severity", .string(Self.severity(finding.severity))),
        .init("code", ["value": .string(finding.rule)]),
      ]
      if let fix = finding.fixes.first {
        let suggestions = fix.edits.map { edit -> JSON in
          ["range": Self.range(edit.range, in: file.tree), "text": .string(edit.replacement)]
        }
        members.append(.init("suggestions", .array(suggestions)))
      }
      return JSON.object(members).text
    }.joined(separator: separator)
  }

  private static func range(_ range: Range<Int>, in tree: SyntaxTree) -> JSON {
    func place(_ offset: Int) -> JSON {
      let position = tree.position(of: offset, in: .utf8)
      return ["line": .integer(position.line + 1), "column": .integer(position.column + 1)]
    }
    return ["start": place(range.lowerBound), "end": place(range.upperBound)]
  }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "ERROR"
    case .warning: "WARNING"
    case .information, .hint: "INFO"
    }
  }
}
