import DiglotSemantics
import DiglotSyntax

enum ControlCharacter: BlockRule {
  static let info = RuleInfo(
    name: "control-character", group: .text, severity: .warning,
    summary: "The text holds a control character.",
    reason: "It says nothing, and programs that read the text may stop at it, or take it for an end of line.",
    example: "@languages en zh-Hans\n\nHello there,\u{0C} my friend.\n> 你好，我的朋友。",
    mended: "@languages en zh-Hans\n\nHello there, my friend.\n> 你好，我的朋友。",
    advice: "Remove it. If it stands for the end of a line or a page, write that.")

  static func check(_ facts: BlockFacts, in context: BlockContext) -> [LocalFinding] {
    runs(of: facts.unusualCharacters.filter { $0.kind == .control }).map { scalar, range in
      let digits = String(scalar.value, radix: 16, uppercase: true)
      let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      let isOne = range.count == UTF8.width(scalar)
      return LocalFinding(
        info, range,
        isOne ? "here stands the control character \(name)" : "here stand control characters, \(name) first",
        fixes: [Fix(isOne ? "remove it" : "remove them", .suggested, [TextEdit(range, "")])])
    }
  }

  /// Characters right behind each other are one matter: a damaged file may hold a million of them.
  private static func runs(of characters: [UnusualCharacter]) -> [(first: Unicode.Scalar, range: Range<Int>)]
  {
    var runs: [(first: Unicode.Scalar, range: Range<Int>)] = []
    for character in characters {
      if let last = runs.last, last.range.upperBound == character.range.lowerBound {
        runs[runs.count - 1].range = last.range.lowerBound..<character.range.upperBound
      } else {
        runs.append((character.scalar, character.range))
      }
    }
    return runs
  }
}
