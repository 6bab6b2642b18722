import DiglotLint
import DiglotSemantics
import DiglotSyntax

/// What transcripts add up to.
struct Statistics: Sendable {
  /// What is said or written in one language.
  struct LanguageTally: Sendable {
    /// Segments spoken in it, and how much that is.
    var said = 0
    var count = WordCount()
    /// Segments that should be translated to it, and that are.
    var expected = 0
    var translated = 0
    var translatedCount = WordCount()
  }

  private(set) var files = 0
  /// With words, or with a speaker.
  private(set) var segments = 0
  private(set) var segmentsWithFindings = 0
  /// By code; nil for nobody.
  private(set) var speakers: [String?: SpeechTally] = [:]
  /// By tag; nil where a file does not name its languages.
  private(set) var languages: [String?: LanguageTally] = [:]

  init() {}

  /// What a transcript adds up to.
  init(_ document: Document, _ findings: [Finding]) {
    files = 1
    speakers = document.tallies()
    segments = speakers.values.reduce(0) { $0 + $1.segments }
    let languages = document.languages
    let found = findings.map(\.range.lowerBound).sorted()
    var (next, start) = (0, 0)
    for element in document.facts {
      let facts = element.facts
      let end = start + facts.block.bytes.count
      let first = next
      while next < found.count, found[next] < end { next += 1 }
      start = end
      guard facts.block.kind == .segment, facts.hasWords || facts.speaker != nil else { continue }
      if next > first { segmentsWithFindings += 1 }
      add(facts, languages)
    }
  }

  private mutating func add(_ facts: BlockFacts, _ languages: Languages) {
    guard facts.hasWords else { return }
    let spoken = languages.spoken(in: facts)
    self.languages[spoken, default: LanguageTally()].said += 1
    self.languages[spoken, default: LanguageTally()].count += facts.wordCount
    guard languages.declared.count > 1 else { return }
    let missing = Set(languages.missing(in: facts))
    for language in languages.declared where language != spoken {
      self.languages[language, default: LanguageTally()].expected += 1
      if !missing.contains(language) { self.languages[language, default: LanguageTally()].translated += 1 }
    }
    for passage in Passages(of: facts, in: languages).translations {
      self.languages[passage.language, default: LanguageTally()].translatedCount += WordCount(
        of: passage.bytes)
    }
  }

  mutating func add(_ other: Statistics) {
    files += other.files
    segments += other.segments
    segmentsWithFindings += other.segmentsWithFindings
    for (code, tally) in other.speakers {
      speakers[code, default: SpeechTally()].segments += tally.segments
      speakers[code, default: SpeechTally()].milliseconds += tally.milliseconds
      speakers[code, default: SpeechTally()].count += tally.count
    }
    for (language, tally) in other.languages {
      languages[language, default: LanguageTally()].said += tally.said
      languages[language, default: LanguageTally()].count += tally.count
      languages[language, default: LanguageTally()].expected += tally.expected
      languages[language, default: LanguageTally()].translated += tally.translated
      languages[language, default: LanguageTally()].translatedCount += tally.translatedCount
    }
  }

  /// Those who say most first.
  var sortedSpeakers: [(code: String?, tally: SpeechTally)] {
    speakers.sorted { ($1.value.segments, $0.key ?? "") < ($0.value.segments, $1.key ?? "") }
      .map { ($0.key, $0.value) }
  }

  /// Those in which most is said first.
  var sortedLanguages: [(tag: String?, tally: LanguageTally)] {
    languages.sorted { ($1.value.said, $0.key ?? "") < ($0.value.said, $1.key ?? "") }
      .map { ($0.key, $0.value) }
  }
}

extension WordCount {
  fileprivate static func += (left: inout WordCount, right: WordCount) { left = left + right }
}
