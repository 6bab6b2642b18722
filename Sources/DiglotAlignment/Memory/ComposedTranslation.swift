public import DiglotSemantics
import DiglotSyntax

/// The translation of a passage, put together of what is remembered of its sentences.
public struct ComposedTranslation: Sendable {
  public let text: String
  /// That of the sentence which is least like what is remembered.
  public let similarity: Similarity
  /// What it is put together of, in order.
  public let matches: [MemoryMatch]
}

extension TranslationMemory {
  /// Sentences that may be remembered as one.
  private static let mostTogether = 3
  /// Nobody translates more at once.
  private static let mostSentences = 64

  /// The translation of a whole passage; nil where any of its sentences is not known. Where there are several,
  /// the one whose least is best, of as few pieces as can be.
  public func translation(of passage: Passage, to target: String?) -> ComposedTranslation? {
    let sentences = Sentences(of: passage)
    guard !isEmpty, (1...Self.mostSentences).contains(sentences.count) else { return nil }
    /// The best for each number of sentences from the start.
    var best: [(similarity: Similarity, matches: [MemoryMatch])?] = [(.whole, [])]
    for end in 1...sentences.count {
      var found: (similarity: Similarity, matches: [MemoryMatch])?
      for start in max(0, end - Self.mostTogether)..<end {
        guard let before = best[start],
          let match = match(of: passage, sentences.ranges[start..<end], to: target)
        else { continue }
        let similarity = min(before.similarity, match.similarity)
        if let other = found, other.similarity >= similarity { continue }
        found = (similarity, before.matches + [match])
      }
      best.append(found)
    }
    return best.last?.flatMap { best in
      ComposedTranslation(text: Self.joined(best.matches), similarity: best.similarity, matches: best.matches)
    }
  }

  /// What is remembered of each sentence of a passage.
  public func matchesOfSentences(in passage: Passage, to target: String?) -> [MemoryMatch] {
    guard !isEmpty else { return [] }
    let ranges = Sentences(of: passage).ranges.prefix(Self.mostSentences)
    return ranges.indices.compactMap { match(of: passage, ranges[$0...$0], to: target) }
  }

  private func match(
    of passage: Passage, _ sentences: ArraySlice<Range<Int>>, to target: String?
  ) -> MemoryMatch? {
    guard let first = sentences.first, let last = sentences.last else { return nil }
    let text = Array(passage.bytes[first.lowerBound..<last.upperBound])
    return matches(of: text, from: passage.language, to: target, limit: 1).first
  }

  /// Texts one behind the other, as their language joins them.
  private static func joined(_ matches: [MemoryMatch]) -> String {
    matches.reduce(into: "") { text, match in
      text += Joining.separator(
        after: text.unicodeScalars.last, before: match.translation.unicodeScalars.first)
      text += match.translation
    }
  }
}
