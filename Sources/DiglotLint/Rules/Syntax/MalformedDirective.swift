import DiglotSemantics
import DiglotSyntax

enum MalformedDirective: SyntaxRule {
  static let problem = SyntaxProblemKind.malformedDirective
  static let info = RuleInfo(
    name: "malformed-directive", group: .syntax, severity: .error,
    summary: "A directive has no value, or one that it can't have.",
    reason: "It declares nothing then, and what depends on it is reported all over the file.",
    example: "@date 17 October 2025\n\nHello.\n> 你好。",
    mended: "@date 2025-10-17\n\nHello.\n> 你好。",
    advice: """
      `@diglot 1`, `@title text | translation`, `@languages en zh-Hans`, `@date 2025-10-17`,
      `@speaker CODE Name | translation`, `@term forms | renderings`, `@use file.diglot`,
      `@meta key value`, `@media` and `@source` with a file or URL, `@allow rule, rule`.
      """)

  static func message(_ problem: SyntaxProblem, in block: Block) -> String {
    let text = block.text(problem.range)
    return switch problem.fault {
    case .missingValue, nil: "\(text) needs a value"
    case .unknownVersion: "version “\(text)” of Diglot is not known; this tool reads version 1"
    case .notALanguageTag: "“\(text)” is no language tag; write one such as “en” or “zh-Hans”"
    case .notADate: "“\(text)” is no date; write year, month and day, as in “2025-10-17”"
    case .notASpeakerCode:
      "“\(text)” can't be a speaker's code: write capitals, digits, “-” and “_”, or up to four Han or kana letters"
    }
  }
}
