import DiglotSemantics
import DiglotSyntax

/// What is kept of every block of a document, for rules that compare blocks with each other.
struct Review {
  let analysis: Analysis
  let blocks: SumTree<BlockReview>
  /// Those of the blocks that have findings, loose marks or omissions.
  let noted: [NotedBlock]
  /// An element for each of the blocks.
  let pairs: SumTree<BlockPairs>
  let tables: PairTables
  let settings: Settings
  /// Of translations, by their language, in files that are long enough to tell.
  let usualLengths: [String?: LengthTally.Usual]
  /// The neighbouring pairs about whom there is something to say, language by language.
  let neighbours: [[Neighbours]]

  init(
    analysis: Analysis, blocks: SumTree<BlockReview>, noted: [NotedBlock], pairs: SumTree<BlockPairs>,
    tables: PairTables, settings: Settings
  ) {
    self.analysis = analysis
    self.blocks = blocks
    self.noted = noted
    self.pairs = pairs
    self.tables = tables
    self.settings = settings
    usualLengths = tables.lengths.compactMapValues(\.usual)
    neighbours = pairs.neighbours()
  }
}

extension Review {
  /// The findings of a rule about the Chinese of the blocks in which some make a choice.
  /// - Parameter makes: whether a block, or a run of them, holds that choice.
  func findingsInChinese(
    where makes: (StyleTally) -> Bool, _ body: (Passage, Block) -> [LocalFinding]
  ) -> [Finding] {
    var findings: [Finding] = []
    blocks.visit(where: { makes($1.styles) }) { index, element, before in
      guard makes(element.summary.styles), let facts = analysis.document.facts[index]?.facts else { return }
      let passages = Passages(of: facts, in: analysis.document.languages)
      for passage in [passages.source] + passages.translations where passage.writing == .chinese {
        findings += body(passage, facts.block).map { $0.placed(at: before.length) }
      }
    }
    return findings
  }
}

/// A block as the rules have read it: it lives as long as the block and the context do.
final class BlockReview: Summarized, Sendable {
  let findings: [LocalFinding]
  let pairs: BlockPairs
  /// Brackets and quotation marks without a partner.
  let looseMarks: [LooseMark]
  let summary: ReviewSum

  /// Whether there is something to say of it, or may be, given what stands elsewhere.
  var isNoted: Bool { !findings.isEmpty || !looseMarks.isEmpty || !pairs.omissions.isEmpty }

  init(
    _ facts: BlockFacts, mentions: @autoclosure () -> [Glossary.Mention], by rules: RuleSet,
    in context: BlockContext
  ) {
    var findings = rules.syntaxFindings(in: facts.block)
    func add(_ found: [LocalFinding]) {
      // Nearly always there is nothing.
      if !found.isEmpty { findings += found }
    }
    for rule in rules.block { add(rule.check(facts, in: context)) }
    var digests: [PairDigest] = []
    var omissions: [PairOmission] = []
    var looseMarks: [LooseMark] = []
    var styles = StyleTally.zero
    if facts.block.kind != .directive, facts.block.kind != .preamble {
      let passages = Passages(of: facts, in: context.languages)
      for (number, passage) in ([passages.source] + passages.translations).enumerated() {
        looseMarks += LooseMarkReader.read(passage, number: number, in: facts.block)
        if rules.asksForStyles { styles.add(StyleTally(passage, context.settings.options)) }
        for rule in rules.passage { add(rule.check(passage, of: facts, in: context)) }
      }
      if facts.hasWords, !passages.translations.isEmpty {
        let mentions = mentions()
        for translation in passages.translations {
          let column = context.languages.targets.firstIndex { $0 == translation.language }
          let pair = Pair(
            facts, source: passages.source, translation: translation, mentions: mentions,
            column: context.languages.declared.isEmpty ? 0 : column, of: context.glossary)
          let result = rules.findings(in: pair, context)
          add(result.findings)
          guard result.isComparable, let digest = pair.digest else { continue }
          digests.append(digest)
          if rules.looksForOmissions, let omission = PairOmission(of: digest, pair) {
            omissions.append(omission)
          }
        }
      }
    }
    self.findings = findings
    pairs = BlockPairs(digests, omissions, length: facts.block.bytes.count)
    self.looseMarks = looseMarks
    summary = ReviewSum(length: facts.block.bytes.count, styles: styles, reach: CueReach(facts))
  }
}

struct ReviewSum: Summary {
  /// Of the text, in UTF-8 code units.
  var length: Int
  var styles: StyleTally
  var reach: CueReach

  static let zero = ReviewSum(length: 0, styles: .zero, reach: .zero)

  static func + (left: ReviewSum, right: ReviewSum) -> ReviewSum {
    ReviewSum(
      length: left.length + right.length, styles: left.styles + right.styles,
      reach: left.reach + right.reach)
  }
}
