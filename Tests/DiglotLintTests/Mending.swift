import DiglotLint
import DiglotSyntax

/// Applies the fixes that may be applied without being looked at, as `diglot lint --fix` does.
enum Mending {
  /// The edits of all safe fixes, in the order of their places. Nil where two of them overlap.
  static func edits(_ findings: [Finding]) -> [TextEdit]? {
    let fixes = findings.compactMap { finding in finding.fixes.first { $0.safety == .safe } }
    let edits = fixes.flatMap(\.edits).sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    let areApart = zip(edits, edits.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound }
    return areApart ? edits : nil
  }

  /// The text with edits made that are apart from each other.
  static func applying(_ edits: [TextEdit], to text: String) -> String {
    var bytes = Array(text.utf8)
    for edit in edits.reversed() { bytes.replaceSubrange(edit.range, with: edit.replacement.utf8) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text once all that can be mended safely is, in as many rounds as it takes. Nil where that is
  /// never, or where fixes overlap.
  static func mended(_ text: String, _ settings: Settings = Settings()) -> String? {
    var text = text
    for _ in 0..<8 {
      guard let edits = edits(TestCheck.findings(in: text, settings)) else { return nil }
      if edits.isEmpty { return text }
      text = applying(edits, to: text)
    }
    return nil
  }
}
