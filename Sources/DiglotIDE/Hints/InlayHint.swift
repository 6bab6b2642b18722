import DiglotLint
import DiglotSemantics
import DiglotSyntax

/// A few words shown between those of the text.
public struct InlayHint: Sendable, Hashable {
  public enum Kind: Sendable, Hashable, CaseIterable {
    /// The name of a speaker, where the code first stands in a chapter.
    case speaker
    /// The preferred rendering of a term, where it is still to be translated.
    case rendering
    /// How fast a subtitle would have to be read, where that is too fast.
    case readingSpeed
  }

  public let kind: Kind
  /// The UTF-8 offset behind what it is about.
  public let offset: Int
  public let text: String
  /// What a longer text can be shown about.
  public let subject: Symbol?
}

extension Snapshot {
  /// The hints in a range of UTF-8 offsets.
  /// - Parameter readingSpeeds: characters a second that readers of a language can follow, by its tag.
  public func inlayHints(
    in range: Range<Int>, _ kinds: Set<InlayHint.Kind>, readingSpeeds: [String: Double] = [:]
  ) -> [InlayHint] {
    let range = range.clamped(to: 0..<max(0, document.tree.count))
    guard !kinds.isEmpty, let first = document.tree.block(at: range.lowerBound),
      let last = document.tree.block(at: range.upperBound)
    else { return [] }
    var hints: [InlayHint] = []
    var start = first.start
    var seen = kinds.contains(.speaker) ? speakers(inChapterBefore: first.index) : []
    for (place, element) in document.facts.elements(in: first.index..<last.index + 1).enumerated() {
      let facts = element.facts
      if case .heading = facts.block.kind { seen = [] }
      if facts.block.kind == .segment {
        if kinds.contains(.speaker), let code = facts.speaker, seen.insert(code).inserted {
          hints += speakerHint(code, facts, at: start)
        }
        if kinds.contains(.readingSpeed) { hints += paceHints(facts, at: start, readingSpeeds) }
        if kinds.contains(.rendering) { hints += renderingHints(facts, first.index + place, at: start) }
      }
      start += facts.block.bytes.count
    }
    return hints.filter { range.lowerBound <= $0.offset && $0.offset <= range.upperBound }
  }

  /// Who has spoken since the chapter began.
  private func speakers(inChapterBefore index: Int) -> Set<String> {
    var codes: Set<String> = []
    var end = index
    // From below, in pieces: chapters are short.
    while end > 0 {
      let piece = document.facts.elements(in: max(0, end - 256)..<end)
      for element in piece.reversed() {
        if case .heading = element.facts.block.kind { return codes }
        if let code = element.facts.speaker { codes.insert(code) }
      }
      end -= piece.count
    }
    return codes
  }

  private func speakerHint(_ code: String, _ facts: BlockFacts, at start: Int) -> [InlayHint] {
    guard let name = analysis.scope.speakers[code]?.first?.value.names.first(where: { !$0.text.isEmpty }),
      name.text != code, let range = facts.block.speakerCode
    else { return [] }
    return [
      InlayHint(
        kind: .speaker, offset: start + range.upperBound, text: FirstWords.cut(Legible.line(name.text)),
        subject: .speaker(code))
    ]
  }

  private func paceHints(_ facts: BlockFacts, at start: Int, _ limits: [String: Double]) -> [InlayHint] {
    guard !limits.isEmpty, let cue = facts.cue, cue.end != nil else { return [] }
    let passages = Passages(of: facts, in: document.languages)
    return ([passages.source] + passages.translations).compactMap { passage in
      guard let pace = ReadingPace(of: passage, in: facts, limits: limits), let range = passage.range else {
        return nil
      }
      return InlayHint(
        kind: .readingSpeed, offset: start + range.upperBound,
        text: "\(pace.speedText) of \(pace.limitText) characters a second", subject: nil)
    }
  }

  private func renderingHints(_ facts: BlockFacts, _ index: Int, at start: Int) -> [InlayHint] {
    let mentions = analysis.mentions.mentions(inBlock: index)
    guard !mentions.isEmpty, let missing = document.languages.missing(in: facts).first else { return [] }
    let column = missing.map { document.languages.targets.firstIndex(of: $0) } ?? 0
    guard let column else { return [] }
    return mentions.compactMap { mention in
      guard let rendering = term(mention.term)?.preferred(inColumn: column) else { return nil }
      return InlayHint(
        kind: .rendering, offset: start + mention.range.upperBound, text: Legible.line(rendering.text),
        subject: .term(mention.term))
    }
  }
}
