import DiglotSemantics
import DiglotSyntax

enum ParenthesisWidth: FileRule {
  static let info = RuleInfo(
    name: "parenthesis-width", group: .typography, severity: .information,
    summary: "Chinese text has parentheses of another width than was settled.",
    reason: """
      Full-width parentheses are what the standard asks for, and many prefer those of ASCII around Latin
      letters; readers notice where one text does both. Nothing is reported unless the option
      `parentheses` is `full`, `half` or `consistent`.
      """,
    example: "@languages en zh-Hans\n\nLarge models, that is.\n> 大模型(指语言模型)。",
    mended: "@languages en zh-Hans\n\nLarge models, that is.\n> 大模型（指语言模型）。",
    advice: "Let the fix write the other one. With `consistent`, the file's own majority decides.")

  struct Mark {
    let range: Range<Int>
    let width: Options.Width
    let isOpening: Bool
  }

  static func check(_ review: Review) -> [Finding] {
    let styles = review.blocks.summary.styles
    let wanted: Options.Width
    switch review.settings.options.parentheses {
    case .always(let choice)?: wanted = choice
    case .consistent? where styles.full != styles.half: wanted = styles.full > styles.half ? .full : .half
    default: return []
    }
    return review.findingsInChinese(where: { (wanted == .full ? $0.half : $0.full) > 0 }) { passage, block in
      marks(in: passage).filter { $0.width != wanted }.compactMap { mark in
        let replacement = wanted == .full ? (mark.isOpening ? "（" : "）") : (mark.isOpening ? "(" : ")")
        return passage.finding(
          info, mark.range, "“\(passage.text(mark.range))” is “\(replacement)” elsewhere",
          replacement: replacement, .suggested, title: "write “\(replacement)”", in: block)
      }
    }
  }

  /// The parentheses that have Chinese within them or right beside them.
  static func marks(in passage: Passage) -> [Mark] {
    guard passage.traits.contains(.han), !passage.traits.isDisjoint(with: [.parenthesis, .forms]) else {
      return []
    }
    var marks: [Mark] = []
    var open: (mark: Mark, isBeside: Bool)?
    var hasHan = false
    var index = 0
    while let (scalar, length) = passage.bytes.scalar(at: index) {
      let range = index..<index + length
      switch scalar {
      case "(", "（":
        let mark = Mark(range: range, width: scalar == "(" ? .half : .full, isOpening: true)
        open = (mark, EastAsian.isLetter(passage.scalar(before: index)))
        hasHan = false
      case ")", "）":
        let isBeside = EastAsian.isLetter(passage.scalar(at: range.upperBound))
        if let (mark, isBehind) = open, hasHan || isBehind || isBeside {
          marks += [mark, Mark(range: range, width: scalar == ")" ? .half : .full, isOpening: false)]
        }
        open = nil
      default: hasHan = hasHan || EastAsian.isLetter(scalar)
      }
      index += length
    }
    return marks
  }
}
