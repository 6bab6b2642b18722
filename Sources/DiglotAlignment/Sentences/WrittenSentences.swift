import DiglotSemantics
import DiglotSyntax

/// Leads sentences of a passage's text back to where they are written in the block, markup included.
enum WrittenSentences {
  static func ranges(of sentences: [Range<Int>], in passage: Passage) -> [Range<Int>] {
    let plain = passage.plain
    var written = sentences.map { plain.origin(of: $0) ?? 0..<0 }
    guard !written.isEmpty, let whole = passage.range else { return written }
    // The sentence that the next markup can't be behind.
    var next = 0
    for inline in passage.lines.joined() {
      let isSilent = inline.shown == nil
      let place = plain.offset(ofOrigin: inline.shown?.lowerBound ?? inline.range.lowerBound)
      while next < sentences.count, sentences[next].upperBound <= place { next += 1 }
      if isSilent {
        attach(inline, &written, before: next, sentences, at: place)
      } else if let shown = inline.shown, shown != inline.range {
        if next < sentences.count, sentences[next].lowerBound == place {
          written[next] = min(inline.range.lowerBound, written[next].lowerBound)..<written[next].upperBound
        }
        let end = plain.offset(ofOrigin: max(shown.lowerBound, shown.upperBound - 1)) + 1
        var last = next
        while last < sentences.count, sentences[last].upperBound < end { last += 1 }
        if last < sentences.count, written[last].upperBound == shown.upperBound {
          written[last] = written[last].lowerBound..<inline.range.upperBound
        }
      }
    }
    let first = written[0]
    written[0] = min(whole.lowerBound, first.lowerBound)..<first.upperBound
    let last = written[written.count - 1]
    written[written.count - 1] = last.lowerBound..<max(whole.upperBound, last.upperBound)
    return written
  }

  /// Gives markup between two sentences that says nothing to one of them: a note that follows at once to
  /// the one before it, all else to the one behind it.
  private static func attach(
    _ inline: Inline, _ written: inout [Range<Int>], before next: Int, _ sentences: [Range<Int>],
    at place: Int
  ) {
    if next > 0, written[next - 1].upperBound == inline.range.lowerBound {
      written[next - 1] = written[next - 1].lowerBound..<inline.range.upperBound
    } else if next < sentences.count, place <= sentences[next].lowerBound {
      written[next] = min(inline.range.lowerBound, written[next].lowerBound)..<written[next].upperBound
    }
  }
}

extension Inline {
  /// What of it is read; nil for what says nothing.
  fileprivate var shown: Range<Int>? {
    switch self {
    case .text(let range), .url(let range), .escape(let range), .hardBreak(let range): range
    case .code(_, let content): content
    case .link(_, let shown, _): shown
    case .correction(_, _, let meant): meant.isEmpty ? nil : meant
    case .unsure(_, let words): words.isEmpty ? nil : words
    case .noteReference, .event, .timeMark, .pipe, .comma, .deprecatedMark: nil
    }
  }
}
