import DiglotAlignment
import DiglotSemantics
import DiglotSyntax

/// A segment cut in two: the source where somebody says, each translation at the end of the sentence that
/// translates what stands before. Where a translation is one sentence, it stays whole, with the first half.
struct SegmentCut {
  let source: ([String], [String])
  let translations: ([(tag: String?, lines: [String])], [(tag: String?, lines: [String])])

  /// - Parameters:
  ///   - offset: in the block. Nil where there is no text on both sides, or markup around it.
  ///   - alignments: of the block, with its translations.
  init?(
    _ block: Block, at offset: Int, along alignments: [SegmentAlignment], in languages: Languages
  ) {
    let line = block.line(at: offset)
    guard block.kind == .segment, block.lines[line].kind == .source, offset > block.headEnd || line > 0,
      !block.inlines(ofLine: line).contains(where: { $0.isMarkup(around: offset) }),
      let lines = SegmentLines(block)
    else { return nil }
    let all = block.lines.indices.filter { block.lines[$0].kind == .source }
    func text(_ line: Int, _ start: Int?, _ end: Int?) -> String {
      let content = block.contentRange(ofLine: line)
      let first = max(content.lowerBound, line == 0 ? block.headEnd : content.lowerBound)
      let range = (start ?? first)..<max(start ?? first, end ?? content.upperBound)
      return block.text(range).trimmingWhiteSpace()
    }
    let before = all.filter { $0 < line }.map { text($0, nil, nil) } + [text(line, nil, offset)]
    let after = [text(line, offset, nil)] + all.filter { $0 > line }.map { text($0, nil, nil) }
    source = (before.filter { !$0.isEmpty }, after.filter { !$0.isEmpty })
    guard !source.0.isEmpty, !source.1.isEmpty else { return nil }
    var first: [(tag: String?, lines: [String])] = []
    var second: [(tag: String?, lines: [String])] = []
    for (tag, texts) in lines.translations {
      let alignment = alignments.first { $0.target.passage.language == languages.language(ofTag: tag) }
      guard let cut = alignment.flatMap({ Self.sentenceEnd(in: block, $0, nearest: offset) }) else {
        first.append((tag, texts))
        continue
      }
      let own = block.lines.indices.filter { line in
        block.lines[line].kind == .translation && block.languageTag(ofLine: line).map(block.text) == tag
      }
      let halves = own.map { line in
        let range = block.textStart(ofTranslation: line)..<block.contentRange(ofLine: line).upperBound
        let place = min(max(cut, range.lowerBound), range.upperBound)
        return (block.text(range.lowerBound..<place), block.text(place..<range.upperBound))
      }
      first.append((tag, halves.map { $0.0.trimmingWhiteSpace() }.filter { !$0.isEmpty }))
      second.append((tag, halves.map { $0.1.trimmingWhiteSpace() }.filter { !$0.isEmpty }))
    }
    translations = (first, second)
  }

  /// Where the sentence ends that translates the last one before an offset of the source.
  private static func sentenceEnd(
    in block: Block, _ alignment: SegmentAlignment, nearest offset: Int
  ) -> Int? {
    let (source, target) = (alignment.source.sentences, alignment.target.sentences)
    var ends = alignment.beads.dropFirst().compactMap { bead -> (said: Int, rendered: Int)? in
      guard source.indices.contains(bead.source.lowerBound), bead.target.lowerBound > 0,
        target.indices.contains(bead.target.lowerBound)
      else { return nil }
      return (
        source.written[bead.source.lowerBound].lowerBound,
        target.written[bead.target.lowerBound - 1].upperBound
      )
    }
    if ends.isEmpty { ends = endsInProportion(source, target) }
    let nearest = ends.min { abs($0.said - offset) < abs($1.said - offset) }
    return nearest.flatMap { end in
      let line = block.line(at: end.rendered)
      return block.inlines(ofLine: line).contains { $0.isMarkup(around: end.rendered) } ? nil : end.rendered
    }
  }

  /// The ends of the translation's sentences but the last, and where as much of the source has been said: what
  /// to go by where several sentences are translated as one whole.
  private static func endsInProportion(
    _ source: Sentences, _ target: Sentences
  ) -> [(said: Int, rendered: Int)] {
    guard let start = source.written.first?.lowerBound, let end = source.written.last?.upperBound,
      let first = target.written.first?.lowerBound, let last = target.written.last?.upperBound
    else { return [] }
    return target.written.dropLast().map { sentence in
      let share = Double(sentence.upperBound - first) / Double(max(1, last - first))
      return (start + Int(share * Double(end - start)), sentence.upperBound)
    }
  }
}

extension Inline {
  /// Whether an offset is inside of markup, where nothing may be cut.
  func isMarkup(around offset: Int) -> Bool {
    if case .text = self { return false }
    return range.lowerBound < offset && offset < range.upperBound
  }
}
