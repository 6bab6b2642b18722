import DiglotSemantics
import DiglotSyntax

enum HanLatinSpacing: FileRule {
  static let info = RuleInfo(
    name: "han-latin-spacing", group: .typography, severity: .information,
    summary:
      "Chinese text has or lacks a space between Han and Latin letters or digits, against what was settled.",
    reason: """
      Some write a space there, some leave it to the typesetter; readers notice where one text does both.
      Nothing is reported unless the option `hanLatinSpacing` is `always`, `never` or `consistent`.
      """,
    example: "@languages en zh-Hans\n\nI use Claude every day.\n> 我每天用Claude写作。",
    mended: "@languages en zh-Hans\n\nI use Claude every day.\n> 我每天用 Claude 写作。",
    advice: """
      `diglot lint --fix` adds or removes the space. With `consistent`, the file's own majority decides.
      Between a number and 年, 月, 日 and other such units either is right.
      """)

  static func check(_ review: Review) -> [Finding] {
    let styles = review.blocks.summary.styles
    let wanted: Options.Spacing
    switch review.settings.options.hanLatinSpacing {
    case .always(let choice)?: wanted = choice
    case .consistent? where styles.spaced != styles.unspaced:
      wanted = styles.spaced > styles.unspaced ? .always : .never
    default: return []
    }
    return review.findingsInChinese(where: { (wanted == .always ? $0.unspaced : $0.spaced) > 0 }) {
      passage, block in
      boundaries(in: passage).compactMap { boundary in
        boundary.isEmpty == (wanted == .always) ? finding(boundary, passage, block) : nil
      }
    }
  }

  private static func finding(_ boundary: Range<Int>, _ passage: Passage, _ block: Block) -> LocalFinding? {
    guard let last = passage.bytes.scalar(before: boundary.lowerBound),
      let next = passage.bytes.scalar(at: boundary.upperBound),
      let around = passage.literalPlace(
        of: boundary.lowerBound - last.length..<boundary.upperBound + next.length, in: block)
    else { return nil }
    let place = around.lowerBound + last.length..<around.upperBound - next.length
    let isMissing = boundary.isEmpty
    let message =
      isMissing
      ? "there is no space between “\(last.scalar)” and “\(next.scalar)”"
      : "there is a space between “\(last.scalar)” and “\(next.scalar)”"
    let fix = Fix(
      isMissing ? "add a space" : "remove the space", .safe, [TextEdit(place, isMissing ? " " : "")])
    return LocalFinding(info, isMissing ? around : place, message, fixes: [fix])
  }

  /// Where Han and Latin letters or digits meet: nothing, or the space between.
  static func boundaries(in passage: Passage) -> [Range<Int>] {
    guard passage.traits.contains([.latin, .han]) else { return [] }
    let bytes = passage.bytes
    var found: [Range<Int>] = []
    for index in bytes.indices where CharacterClasses.isLetterOrDigit(bytes[index]) {
      let isStart = index == 0 || !CharacterClasses.isLetterOrDigit(bytes[index - 1])
      let isEnd = index + 1 == bytes.count || !CharacterClasses.isLetterOrDigit(bytes[index + 1])
      if isStart {
        let end = passage.byte(index - 1) == 0x20 ? index - 1 : index
        if let last = passage.scalar(before: end), CharacterClasses.isHan(last), !isLabel(index, passage) {
          found.append(end..<index)
        }
      }
      if isEnd {
        let start = passage.byte(index + 1) == 0x20 ? index + 2 : index + 1
        if let next = passage.scalar(at: start), CharacterClasses.isHan(next),
          !(CharacterClasses.isDigit(bytes[index]) && isUnit(next))
        {
          found.append(index + 1..<start)
        }
      }
    }
    return found
  }

  /// Whether the word there ends in a colon: it may be a speaker's code.
  private static func isLabel(_ start: Int, _ passage: Passage) -> Bool {
    var index = start
    while index - start < 16, CharacterClasses.isLetterOrDigit(passage.byte(index)) { index += 1 }
    return passage.byte(index) == 0x3A
  }

  private static func isUnit(_ scalar: Unicode.Scalar) -> Bool {
    "年月日天号號时時分秒".unicodeScalars.contains(scalar)
  }
}
