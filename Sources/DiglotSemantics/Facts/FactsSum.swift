public import DiglotSyntax

/// Names a block in all versions of a document that share it. Ids are ordered as the blocks are.
public struct BlockID: Sendable, Hashable, Comparable {
  let rank: UInt64

  public static func < (left: BlockID, right: BlockID) -> Bool { left.rank < right.rank }
}

/// A block's facts, under the id that tables know them by.
public struct IdentifiedFacts: Sendable, Summarized {
  public let id: BlockID
  public let facts: BlockFacts
  public let summary: FactsSum

  init(_ id: BlockID, _ facts: BlockFacts) {
    self.id = id
    self.facts = facts
    summary = FactsSum(id, facts)
  }
}

/// Who speaks after a run of blocks.
public enum Floor: Sendable, Hashable {
  /// Whoever spoke before.
  case unchanged
  /// A chapter begins: nobody yet.
  case cleared
  case held(by: String)
}

/// What a run of blocks adds up to.
public struct FactsSum: Summary {
  public var count = 0
  public var segments = 0
  public var headings = 0
  public var directives = 0
  /// Blocks with at least one translation line.
  public var translated = 0
  /// `%allow` and `@allow`.
  public var allowances = 0
  public var links = 0
  public var floor = Floor.unchanged
  public var times = TimeOrder.empty
  /// What segments say that say anything.
  public var sources = SourceSignature.none
  /// The id of the last block.
  var last = BlockID(rank: 0)

  public static let zero = FactsSum()

  init() {}

  init(_ id: BlockID, _ facts: BlockFacts) {
    count = 1
    last = id
    translated = facts.translations.isEmpty ? 0 : 1
    allowances = facts.allowances.count
    links = facts.links.count
    switch facts.block.kind {
    case .segment:
      segments = 1
      if let speaker = facts.speaker { floor = .held(by: speaker) }
      times = TimeOrder(facts.cue)
      if facts.hasWords { sources = SourceSignature(facts.sourceDigest) }
    case .heading:
      headings = 1
      floor = .cleared
    case .directive: directives = 1
    case .note, .preamble: break
    }
  }

  public static func + (left: FactsSum, right: FactsSum) -> FactsSum {
    var sum = left
    sum.count += right.count
    sum.segments += right.segments
    sum.headings += right.headings
    sum.directives += right.directives
    sum.translated += right.translated
    sum.allowances += right.allowances
    sum.links += right.links
    if right.floor != .unchanged { sum.floor = right.floor }
    sum.times = left.times + right.times
    sum.sources = left.sources + right.sources
    sum.last = max(left.last, right.last)
    return sum
  }
}

/// Whether the cues of a run of segments go forward, so that a run that does can be passed over.
public enum TimeOrder: Summary, Hashable {
  case empty
  /// Every cue starts no earlier than the one before it started.
  case ordered(first: Timestamp, last: Timestamp)
  case disordered

  public static let zero = TimeOrder.empty

  init(_ cue: Cue?) {
    guard let start = cue?.start else {
      self = .empty
      return
    }
    self = .ordered(first: start, last: start)
  }

  public static func + (left: TimeOrder, right: TimeOrder) -> TimeOrder {
    switch (left, right) {
    case (.empty, let other), (let other, .empty): other
    case (.ordered(let first, let middle), .ordered(let next, let last)) where middle <= next:
      .ordered(first: first, last: last)
    default: .disordered
    }
  }
}
