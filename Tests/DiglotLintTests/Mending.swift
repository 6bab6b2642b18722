import DiglotLint
import DiglotSemantics
import DiglotSyntax

/// What the fixes that may be applied without being looked at make of a text.
enum Mending {
  /// The edits of the safe fixes of some findings, in the order of their places. Nil where two overlap.
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

  static func mended(_ text: String, _ settings: Settings = Settings()) -> String {
    Fixing.fix(Document(text), at: nil, in: Library(), settings: settings).tree.text
  }
}
