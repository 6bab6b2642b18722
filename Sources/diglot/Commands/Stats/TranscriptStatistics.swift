import DiglotLint
import DiglotSemantics
import DiglotSyntax

/// What a project lead asks of transcripts: how much there is, who says it, how much of it is translated,
/// and how much of it somebody should look at.
struct TranscriptStatistics: Sendable {
  struct Share: Sendable, Hashable {
    var count = 0
    var total = 0
  }

  private(set) var files = 0
  private(set) var total = SpeechTally()
  /// By what readers call them: their first name, else their code; the empty string for nobody named.
  private(set) var speakers: [String: SpeechTally] = [:]
  /// By the language translated to: segments that are, of those that say something.
  private(set) var translated: [String: Share] = [:]
  /// Segments with a warning or an error.
  private(set) var withFindings = Share()

  init() {}

  /// The statistics of one transcript.
  /// - Parameter findings: what the rules say of it.
  init(of analysis: Analysis, findings: [Finding]) {
    files = 1
    let document = analysis.document
    let languages = document.languages
    var serious = findings.filter { $0.severity >= .warning }.map(\.range.lowerBound).sorted()[...]
    var start = 0
    for (index, element) in document.facts.enumerated() {
      let facts = element.facts
      defer { start += facts.block.bytes.count }
      while let first = serious.first, first < start { serious.removeFirst() }
      guard facts.block.kind == .segment else { continue }
      let code = document.speaker(ofBlock: index)
      let name = code.map { analysis.scope.speakers[$0]?.first?.value.names.first?.text ?? $0 } ?? ""
      var tally = SpeechTally()
      tally.segments = 1
      tally.count = facts.wordCount
      if case (let begin?, let end?) = document.time(ofBlock: index) {
        tally.milliseconds = max(0, end.milliseconds - begin.milliseconds)
      }
      total = total + tally
      speakers[name, default: SpeechTally()] = speakers[name, default: SpeechTally()] + tally
      withFindings.total += 1
      if let first = serious.first, first < start + facts.block.bytes.count { withFindings.count += 1 }
      if facts.hasWords { countTranslations(of: facts, languages) }
    }
  }

  private mutating func countTranslations(of facts: BlockFacts, _ languages: Languages) {
    let found = Set(facts.translations.filter(\.hasText).map { languages.language(ofTag: $0.tag) ?? "" })
    for target in languages.targets.isEmpty ? [""] : languages.targets {
      translated[target, default: Share()].total += 1
      if found.contains(target) { translated[target, default: Share()].count += 1 }
    }
  }

  static func + (left: TranscriptStatistics, right: TranscriptStatistics) -> TranscriptStatistics {
    var sum = left
    sum.files += right.files
    sum.total = left.total + right.total
    sum.speakers.merge(right.speakers) { $0 + $1 }
    sum.translated.merge(right.translated) { Share(count: $0.count + $1.count, total: $0.total + $1.total) }
    sum.withFindings = Share(
      count: left.withFindings.count + right.withFindings.count,
      total: left.withFindings.total + right.withFindings.total)
    return sum
  }
}

extension SpeechTally {
  fileprivate static func + (left: SpeechTally, right: SpeechTally) -> SpeechTally {
    var sum = SpeechTally()
    sum.segments = left.segments + right.segments
    sum.milliseconds = left.milliseconds + right.milliseconds
    sum.count = left.count + right.count
    return sum
  }
}
