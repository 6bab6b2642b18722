import DiglotSemantics
import DiglotSyntax

/// A segment cut in two: the source where somebody says, each translation at the end of a sentence, the
/// one nearest in proportion. Where a translation is one sentence, it stays whole, with the first half.
struct SegmentCut {
  let source: ([String], [String])
  let translations: ([(tag: String?, lines: [String])], [(tag: String?, lines: [String])])

  /// - Parameter offset: in the block. Nil where there is no text on both sides, or markup around it.
  init?(_ block: Block, at offset: Int) {
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
    let plain = block.sourceText
    let share = Self.share(plain.offset(ofOrigin: offset), of: plain)
    var first: [(tag: String?, lines: [String])] = []
    var second: [(tag: String?, lines: [String])] = []
    for (tag, texts) in lines.translations {
      guard let cut = Self.sentenceEnd(in: block, tag, nearest: share) else {
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

  private static func share(_ offset: Int, of plain: PlainText) -> Double {
    Double(offset) / Double(max(1, plain.text.utf8.count))
  }

  /// Where a sentence ends and another follows, in the block.
  private static func sentenceEnd(in block: Block, _ tag: String?, nearest share: Double) -> Int? {
    let plain = block.translationText(tag)
    let ends = SentenceEnds.all(in: plain.text)
    let nearest = ends.min { abs(Self.share($0, of: plain) - share) < abs(Self.share($1, of: plain) - share) }
    return nearest.flatMap { end in
      plain.origin(of: end - 1..<end).map(\.upperBound)
    }.flatMap { place in
      let line = block.line(at: place)
      return block.inlines(ofLine: line).contains { $0.isMarkup(around: place) } ? nil : place
    }
  }
}

/// Where sentences end in text of any language.
enum SentenceEnds {
  /// UTF-8 offsets behind the end of each sentence but the last.
  static func all(in text: String) -> [Int] {
    var ends: [Int] = []
    let scalars = Array(text.unicodeScalars)
    var offset = 0
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      offset += UTF8.width(scalar)
      index += 1
      guard isEnd(scalar) else { continue }
      // What closes the sentence belongs to it.
      while index < scalars.count, isEnd(scalars[index]) || isClosing(scalars[index]) {
        offset += UTF8.width(scalars[index])
        index += 1
      }
      let isWide = !scalar.isASCII
      let next = scalars.indices.contains(index) ? scalars[index] : nil
      if let next, isWide || next.properties.isWhitespace { ends.append(offset) }
    }
    let length = text.trimmingWhiteSpace().utf8.count
    return ends.filter { $0 < length }
  }

  private static func isEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "!", "?", "。", "！", "？", "…", "．": true
    default: false
    }
  }

  private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "”", "’", "」", "』", "）", ")", "\"", "'": true
    default: false
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
