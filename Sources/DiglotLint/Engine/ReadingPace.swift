public import DiglotSemantics
import DiglotSyntax

/// A subtitle that is shown too short a time for what it says.
public struct ReadingPace: Sendable, Hashable {
  /// Characters a second.
  public let speed: Double
  public let limit: Double

  /// Nil where the text can be read in its time, or nobody knows how fast its readers are.
  /// - Parameter limits: characters a second by the tag of the language, or the first part of it.
  public init?(of passage: Passage, in facts: BlockFacts, limits: [String: Double]) {
    guard !limits.isEmpty, facts.block.kind == .segment, let language = passage.language,
      let limit = SubtitleMeasure.value(limits, for: language), let cue = facts.cue, let start = cue.start,
      let end = cue.end, end > start
    else { return nil }
    let countsHalf = passage.writing == .japanese || passage.writing == .korean
    let characters = Double(SubtitleMeasure.halves(passage.bytes[...], countsHalf: countsHalf)) / 2
    speed = characters * 1000 / Double(end.milliseconds - start.milliseconds)
    self.limit = limit
    guard speed > limit else { return nil }
  }

  /// One digit behind the point, rounded up: a speed that is too high never reads as the limit.
  public var speedText: String {
    let tenths = Int((min(speed, 100_000) * 10).rounded(.up))
    return "\(tenths / 10).\(tenths % 10)"
  }

  public var limitText: String {
    limit == limit.rounded() && limit < 100_000 ? String(Int(limit)) : String(limit)
  }
}
