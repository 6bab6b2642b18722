import DiglotSemantics
import DiglotSyntax

/// From when to when the cues of a run of blocks reach, and whether any begins before one ahead of it has
/// ended, so that a run in which none does can be passed over.
struct CueReach: Sendable, Hashable {
  /// Milliseconds; nil where no segment has a cue.
  private var start: Int?
  private var end: Int?
  private(set) var overlaps = false

  static let zero = CueReach()

  /// What counts as none: recognisers round.
  static let tolerance = 500

  private init() {}

  init(_ facts: BlockFacts) {
    guard facts.block.kind == .segment, let start = facts.cue?.start?.milliseconds else { return }
    self.start = start
    end = max(start, facts.cue?.end?.milliseconds ?? start)
  }

  static func + (left: CueReach, right: CueReach) -> CueReach {
    guard let leftEnd = left.end, let leftStart = left.start else { return right }
    guard let rightStart = right.start, let rightEnd = right.end else { return left }
    var sum = CueReach()
    sum.start = min(leftStart, rightStart)
    sum.end = max(leftEnd, rightEnd)
    sum.overlaps = left.overlaps || right.overlaps || rightStart + tolerance < leftEnd
    return sum
  }
}
