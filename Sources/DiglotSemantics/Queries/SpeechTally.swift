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
  public func tally(ofSpeaker code: String) -> SpeechTally { tallies()[code] ?? SpeechTally() }

  /// How much each speaker says, by code; under nil what is said and nobody is named for.
  public func tallies() -> [String?: SpeechTally] {
    var tallies: [String?: SpeechTally] = [:]
    var floor = Floor.cleared
    /// The last segment's start, as long as no end of it is known, and whose it is.
    var open: (speaker: String?, start: Timestamp)?
    for element in facts {
      let summary = element.summary
      if summary.floor != .unchanged { floor = summary.floor }
      guard summary.segments > 0 else { continue }
      let facts = element.facts
      if let next = facts.cue?.start {
        if let (speaker, start) = open, next > start {
          tallies[speaker, default: SpeechTally()].milliseconds += next.milliseconds - start.milliseconds
        }
        open = nil
      }
      guard summary.floor != .unchanged || facts.hasWords else { continue }
      let speaker: String? = if case .held(let code) = floor { code } else { nil }
      var tally = tallies[speaker] ?? SpeechTally()
      tally.segments += 1
      tally.count = tally.count + facts.wordCount
      if let cue = facts.cue, let begin = cue.start {
        if let end = cue.end {
          tally.milliseconds += max(0, end.milliseconds - begin.milliseconds)
        } else {
          open = (speaker, begin)
        }
      }
      tallies[speaker] = tally
    }
    return tallies
  }
}
