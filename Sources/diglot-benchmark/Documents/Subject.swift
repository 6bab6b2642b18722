/// A text that is measured with, and what it is called.
struct Subject: Sendable {
  let name: String
  let make: @Sendable () -> [UInt8]

  /// A transcript of our own making.
  static func sample(_ name: String, size: Int, _ quality: SampleTranscript.Quality = .edited) -> Subject {
    Subject(name: name) { SampleTranscript.make(size: size, quality) }
  }

  static let tiny = sample("20KB", size: 20_000)
  static let small = sample("100KB", size: 100_000)
  static let middle = sample("1MB", size: 1_000_000)
  static let large = sample("10MB", size: 10_000_000)
  /// Nobody has gone over it: 10,000 findings.
  static let raw = sample("10MB-raw", size: 10_000_000, .raw)
}
