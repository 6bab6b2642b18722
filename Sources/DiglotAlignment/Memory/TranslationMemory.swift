public import DiglotSemantics

/// What was said in a workspace, sentence by sentence, and how it was translated. A value, which answers from
/// what was known when it was made.
public struct TranslationMemory: Sendable {
  /// What it may take, in bytes: texts and index together. The oldest is left out.
  public static let limit = 16 << 20

  /// The newest first.
  private let indices: [MemoryIndex]

  /// - Parameter indices: those of newer texts first.
  public init(_ indices: [MemoryIndex] = []) { self.indices = indices }

  /// What all of it takes.
  public var byteCount: Int { indices.reduce(0) { $0 + $1.byteCount } }

  /// How many sentences it knows.
  public var count: Int { indices.reduce(0) { $0 + $1.count } }

  public var isEmpty: Bool { count == 0 }

  /// The sentences that are the same or nearly the same, each with a translation of its own: the most alike
  /// first; of those that are equally so the newest, and in one file those that come first.
  /// - Parameters:
  ///   - text: in UTF-8.
  ///   - source: its language; nil where it has no name.
  ///   - target: the language to translate to.
  public func matches(
    of text: [UInt8], from source: String?, to target: String?, limit: Int = 8
  ) -> [MemoryMatch] {
    guard !isEmpty else { return [] }
    let words = ComparedWords.read(text)
    let pair = LanguagePair(remembering: source, target)
    var found: [MemoryMatch] = []
    for index in indices {
      for new in MemorySearch.find(words, in: pair, index, limit: limit).map(MemoryMatch.init) {
        if let same = found.firstIndex(where: { $0.translation == new.translation }) {
          guard found[same].similarity < new.similarity else { continue }
          found.remove(at: same)
        }
        found.insert(new, at: found.firstIndex { $0.similarity < new.similarity } ?? found.count)
      }
    }
    return Array(found.prefix(limit))
  }
}

/// A sentence that was translated before.
public struct MemoryMatch: Sendable {
  public let similarity: Similarity
  public let source: String
  /// As it is read, without markup.
  public let translation: String
  /// Where it is; nil for a text that is in no file.
  public let path: FilePath?
  /// The segment of that file, counted from 1.
  public let segment: Int

  init(_ found: MemorySearch.Found) {
    similarity = found.similarity
    source = String(decoding: found.part.source(of: found.entry), as: UTF8.self)
    translation = String(decoding: found.part.translation(of: found.entry), as: UTF8.self)
    path = found.part.path
    segment = Int(found.entry.segment)
  }
}
