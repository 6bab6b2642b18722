import DiglotAlignment
import DiglotSyntax

enum SentenceMissing: FileRule {
  static let info = RuleInfo(
    name: "sentence-missing", group: .translation, severity: .warning,
    summary: "A sentence of the source seems to have been left out of the translation.",
    reason: "What is left reads well, and whoever reads only the translation never learns what was said.",
    example: """
      @languages en zh-Hans

      The mill stood still that year. They brought 40 sacks of rye from the coast by cart, and paid for all of it in silver. Nobody spoke of it again.
      > 那一年水车没有转动。后来再也没有人提起这件事。
      """,
    mended: """
      @languages en zh-Hans

      The mill stood still that year. They brought 40 sacks of rye from the coast by cart, and paid for all of it in silver. Nobody spoke of it again.
      > 那一年水车没有转动。他们用大车从海边运来了四十袋黑麦，全部用银子付了账。后来再也没有人提起这件事。
      """,
    advice: """
      Translate it, near the place that is named. Sentences are compared by their lengths, and by numbers and \
      words that both languages share; it is looked for in texts of several sentences between English, Chinese, \
      Japanese, Korean, German and French. Where the translation is not too short by as much, \
      it is no more than information. If it is left out on \
      purpose: `%allow sentence-missing: said twice`.
      """)

  /// A file in which translations are a little longer may still say everything.
  private static let caution: Float = 0.96
  /// Taken for the length of translations where the file does not tell, of what is usual between the languages.
  private static let unknownLength: Float = 0.8
  /// The translation must be too short by so much of the sentence.
  private static let enough: Float = 0.75

  static func check(_ review: Review) -> [Finding] {
    var findings: [Finding] = []
    for block in review.noted {
      for omission in block.review.pairs.omissions {
        guard let severity = severity(of: omission, in: review) else { continue }
        findings.append(finding(omission.omission, severity).placed(at: block.start))
      }
    }
    return findings
  }

  /// Nil where the translations of the file are so short on the whole that all may well be said.
  static func severity(of missing: PairOmission, in review: Review) -> Severity? {
    let usual = review.usualLengths[missing.pair.languages.translation]
    let expected = usual.map { $0.middle / missing.known * caution } ?? unknownLength
    guard Float(missing.omission.leastLength) <= expected else { return nil }
    let isShort = expected - missing.length >= enough * expected * Float(missing.omission.share)
    return isShort ? .warning : .information
  }

  private static func finding(_ omission: Omission, _ severity: Severity) -> LocalFinding {
    LocalFinding(
      info, omission.sentence, "“\(beginning(of: omission.text))” seems not to be translated",
      severity: severity,
      related: [
        LocalFinding.Related(
          range: omission.neighbour,
          message: omission.isBehindNeighbour ? "it would follow this" : "it would stand before this")
      ])
  }

  /// In columns.
  private static let longestQuotation = 48

  /// Whole words, as far as there is room.
  private static func beginning(of text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    var width = 0
    let head = line.unicodeScalars.prefix { scalar in
      width += DisplayWidth.of(scalar)
      return width <= longestQuotation
    }
    guard head.endIndex < line.endIndex else { return line }
    let words = head.lastIndex(of: " ").map { head[..<$0] } ?? head
    return String(words) + "…"
  }
}
