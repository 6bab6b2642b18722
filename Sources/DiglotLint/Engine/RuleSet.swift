import DiglotSyntax

/// The rules that are on, by what they look at. Made once for all documents with the same settings.
final class RuleSet: Sendable {
  let settings: Settings
  private let syntax: [SyntaxProblemKind: any SyntaxRule.Type]
  let block: [any BlockRule.Type]
  let passage: [any PassageRule.Type]
  private let pair: [any PairRule.Type]
  let document: [any DocumentRule.Type]
  let file: [any FileRule.Type]
  let reportsInvalidUTF8: Bool
  /// Whether a choice is to be made as most of a file does, or always in one way.
  let asksForStyles: Bool
  /// Whether pairs are asked for sentences that were left out.
  let looksForOmissions: Bool

  init(_ settings: Settings) {
    func isOn(_ rule: any Rule.Type) -> Bool { settings.isOn(rule.info) }
    self.settings = settings
    syntax = Registry.syntaxRulesByProblem.filter { isOn($0.value) }
    block = Registry.blockRules.filter(isOn)
    passage = Registry.passageRules.filter(isOn)
    pair = Registry.pairRules.filter(isOn)
    document = Registry.documentRules.filter(isOn)
    file = Registry.fileRules.filter(isOn)
    reportsInvalidUTF8 = isOn(InvalidUTF8.self)
    looksForOmissions = isOn(SentenceMissing.self)
    let options = settings.options
    asksForStyles = options.hanLatinSpacing != nil || options.quotes != nil || options.parentheses != nil
  }

  func syntaxFindings(in block: Block) -> [LocalFinding] {
    block.problems.compactMap { problem in
      syntax[problem.kind].map {
        LocalFinding(
          $0.info, problem.range, $0.message(problem, in: block), fixes: $0.fixes(problem, in: block))
      }
    }
  }

  /// What the rules find in a pair, up to the first that finds it not worth comparing.
  func findings(in pair: Pair, _ context: BlockContext) -> (findings: [LocalFinding], isComparable: Bool) {
    var findings: [LocalFinding] = []
    for rule in self.pair {
      let found = rule.check(pair, in: context)
      guard !found.isEmpty else { continue }
      findings += found
      if rule.isDecisive { return (findings, false) }
    }
    return (findings, true)
  }
}
