import DiglotSemantics
import DiglotSyntax

/// Finds partners in neighbouring segments for the marks that have none in their own.
enum UnbalancedMarks {
  /// So many blocks on, a partner is looked for: a sentence runs over several cues of subtitles.
  private static let reach = 4

  /// The marks that have no partner, with a word for each.
  static func findings(_ rule: RuleInfo, in review: Review, where concerns: (LooseMark) -> Bool) -> [Finding]
  {
    var open: [(mark: LooseMark, block: Int, start: Int)] = []
    var findings: [Finding] = []
    func report(_ mark: LooseMark, at start: Int) {
      let range = start + mark.range.lowerBound..<start + mark.range.upperBound
      let message = mark.isOpening ? "“\(mark.mark)” is not closed" : "“\(mark.mark)” closes nothing"
      findings.append(Finding(rule, range, message))
    }
    for block in review.noted {
      for mark in block.review.looseMarks where concerns(mark) {
        let partner = open.lastIndex { entry in
          block.index - entry.block <= reach && entry.block < block.index
            && entry.mark.language == mark.language
            && LooseMark.closing(entry.mark.mark) == mark.mark
        }
        if let partner {
          open.remove(at: partner)
        } else if mark.isOpening {
          open.append((mark, block.index, block.start))
        } else {
          report(mark, at: block.start)
        }
        // Those too far back are found no partner any more.
        while let first = open.first, block.index - first.block > reach {
          if !goesOn(first.mark, after: first.block, in: review) { report(first.mark, at: first.start) }
          open.removeFirst()
        }
      }
    }
    for (mark, block, start) in open where !goesOn(mark, after: block, in: review) { report(mark, at: start) }
    return findings
  }

  /// Whether the next segment goes on with the quotation: it begins with an opening mark again.
  private static func goesOn(_ mark: LooseMark, after block: Int, in review: Review) -> Bool {
    guard mark.isQuote else { return false }
    let document = review.analysis.document
    for index in block + 1..<block + 4 {
      guard let facts = document.facts[index]?.facts else { return false }
      guard facts.block.kind == .segment else { continue }
      let passages = Passages(of: facts, in: document.languages)
      return ([passages.source] + passages.translations).enumerated().contains { number, passage in
        (passage.language ?? "\(number)") == mark.language && passage.scalar(at: 0) == mark.mark
      }
    }
    return false
  }
}
