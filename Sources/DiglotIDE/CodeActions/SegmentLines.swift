import DiglotSemantics
import DiglotSyntax

/// The lines of a segment, taken apart so that they can be put together otherwise.
struct SegmentLines {
  /// Cue and speaker as written, with the space behind them.
  var head: String
  /// The text of source lines, the first without the head.
  var source: [String]
  /// The text of translation lines, by tag, in the order in which the tags come.
  var translations: [(tag: String?, lines: [String])]
  var comments: [String]

  /// Nil for what is no segment, and for one that blank lines part.
  init?(_ block: Block) {
    guard block.kind == .segment else { return nil }
    let end = block.lines.lastIndex { $0.kind != .blank } ?? 0
    guard !block.lines[...end].contains(where: { $0.kind == .blank }) else { return nil }
    head = block.text(0..<block.headEnd)
    source = []
    translations = []
    comments = []
    for line in 0...end {
      let content = block.contentRange(ofLine: line)
      switch block.lines[line].kind {
      case .source:
        source.append(block.text(max(content.lowerBound, line == 0 ? block.headEnd : 0)..<content.upperBound))
      case .translation:
        let tag = block.languageTag(ofLine: line).map(block.text)
        add([block.text(block.textStart(ofTranslation: line)..<content.upperBound)], tag: tag)
      default: comments.append(block.text(content))
      }
    }
  }

  mutating func add(_ lines: [String], tag: String?) {
    if let place = translations.firstIndex(where: { $0.tag == tag }) {
      translations[place].lines += lines
    } else {
      translations.append((tag, lines))
    }
  }

  /// The lines, without the end of the last.
  func text(lineEnd: String) -> String {
    var lines = source.isEmpty ? [head.trimmingWhiteSpace()] : source
    if !source.isEmpty { lines[0] = head + lines[0] }
    for (tag, texts) in translations {
      lines += texts.map { $0.isEmpty ? ">" + (tag ?? "") : ">\(tag ?? "") \($0)" }
    }
    return (lines + comments).joined(separator: lineEnd)
  }
}

extension Block {
  /// Where the text of a segment begins, behind cue, speaker and white space.
  var headEnd: Int {
    for token in tokens(ofLine: 0) {
      switch tokens[token].kind {
      case .byteOrderMark, .whiteSpace, .cueOpen, .cueArrow, .cueClose, .time, .malformedTime, .identifier,
        .speakerCode, .speakerColon:
        continue
      default: return range(ofToken: token).lowerBound
      }
    }
    return contentRange(ofLine: 0).upperBound
  }

  /// Where the text of a translation line begins, behind marker, tag and white space.
  func textStart(ofTranslation line: Int) -> Int {
    for token in tokens(ofLine: line) {
      switch tokens[token].kind {
      case .translationMarker, .languageTag, .whiteSpace: continue
      default: return min(range(ofToken: token).lowerBound, contentRange(ofLine: line).upperBound)
      }
    }
    return contentRange(ofLine: line).upperBound
  }
}
