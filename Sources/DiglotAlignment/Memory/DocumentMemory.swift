public import DiglotSemantics
import DiglotSyntax

/// What a document has to remember, and of which of its blocks, so that the next version need be read only
/// where it differs.
public struct DocumentMemory: Sendable {
  public let part: MemoryPart
  /// Whether there is anything that was not there before.
  public let hasChanged: Bool

  private let languages: Languages
  private let kept: [Kept]

  /// A segment that is translated, and its sentences.
  private struct Kept {
    let id: BlockID
    let facts: BlockFacts
    let entries: Range<Int>
  }

  /// - Parameters:
  ///   - previous: of a version before.
  ///   - isStopped: whether nobody wants it any more; what is read by then is given.
  public init(
    of analysis: Analysis, alignedBy aligner: Aligner, after previous: DocumentMemory? = nil,
    isStopped: () -> Bool = { false }
  ) {
    let document = analysis.document
    languages = document.languages
    var part = MemoryPart(analysis.path)
    var kept: [Kept] = []
    let isSame = previous?.languages == languages
    var old = isSame ? previous?.kept[...] ?? [] : []
    let oldCount = old.count
    var reused = 0
    var segment = 0
    for element in document.facts {
      let facts = element.facts
      guard facts.block.kind == .segment else { continue }
      segment += 1
      guard !facts.translations.isEmpty else { continue }
      if kept.count % 64 == 0, isStopped() { break }
      while let first = old.first, first.id < element.id { old.removeFirst() }
      let start = part.entries.count
      if let previous, let first = old.first, first.facts === facts {
        part.add(first.entries, of: previous.part, segment: segment)
        reused += 1
      } else {
        for alignment in aligner.alignments(of: facts) { part.add(alignment, segment: segment) }
      }
      kept.append(Kept(id: element.id, facts: facts, entries: start..<part.entries.count))
    }
    hasChanged = !isSame || reused < kept.count || reused < oldCount
    self.part = part.packed()
    self.kept = kept
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
