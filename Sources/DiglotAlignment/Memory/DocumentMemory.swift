public import DiglotSemantics
import DiglotSyntax

/// What a document has to remember, and of which of its blocks, so that the next version need be read only
/// where it differs.
///
/// Of a very long one that is what stands around the place where somebody is at work. All of it would take the
/// memory for itself, and the time to read it for nothing: who translates hour 90 has no use for hour 3.
public struct DocumentMemory: Sendable {
  /// So much text is remembered of one document, in bytes: some ten hours of talk in two languages.
  public static let mostText = 1 << 20

  public let part: MemoryPart
  /// Whether there is anything that was not there before.
  public let hasChanged: Bool

  private let languages: Languages
  private let kept: [Kept]
  /// Where the text that is remembered begins.
  private let start: Int

  /// A segment that is translated, and its sentences.
  private struct Kept {
    let id: BlockID
    let facts: BlockFacts
    let entries: Range<Int>
  }

  /// - Parameters:
  ///   - place: where somebody is at work, as a UTF-8 offset.
  ///   - most: so much text is remembered, in bytes.
  ///   - previous: of a version before.
  ///   - isStopped: whether nobody wants it any more; what is read by then is given. It is asked before each
  ///     segment that takes long to read, and may take its time to answer.
  public init(
    of analysis: Analysis, around place: Int = 0, upTo most: Int = Self.mostText, alignedBy aligner: Aligner,
    after previous: DocumentMemory? = nil, isStopped: () -> Bool = { false }
  ) {
    let document = analysis.document
    languages = document.languages
    let range = Self.range(around: place, upTo: most, of: document.tree.count, after: previous?.start)
    start = range.lowerBound
    var part = MemoryPart(analysis.path)
    var kept: [Kept] = []
    let isSame = previous?.languages == languages
    var old = isSame ? previous?.kept[...] ?? [] : []
    let oldCount = old.count
    var reused = 0
    var segment = 0
    var end = 0
    for element in document.facts {
      let facts = element.facts
      end += facts.block.bytes.count
      guard end <= range.upperBound else { break }
      guard facts.block.kind == .segment else { continue }
      segment += 1
      guard !facts.translations.isEmpty, end > range.lowerBound else { continue }
      while let first = old.first, first.id < element.id { old.removeFirst() }
      let start = part.entries.count
      if let previous, let first = old.first, first.facts === facts {
        part.add(first.entries, of: previous.part, segment: segment)
        reused += 1
      } else {
        if isStopped() { break }
        for alignment in aligner.newAlignments(of: facts) { part.add(alignment, segment: segment) }
      }
      kept.append(Kept(id: element.id, facts: facts, entries: start..<part.entries.count))
    }
    hasChanged = !isSame || reused < kept.count || reused < oldCount
    self.part = part.packed()
    self.kept = kept
  }

  /// The text to remember. What was remembered before goes on being so while the work is well within it: who
  /// goes back and forth has nothing read again.
  private static func range(around place: Int, upTo most: Int, of count: Int, after start: Int?) -> Range<Int>
  {
    let last = max(0, count - most)
    let centered = min(max(0, place - most / 2), last)
    let known = min(start ?? centered, last)
    let isWellWithin =
      (known == 0 || place >= known + most / 4)
      && (known == last || place < known + most - most / 4)
    let start = isWellWithin ? known : centered
    return start..<min(count, start + most)
  }
}

extension MemoryPart {
  /// More sentences at once are not remembered as they stand.
  private static let mostSentences = 3

  /// Adds what can be trusted of an alignment.
  fileprivate mutating func add(_ alignment: SegmentAlignment, segment: Int) {
    let (source, target) = (alignment.source, alignment.target)
    let pair = LanguagePair(remembering: source.passage.language, target.passage.language)
    for bead in alignment.beads where bead.isTrustworthy {
      guard max(bead.source.count, bead.target.count) <= Self.mostSentences,
        let said = source.text(of: bead.source), let rendered = target.text(of: bead.target)
      else { continue }
      add(said, rendered, in: pair, segment: segment)
    }
  }
}

extension SegmentAlignment.Side {
  /// What neighbouring sentences say; nil where there are none.
  fileprivate func text(of indices: Range<Int>) -> ArraySlice<UInt8>? {
    guard let first = indices.first, let last = indices.last, sentences.indices.contains(last) else {
      return nil
    }
    return passage.bytes[sentences.ranges[first].lowerBound..<sentences.ranges[last].upperBound]
  }
}

extension LanguagePair {
  /// Who translates from a language can use what was said in any country that speaks it; what they write is
  /// of one.
  init(remembering source: String?, _ target: String?) {
    self.source = source.map(LanguageTag.primary)
    self.target = target
  }
}
