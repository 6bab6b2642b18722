import DiglotSemantics
import DiglotSyntax

enum MissingTranslation: BlockRule {
  static let info = RuleInfo(
    name: "missing-translation", group: .translation, severity: .warning,
    summary: "A segment, heading or note has words, and no translation to one of the file's languages.",
    reason: "Readers of that language miss it, and nobody notices: the text around it reads well.",
    example: "@languages en zh-Hans\n\nHello.\n> 你好。\n\nHi there.",
    mended: "@languages en zh-Hans\n\nHello.\n> 你好。\n\nHi there.\n> 你好啊。",
    advice: """
      Write the translation below, `> …`, or `>TAG …` for another language than the first. If it is not
      to be translated, say so: `%allow missing-translation: sung, not spoken`. A file without
      `@languages` and without any translation is not looked at, nor are segments of events alone.
      """)

  static func check(_ facts: BlockFacts, in context: BlockContext) -> [LocalFinding] {
    guard facts.hasWords else { return [] }
    let missing = context.languages.missing(in: facts)
    guard !missing.isEmpty, let range = head(of: facts.block) else { return [] }
    let names = missing.compactMap { $0 }.joined(separator: ", ")
    return [
      LocalFinding(
        info, range, names.isEmpty ? "this is not translated" : "this is not translated to \(names)")
    ]
  }

  /// What stands for the whole block: its cue and speaker, its marker, or its first word, so that a
  /// long paragraph is not all underlined.
  private static func head(of block: Block) -> Range<Int>? {
    let line = block.tokens(ofLine: 0)
    let marks: [TokenKind] = [.cueClose, .speakerColon, .headingMarker, .noteClose]
    if let last = line.last(where: { marks.contains(block.tokens[$0].kind) }), let first = line.first {
      let start = block.tokens[first].kind == .byteOrderMark ? first + 1 : first
      return block.range(ofToken: start).lowerBound..<block.range(ofToken: last).upperBound
    }
    return block.inlines(ofLine: 0).first.map { inline in
      let text = block.text(inline.range)
      let word = text.prefix { !$0.isWhitespace }.prefix(16)
      return inline.range.lowerBound..<inline.range.lowerBound + word.utf8.count
    }
  }
}
