public import DiglotSemantics
import DiglotSyntax

/// What the rules find in one version of a document, kept up to date from version to version.
///
/// Findings about a block live as long as the block; only what an edit replaced is looked at again.
/// Findings about the document are read from tables that are kept, and cost what they are.
public struct Checkup: Sendable {
  private var analysis: Analysis
  private var library: Library
  private var context: BlockContext
  private var blocks: SumTree<BlockFindings>

  /// - Parameter library: the other files; of those that it does not know nothing is said.
  public init(of analysis: Analysis, in library: Library) {
    self.analysis = analysis
    self.library = library
    context = BlockContext(languages: analysis.document.languages)
    blocks = SumTree(analysis.document.facts.map { [context] in BlockFindings($0.facts, in: context) })
  }

  /// Follows the document to its next version.
  /// - Parameter change: what the edits changed; nil where only other files did.
  public mutating func update(
    to analysis: Analysis, after change: Document.Change?, in library: Library
  ) {
    self.analysis = analysis
    self.library = library
    let next = BlockContext(languages: analysis.document.languages)
    guard next == context else {
      self = Checkup(of: analysis, in: library)
      return
    }
    for splice in change?.splices ?? [] {
      blocks.replace(
        splice.removed, with: splice.inserted.map { BlockFindings($0, in: context) })
    }
  }

  /// All findings, in the order of their places.
  /// - Parameter firstReplacement: the UTF-8 offset of the first U+FFFD that stands for bytes that are not
  ///   UTF-8, where the text was read from such; nothing in the document says so.
  public func findings(firstReplacement: Int? = nil) -> [Finding] {
    var findings: [Finding] = []
    blocks.visit(where: { $1.findings > 0 }) { _, element, before in
      findings += element.findings.map { $0.placed(at: before.length) }
    }
    for rule in Registry.documentRules { findings += rule.check(analysis, in: library) }
    if let firstReplacement { findings.append(InvalidUTF8.finding(at: firstReplacement)) }
    let allowed = Allowances(of: analysis.document)
    findings.removeAll(where: allowed.allow)
    return findings.sorted {
      ($0.range.lowerBound, $0.range.upperBound, $0.rule) < (
        $1.range.lowerBound, $1.range.upperBound, $1.rule
      )
    }
  }
}

/// The findings about one block.
private struct BlockFindings: Summarized {
  let findings: [LocalFinding]
  let summary: FindingsSum

  init(_ facts: BlockFacts, in context: BlockContext) {
    var findings = facts.block.problems.compactMap { problem -> LocalFinding? in
      guard let rule = Registry.syntaxRulesByProblem[problem.kind] else { return nil }
      return LocalFinding(
        rule: rule.info, range: problem.range, message: rule.message(problem, in: facts.block))
    }
    for rule in Registry.blockRules { findings += rule.check(facts, in: context) }
    self.findings = findings
    summary = FindingsSum(length: facts.block.bytes.count, findings: findings.count)
  }
}

private struct FindingsSum: Summary {
  /// Of the text, in UTF-8 code units.
  var length: Int
  var findings: Int

  static let zero = FindingsSum(length: 0, findings: 0)

  static func + (left: FindingsSum, right: FindingsSum) -> FindingsSum {
    FindingsSum(length: left.length + right.length, findings: left.findings + right.findings)
  }
}
