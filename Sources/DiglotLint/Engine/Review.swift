import DiglotSemantics
import DiglotSyntax

/// What is kept of every block of a document, for rules that compare blocks with each other.
struct Review {
  let analysis: Analysis
  let blocks: SumTree<BlockReview>
  let settings: Settings

  /// Calls `body` for every block that holds a passage with a translation, in the order of the text.
  /// - Parameter body: given the block's place, and what was kept of its translations.
  func forEachTranslated(_ body: (_ start: Int, _ index: Int, _ digests: [PairDigest]) -> Void) {
    blocks.visit(where: { $1.digests > 0 }) { index, element, before in
      if !element.digests.isEmpty { body(before.length, index, element.digests) }
    }
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

/// What is kept of a passage and a translation of it, so that blocks can be compared without being
/// read again.
struct PairDigest: Sendable {
  /// Of the translation; nil where the file does not name its languages.
  let language: String?
  /// Two passages with the same words have the same; what is not a word or is written in another case
  /// makes no difference.
  let sourceKey: UInt64
  let translationKey: UInt64
  /// In characters that are letters or digits.
  let sourceLength: Int
  let translationLength: Int
  /// In the block.
  let sourceRange: Range<Int>
  let translationRange: Range<Int>

  init?(_ source: Passage, _ translation: Passage) {
    guard let sourceRange = source.range, let translationRange = translation.range else { return nil }
    language = translation.language
    (sourceKey, sourceLength) = Self.key(of: source.text)
    (translationKey, translationLength) = Self.key(of: translation.text)
    self.sourceRange = sourceRange
    self.translationRange = translationRange
  }

  /// An FNV-1a hash of the letters and digits of a text, and their number.
  private static func key(of text: String) -> (UInt64, Int) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var length = 0
    for scalar in text.unicodeScalars {
      let value: UInt32
      if scalar.isASCII {
        let byte = UInt8(scalar.value)
        guard CharacterClasses.isLetterOrDigit(byte) else { continue }
        value = CharacterClasses.isLetter(byte) ? scalar.value | 0x20 : scalar.value
      } else {
        guard CharacterClasses.isHan(scalar) || scalar.properties.isAlphabetic else { continue }
        value = scalar.value
      }
      hash = (hash ^ UInt64(value)) &* 0x100_0000_01B3
      length += 1
    }
    return (hash, length)
  }
}

/// A block as the rules have read it: it lives as long as the block and the context do.
struct BlockReview: Summarized, Sendable {
  let findings: [LocalFinding]
  let digests: [PairDigest]
  /// Brackets and quotation marks without a partner.
  let looseMarks: [LooseMark]
  let summary: ReviewSum

  init(
    _ facts: BlockFacts, mentions: @autoclosure () -> [Glossary.Mention], by rules: RuleSet,
    in context: BlockContext
  ) {
    var findings = rules.syntaxFindings(in: facts.block)
    for rule in rules.block { findings += rule.check(facts, in: context) }
    var digests: [PairDigest] = []
    var looseMarks: [LooseMark] = []
    var styles = StyleTally.zero
    if facts.block.kind != .directive, facts.block.kind != .preamble {
      let passages = Passages(of: facts, in: context.languages)
      for (number, passage) in ([passages.source] + passages.translations).enumerated() {
        looseMarks += LooseMarkReader.read(passage, number: number, in: facts.block)
        if rules.asksForStyles { styles.add(StyleTally(passage, context.settings.options)) }
        for rule in rules.passage { findings += rule.check(passage, of: facts, in: context) }
      }
      if facts.hasWords, !passages.translations.isEmpty {
        let mentions = mentions()
        for translation in passages.translations {
          let column = context.languages.targets.firstIndex { $0 == translation.language }
          let pair = Pair(
            facts, source: passages.source, translation: translation, mentions: mentions,
            column: context.languages.declared.isEmpty ? 0 : column)
          findings += rules.findings(in: pair, context)
          PairDigest(passages.source, translation).map { digests.append($0) }
        }
      }
    }
    self.findings = findings
    self.digests = digests
    self.looseMarks = looseMarks
    summary = ReviewSum(
      length: facts.block.bytes.count, findings: findings.count, digests: digests.count,
      looseMarks: looseMarks.count, styles: styles, reach: CueReach(facts))
  }
}

struct ReviewSum: Summary {
  /// Of the text, in UTF-8 code units.
  var length: Int
  var findings: Int
  /// Translations of which something is kept.
  var digests: Int
  /// Brackets and quotation marks without a partner.
  var looseMarks: Int
  var styles: StyleTally
  var reach: CueReach

  static let zero = ReviewSum(
    length: 0, findings: 0, digests: 0, looseMarks: 0, styles: .zero, reach: .zero)

  static func + (left: ReviewSum, right: ReviewSum) -> ReviewSum {
    ReviewSum(
      length: left.length + right.length, findings: left.findings + right.findings,
      digests: left.digests + right.digests, looseMarks: left.looseMarks + right.looseMarks,
      styles: left.styles + right.styles, reach: left.reach + right.reach)
  }
}
