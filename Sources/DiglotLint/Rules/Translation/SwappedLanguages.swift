import DiglotSemantics
import DiglotSyntax

enum SwappedLanguages: PairRule {
  static let info = RuleInfo(
    name: "swapped-languages", group: .translation, severity: .error,
    summary: "The source is in the language of the translation, and the translation in that of the source.",
    reason:
      "Everything that pairs the two reads them the wrong way round: hover, checks, subtitles in one language.",
    example: "@languages en zh-Hans\n\n我们明天早上出发。\n> We leave tomorrow morning.",
    mended: "@languages en zh-Hans\n\nWe leave tomorrow morning.\n> 我们明天早上出发。",
    advice: """
      Swap the two; the fix does. If the segment is spoken in the other language, say so by the tag of its
      translation, as in `>en We leave tomorrow morning.`, with both as they are.
      """)
  static let isDecisive = true

  /// Fewer letters may be a name.
  private static let enough = 5

  static func check(_ pair: Pair, in context: BlockContext) -> [LocalFinding] {
    guard let source = pair.source.language, let target = pair.translation.language,
      let range = pair.source.range, let other = pair.translation.range
    else { return [] }
    guard let said = pair.sourceLetters.ofScript(of: source), said.count == 0,
      let written = pair.translationLetters.ofScript(of: target), written.count == 0,
      let saidInTarget = pair.sourceLetters.ofScript(of: target), saidInTarget.count >= enough,
      let writtenInSource = pair.translationLetters.ofScript(of: source), writtenInSource.count >= enough
    else { return [] }
    return [
      LocalFinding(
        info, range, "this is in \(target) and its translation in \(source); they should be swapped",
        related: [LocalFinding.Related(range: other, message: "the translation")],
        fixes: fixes(pair, range, other))
    ]
  }

  /// Only where each of them stands on one line: others may be cut differently.
  private static func fixes(_ pair: Pair, _ source: Range<Int>, _ translation: Range<Int>) -> [Fix] {
    let block = pair.facts.block
    guard pair.source.lines.count == 1, pair.translation.lines.count == 1, block.kind == .segment,
      source.upperBound <= translation.lowerBound
    else { return [] }
    return [
      Fix(
        "swap source and translation", .suggested,
        [TextEdit(source, block.text(translation)), TextEdit(translation, block.text(source))])
    ]
  }
}
