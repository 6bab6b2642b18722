import DiglotSemantics
import DiglotSyntax

/// What is known of a rule without running it. Its page is its manual.
public struct RuleInfo: Sendable, Hashable {
  public enum Group: String, Sendable, CaseIterable {
    case syntax, names, files, times, translation, numbers, terms, markup, typography, text, speakers,
      editorial
  }

  /// Small letters and hyphens; what `%allow` and `diglot explain` take.
  public let name: String
  public let group: Group
  public let severity: Severity
  /// What it sees, in one sentence.
  public let summary: String
  /// Why that matters.
  public let reason: String
  /// A transcript in which it finds something, …
  public let example: String
  /// … and the same with nothing left to find.
  public let mended: String
  /// How to mend it, and how to say that it is right as it is.
  public let advice: String
  /// Whether it is looked for where nobody says what to look for.
  public var isOnByDefault = true

  /// The manual of the rule, in Markdown.
  public var page: String {
    """
    # \(name)

    \(summary) (\(severity.rawValue), \(group.rawValue)\(isOnByDefault ? "" : ", off unless switched on"))

    ## Why it matters

    \(reason)

    ## Example

    ```diglot
    \(example)
    ```

    ## How to mend it

    \(advice)

    ```diglot
    \(mended)
    ```

    """
  }
}

/// A rule: one thing to look for. Each has a file of its own, which holds all there is to it.
protocol Rule: SendableMetatype {
  static var info: RuleInfo { get }
}

/// A rule that words what the parser found.
protocol SyntaxRule: Rule {
  static var problem: SyntaxProblemKind { get }

  /// What to say of a problem of this kind.
  static func message(_ problem: SyntaxProblem, in block: Block) -> String

  /// Ways to mend it, in offsets of the block.
  static func fixes(_ problem: SyntaxProblem, in block: Block) -> [Fix]
}

extension SyntaxRule {
  static func fixes(_ problem: SyntaxProblem, in block: Block) -> [Fix] { [] }
}

/// A rule about a block that needs nothing from elsewhere but what `BlockContext` names. Its findings
/// live as long as the block and the context do.
protocol BlockRule: Rule {
  static func check(_ facts: BlockFacts, in context: BlockContext) -> [LocalFinding]
}

/// A rule about what a block says in one language, whichever that is. It says which languages it
/// knows, and keeps quiet about the rest.
protocol PassageRule: Rule {
  static func check(_ passage: Passage, of facts: BlockFacts, in context: BlockContext) -> [LocalFinding]
}

/// A rule that reads a passage and its translation together.
protocol PairRule: Rule {
  /// Whether a translation in which it finds something is not worth comparing any further: the rules
  /// behind it in the registry are not asked then.
  static var isDecisive: Bool { get }

  static func check(_ pair: Pair, in context: BlockContext) -> [LocalFinding]
}

extension PairRule {
  static var isDecisive: Bool { false }
}

/// A rule about the document as a whole, which costs what it finds and not what the document is.
protocol DocumentRule: Rule {
  static func check(_ analysis: Analysis, in library: Library) -> [Finding]
}

/// A rule that compares blocks with each other, by what was kept of each when it was read.
protocol FileRule: Rule {
  static func check(_ review: Review) -> [Finding]
}

/// What a finding about a block may depend on besides the block. While it stays the same, so do the
/// findings of blocks that do.
struct BlockContext: Hashable {
  let languages: Languages
  let glossary: Glossary
  let settings: Settings
}
