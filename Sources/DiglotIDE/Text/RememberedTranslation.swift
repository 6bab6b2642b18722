import DiglotAlignment
import DiglotSemantics
import DiglotSyntax

/// A translation that the workspace remembers.
struct RememberedTranslation {
  /// As it is to be written on translation lines; several where it has breaks.
  let lines: [String]
  let similarity: Similarity
  /// Where it is from, in words.
  let origin: String
  /// Whether it translates all that the segment says.
  let isOfAll: Bool

  /// - Parameter text: as it is read.
  init(_ text: String, _ similarity: Similarity, origin: String, isOfAll: Bool) {
    let parts = text.split { $0.isNewline }.map { Escaping.text(String($0)) }
    // A break in a text is kept by a mark at the end of the line.
    lines = parts.dropLast().map { $0 + "\\" } + parts.suffix(1)
    self.similarity = similarity
    self.origin = origin
    self.isOfAll = isOfAll
  }
}

extension Snapshot {
  /// What is remembered of all that a segment says: as it was said before, or put together sentence by
  /// sentence; where not all of it is known, what is known of its sentences. The most alike first, then the
  /// newest.
  func rememberedTranslations(of facts: BlockFacts, to language: String?) -> [RememberedTranslation] {
    guard !memory.isEmpty else { return [] }
    let passage = Passages(of: facts, in: document.languages).source
    var found = memory.matches(of: passage.bytes, from: passage.language, to: language).map {
      remembered($0, isOfAll: true)
    }
    if let composed = composedTranslation(of: passage, to: language) {
      // What leaves out a sentence is no better than what has them all.
      found = found.filter { $0.similarity >= composed.similarity } + [composed]
    }
    if found.isEmpty {
      let sentences = memory.matchesOfSentences(in: passage, to: language)
      found = sentences.map { remembered($0, isOfAll: false) }
    }
    return found.enumerated().sorted {
      ($1.element.similarity, $0.offset) < ($0.element.similarity, $1.offset)
    }.map(\.element)
  }

  /// What a whole segment can be translated as, whatever it is put together of; nil where any sentence is not
  /// known.
  func rememberedTranslation(ofAll facts: BlockFacts, to language: String?) -> RememberedTranslation? {
    guard !memory.isEmpty else { return nil }
    return composedTranslation(of: Passages(of: facts, in: document.languages).source, to: language)
  }

  private func composedTranslation(of passage: Passage, to language: String?) -> RememberedTranslation? {
    guard let composed = memory.translation(of: passage, to: language) else { return nil }
    if composed.matches.count == 1, let only = composed.matches.first {
      return remembered(only, isOfAll: true)
    }
    return RememberedTranslation(
      composed.text, composed.similarity, origin: "put together of \(composed.matches.count)", isOfAll: true)
  }

  private func remembered(_ match: MemoryMatch, isOfAll: Bool) -> RememberedTranslation {
    let file = match.path == analysis.path ? nil : match.path?.name
    return RememberedTranslation(
      match.translation, match.similarity,
      origin: "segment \(match.segment)" + (file.map { " of \($0)" } ?? ""), isOfAll: isOfAll)
  }
}
