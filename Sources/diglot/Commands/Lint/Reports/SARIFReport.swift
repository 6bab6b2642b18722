import DiglotLint
import DiglotSyntax
import JSONRPC

/// SARIF 2.1.0, with rules, fingerprints and fixes.
struct SARIFReport: Report {
  let separator = ",\n"
  let foot = "\n]}]}\n"

  var head: String {
    let rules = Registry.rules.map { rule -> JSON in
      [
        "id": .string(rule.name), "shortDescription": ["text": .string(rule.summary)],
        "fullDescription": ["text": .string(rule.reason)],
        "help": ["text": .string(rule.advice), "markdown": .string(rule.page)],
        "defaultConfiguration": [
          "enabled": .bool(rule.isOnByDefault), "level": .string(Self.level(rule.severity)),
        ],
        "properties": ["group": .string(rule.group.rawValue)],
      ]
    }
    let driver: JSON = [
      "name": "diglot", "version": .string(Program.version), "rules": .array(rules),
    ]
    return
      "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":\(driver.text)},\"columnKind\":\"unicodeCodePoints\",\"results\":[\n"
  }

  func body(_ file: FileFindings) -> String {
    let new = file.findings.map { result($0, in: file) }
    let known = file.known.map { result($0, in: file, isKnown: true) }
    return (new + known).map(\.text).joined(separator: separator)
  }

  private func result(_ placed: PlacedFinding, in file: FileFindings, isKnown: Bool = false) -> JSON {
    let finding = placed.finding
    let artifact: JSON = ["uri": .string(Escape.uri(file.path))]
    let region: JSON = [
      "startLine": .integer(placed.start.line), "startColumn": .integer(placed.start.column),
      "endLine": .integer(placed.end.line), "endColumn": .integer(placed.end.column),
    ]
    var members: [JSON.Member] = [
      .init("ruleId", .string(finding.rule)), .init("level", .string(Self.level(finding.severity))),
      .init("message", ["text": .string(finding.message)]),
      .init("locations", [["physicalLocation": ["artifactLocation": artifact, "region": region]]]),
      .init("partialFingerprints", ["diglot/v1": .string(placed.fingerprint)]),
    ]
    if isKnown {
      members.append(
        .init("suppressions", [["kind": "external", "justification": "It is in the baseline."]]))
    }
    if !finding.fixes.isEmpty {
      let fixes = finding.fixes.map { fix -> JSON in
        let replacements = fix.edits.map { replacement($0, in: file.tree) }
        return [
          "description": ["text": .string(fix.title)],
          "artifactChanges": [["artifactLocation": artifact, "replacements": .array(replacements)]],
        ]
      }
      members.append(.init("fixes", .array(fixes)))
    }
    return .object(members)
  }

  private func replacement(_ edit: TextEdit, in tree: SyntaxTree) -> JSON {
    let start = tree.position(of: edit.range.lowerBound, in: .utf32)
    let end = tree.position(of: edit.range.upperBound, in: .utf32)
    return [
      "deletedRegion": [
        "startLine": .integer(start.line + 1), "startColumn": .integer(start.column + 1),
        "endLine": .integer(end.line + 1), "endColumn": .integer(end.column + 1),
      ],
      "insertedContent": ["text": .string(edit.replacement)],
    ]
  }

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .information, .hint: "note"
    }
  }
}
