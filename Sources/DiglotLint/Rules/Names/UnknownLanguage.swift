import DiglotSemantics
import DiglotSyntax

enum UnknownLanguage: BlockRule {
  static let info = RuleInfo(
    name: "unknown-language", group: .names, severity: .warning,
    summary: "A translation names a language that `@languages` does not list.",
    reason: """
      It pairs with nothing. Often the tag is no tag but the first word of the translation: a space is
      missing behind `>`.
      """,
    example: "@languages en zh-Hans\n\nHello.\n> 你好。\n>ja こんにちは。",
    mended: "@languages en zh-Hans ja\n\nHello.\n> 你好。\n>ja こんにちは。",
    advice: "Add the language to `@languages`, correct the tag, or put a space behind `>`.")

  static func check(_ facts: BlockFacts, in context: BlockContext) -> [LocalFinding] {
    guard !context.languages.declared.isEmpty else { return [] }
    return facts.translations.compactMap { translation in
      guard let tag = translation.tag, !context.languages.declared.contains(tag),
        let range = facts.block.languageTag(ofLine: translation.line)
      else { return nil }
      let near = Spelling.nearest(to: tag, in: context.languages.declared)
      let advice = near.map { "; did you mean “\($0)”?" } ?? "; if it is text, put a space behind “>”"
      return LocalFinding(info, range, "“\(tag)” is not one of the file's languages\(advice)")
    }
  }
}
