public import DiglotSemantics
public import DiglotSyntax

/// Mends what has a fix, over and over until nothing is left that could be mended.
public enum Fixing {
  /// What came of it.
  public struct Outcome: Sendable {
    public let tree: SyntaxTree
    /// How many findings were mended.
    public let count: Int
  }

  /// No text needs more rounds; should fixes ever undo each other, this is where it ends.
  private static let roundLimit = 10

  /// Applies fixes to a document.
  /// - Parameters:
  ///   - allowsSuggested: whether fixes are applied that a person should look at.
  ///   - settings: which rules are on.
  public static func fix(
    _ document: Document, at path: FilePath?, in library: Library, settings: Settings = Settings(),
    allowsSuggested: Bool = false
  ) -> Outcome {
    var analysis = Analysis(document, at: path, in: library)
    var checkup = Checkup(of: analysis, in: library, settings: settings)
    var count = 0
    for _ in 0..<roundLimit {
      let fixes = fixes(of: checkup.findings(), allowsSuggested: allowsSuggested)
      if fixes.isEmpty { break }
      count += fixes.count
      let change = analysis.apply(lastFirst(fixes.flatMap(\.edits)), version: nil, in: library)
      checkup.update(to: analysis, after: change, in: library)
    }
    return Outcome(tree: analysis.document.tree, count: count)
  }

  /// The first applicable fix of each finding, in the order of their places, those left out that
  /// touch the one before.
  public static func fixes(of findings: [Finding], allowsSuggested: Bool = false) -> [Fix] {
    let candidates = findings.compactMap { finding -> (start: Int, end: Int, fix: Fix)? in
      guard let fix = finding.fixes.first(where: { $0.safety == .safe || allowsSuggested }),
        let first = fix.edits.first, let last = fix.edits.last
      else { return nil }
      return (first.range.lowerBound, last.range.upperBound, fix)
    }
    var chosen: [Fix] = []
    var end = -1
    for candidate in candidates.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) })
    where candidate.start > end {
      chosen.append(candidate.fix)
      end = candidate.end
    }
    return chosen
  }

  /// Edits that are all of one text, in an order in which each can be applied to what the ones before
  /// it left.
  private static func lastFirst(_ edits: [TextEdit]) -> [TextEdit] {
    edits.sorted { $0.range.lowerBound > $1.range.lowerBound }
  }
}
