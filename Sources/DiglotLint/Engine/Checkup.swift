public import DiglotSemantics
public import DiglotSyntax

/// What the rules find in one version of a document, kept up to date from version to version.
///
/// Findings about a block live as long as the block; only what an edit replaced is looked at again.
/// Findings about the document are read from tables that are kept, and cost what they are.
public struct Checkup: Sendable {
  private var analysis: Analysis
  private var library: Library
  private let rules: RuleSet
  private var context: BlockContext
  private var blocks: SumTree<BlockReview>
  /// An element for each of the blocks.
  private var pairs: SumTree<BlockPairs>
  private var tables = PairTables()
  private var noted: NotedBlocks

  /// - Parameters:
  ///   - library: the other files; of those that it does not know nothing is said.
  ///   - workers: who looks at the blocks.
  public init(
    of analysis: Analysis, in library: Library, settings: Settings = Settings(), by workers: Workers = .one
  ) {
    self.init(of: analysis, in: library, by: RuleSet(settings), workers)
  }

  private init(of analysis: Analysis, in library: Library, by rules: RuleSet, _ workers: Workers) {
    self.analysis = analysis
    self.library = library
    self.rules = rules
    context = BlockContext(of: analysis, rules.settings)
    let facts = Array(analysis.document.facts)
    let mentions = analysis.mentions.mentions(inBlocks: facts.indices)
    let reviews = workers.map(facts) { [context] index, element in
      BlockReview(element.facts, mentions: mentions[index], by: rules, in: context)
    }
    blocks = SumTree(reviews)
    pairs = SumTree(reviews.map(\.pairs))
    noted = NotedBlocks(of: reviews)
    for review in reviews { tables.add(review.pairs) }
  }

  /// Follows the document to its next version.
  /// - Parameters:
  ///   - change: what edits changed since the version before; nil where only other files did.
  ///   - workers: who looks at the blocks, where there are many.
  public mutating func update(
    to analysis: Analysis, after change: Document.Change?, in library: Library, by workers: Workers = .one
  ) {
    self.analysis = analysis
    self.library = library
    let next = BlockContext(of: analysis, rules.settings)
    let glossaryChange: GlossaryChange?
    if next == context {
      glossaryChange = nil
    } else if let change = next.glossaryChange(since: context) {
      glossaryChange = change
    } else {
      self = Checkup(of: analysis, in: library, by: rules, workers)
      return
    }
    context = next
    // From last to first, so that the indices of none are moved by another.
    for splice in (change?.steps ?? []).flatMap({ $0.reversed() }) {
      // Mentions are looked for again: those of the analysis are of its blocks after all the splices.
      let reviews = workers.map(splice.inserted) { [rules] _, facts in
        BlockReview(facts, mentions: next.glossary.mentions(in: facts.block), by: rules, in: next)
      }
      replace(splice.removed, with: reviews)
    }
    if let glossaryChange { reviewAgain(what: glossaryChange, by: workers) }
  }

  /// Looks again at the blocks that a change of the glossary concerns.
  private mutating func reviewAgain(what change: GlossaryChange, by workers: Workers) {
    guard !change.isEmpty else { return }
    let reviews = workers.map(Array(analysis.document.facts)) {
      [rules, context, mentions = analysis.mentions] index, element -> BlockReview? in
      guard change.concerns(element.facts, in: context.languages) else { return nil }
      return BlockReview(element.facts, mentions: mentions.mentions(inBlock: index), by: rules, in: context)
    }
    let new = reviews.enumerated().compactMap { index, review in review.map { (index: index, review: $0) } }
    guard new.count > reviews.count / Self.fewest else {
      for (index, review) in new { replace(index..<index + 1, with: [review]) }
      return
    }
    var all = Array(blocks)
    for (index, review) in new where all.indices.contains(index) {
      tables.remove(all[index].pairs)
      tables.add(review.pairs)
      all[index] = review
    }
    take(all)
  }

  /// To put so large a part of the blocks in place one by one takes longer than all of them at once.
  private static let fewest = 64

  /// Puts reviews of all blocks in place. Those of the pairs are counted already.
  private mutating func take(_ reviews: [BlockReview]) {
    blocks = SumTree(reviews)
    pairs = SumTree(reviews.map(\.pairs))
    noted = NotedBlocks(of: reviews)
  }

  private mutating func replace(_ range: Range<Int>, with reviews: [BlockReview]) {
    var growth = 0
    for old in pairs.elements(in: range) {
      tables.remove(old)
      growth -= old.length
    }
    for new in reviews {
      tables.add(new.pairs)
      growth += new.summary.length
    }
    let start = blocks.sum(before: range.lowerBound).length
    noted.replace(range, at: start, with: reviews, growth: growth)
    blocks.replace(range, with: reviews)
    pairs.replace(range, with: reviews.map(\.pairs))
  }

  /// All findings, in the order of their places.
  /// - Parameter firstReplacement: the UTF-8 offset of the first U+FFFD that stands for bytes that are not
  ///   UTF-8, where the text was read from such; nothing in the document says so.
  public func findings(firstReplacement: Int? = nil) -> [Finding] {
    Self.sorted(reported(all(firstReplacement)))
  }

  /// The findings that comments in the document allow, in the order of their places.
  public func allowedFindings() -> [Finding] {
    var allowances = Allowances(of: analysis.document)
    return Self.sorted(all(nil).filter { allowances.allow($0) })
  }

  private static func sorted(_ findings: [Finding]) -> [Finding] {
    findings.sorted {
      ($0.range.lowerBound, $0.range.upperBound, $0.rule) < (
        $1.range.lowerBound, $1.range.upperBound, $1.rule
      )
    }
  }

  private func all(_ firstReplacement: Int?) -> [Finding] {
    var findings: [Finding] = []
    findings.reserveCapacity(noted.all.reduce(0) { $0 + $1.review.findings.count })
    for block in noted.all {
      for finding in block.review.findings { findings.append(finding.placed(at: block.start)) }
    }
    for rule in rules.document { findings += rule.check(analysis, in: library) }
    let review = Review(
      analysis: analysis, blocks: blocks, noted: noted.all, pairs: pairs, tables: tables,
      settings: rules.settings)
    for rule in rules.file { findings += rule.check(review) }
    if let firstReplacement, rules.reportsInvalidUTF8 {
      // It says the same, once for all of them.
      findings.removeAll { $0.rule == ReplacementCharacter.info.name }
      findings.append(InvalidUTF8.finding(at: firstReplacement))
    }
    return findings
  }

  /// The findings that the document does not allow, as severe as somebody wants them.
  private func reported(_ findings: [Finding]) -> [Finding] {
    var reported = findings
    var allowances = Allowances(of: analysis.document)
    if !allowances.isEmpty {
      reported.removeAll { allowances.allow($0) }
      if rules.settings.isOn(UnusedAllow.info) {
        reported += UnusedAllow.findings(allowances, in: rules.settings).filter { !allowances.allow($0) }
      }
    }
    guard !rules.settings.levels.isEmpty else { return reported }
    return reported.map { $0.at(rules.settings.severity(of: $0)) }
  }
}

extension BlockContext {
  fileprivate init(of analysis: Analysis, _ settings: Settings) {
    self.init(
      languages: analysis.document.languages, glossary: analysis.scope.glossary, settings: settings)
  }

  /// What became of the glossary, where all else is as it was; nil where it is not.
  fileprivate func glossaryChange(since other: BlockContext) -> GlossaryChange? {
    guard languages == other.languages, settings == other.settings else { return nil }
    return GlossaryChange(from: other.glossary, to: glossary)
  }
}
