import DiglotSyntax

/// How much somebody speaks.
public struct SpeechTally: Sendable, Hashable {
  public var segments = 0
  /// What the cues tell: from the start of a segment to its end, or to the next segment with a start.
  public var milliseconds = 0
  /// Of what is said, not of its translations.
  public var count = WordCount()

  public init() {}
}

extension Document {
  /// How much a speaker says, in segments that name them and in those that go on after one.
  /// Goes over the blocks' facts, and reads no text.
  public func tally(ofSpeaker code: String) -> SpeechTally {
    var tally = SpeechTally()
    var floor = Floor.cleared
    var isTheirs = false
    /// The start of their last segment, as long as no end of it is known.
    var start: Timestamp?
    for element in facts {
      let summary = element.summary
      if summary.floor != .unchanged {
        floor = summary.floor
        isTheirs = floor == .held(by: code)
      }
      guard summary.segments > 0 else { continue }
      let facts = element.facts
      if let next = facts.cue?.start {
        if let start, next > start { tally.milliseconds += next.milliseconds - start.milliseconds }
        start = nil
      }
      guard isTheirs, summary.floor != .unchanged || facts.hasWords else { continue }
      tally.segments += 1
      tally.count = tally.count + facts.wordCount
      guard let cue = facts.cue, let begin = cue.start else { continue }
      if let end = cue.end {
        tally.milliseconds += max(0, end.milliseconds - begin.milliseconds)
      } else {
        start = begin
      }
    }
    return tally
  }
}
