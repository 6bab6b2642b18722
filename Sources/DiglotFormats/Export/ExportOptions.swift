/// What a transcript can be written as.
public enum ExportFormat: String, Sendable, CaseIterable {
  /// SubRip: numbered cues, times with a comma.
  case srt
  /// WebVTT.
  case vtt
  /// Paragraphs for a person to read.
  case text
}

/// What of a transcript is written.
public enum ExportLanguage: Sendable, Hashable {
  /// What was said and what it was translated to: all languages.
  case both
  /// One language, by its tag.
  case only(String)
}

/// What came of an export.
public struct ExportResult: Sendable {
  public let text: String
  /// What was left out or changed, in whole sentences for a person.
  public let notes: [String]
}

/// Why a transcript was not exported.
public enum ExportFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file is in other languages.
  /// - Parameter known: the tags of those.
  case noSuchLanguage(String, known: [String])
  /// No segment says when it is spoken, so there is nothing to show at any time.
  case noTimes

  /// What is the matter, and what to do about it.
  public var description: String {
    switch self {
    case .noSuchLanguage(let tag, let known):
      known.isEmpty
        ? "the file does not say which languages it is in, so “\(tag)” is not known: add “@languages”"
        : "the file is not in “\(tag)”; it is in \(known.map { "“\($0)”" }.joined(separator: ", "))"
    case .noTimes: "no segment has a time, and subtitles need one: write “[00:00:04 --> 00:00:09]” before it"
    }
  }
}
