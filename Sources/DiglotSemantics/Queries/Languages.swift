import DiglotSyntax

/// Which languages a document is in. What it declares decides; where it declares nothing, the
/// languages have no names but their places: source, and first target.
public struct Languages: Sendable, Hashable {
  /// Those of `@languages`, the source first; empty where there is none.
  public let declared: [String]
  /// Whether there is any translation at all, declared or found.
  public let isBilingual: Bool

  /// The language that most of the document is spoken in; nil where it is not declared.
  public var source: String? { declared.first }

  /// The languages it is translated to; empty where they are not declared.
  public var targets: [String] { Array(declared.dropFirst()) }

  private var firstTarget: String? { declared.dropFirst().first }

  /// The language of a translation line, by its tag as written; nil where it is not declared.
  public func language(ofTag tag: String?) -> String? { tag ?? firstTarget }

  /// The language that a block's own lines are in; nil where it is not declared.
  ///
  /// A segment that translates to the source language is spoken in another: the first of the
  /// document's languages to which it is not translated.
  public func spoken(in facts: BlockFacts) -> String? {
    guard let source, facts.block.kind == .segment else { return source }
    guard facts.translations.contains(where: { language(ofTag: $0.tag) == source }) else { return source }
    let translated = Set(facts.translations.compactMap { language(ofTag: $0.tag) })
    return declared.first { !translated.contains($0) } ?? source
  }

  /// The languages that a block should be translated to and is not; empty in a document that
  /// declares no languages and has no translations. Where they have no names, any translation will do,
  /// and one nil stands for the first target.
  public func missing(in facts: BlockFacts) -> [String?] {
    guard !declared.isEmpty else {
      let isTranslated =
        facts.translations.contains(where: \.hasText) || facts.isTranslated(to: nil, part: 1)
      return isBilingual && !isTranslated ? [nil] : []
    }
    let spoken = spoken(in: facts)
    return declared.enumerated().compactMap { part, language -> String?? in
      guard language != spoken else { return nil }
      let isTranslated =
        facts.isTranslated(to: language, part: part)
        || language == firstTarget && facts.isTranslated(to: nil, part: part)
      return isTranslated ? nil : .some(language)
    }
  }
}

extension Document {
  /// The languages of the document.
  public var languages: Languages {
    Languages(
      declared: directives.languages,
      isBilingual: directives.languages.count > 1 || facts.summary.translated > 0)
  }
}

extension BlockFacts {
  /// Whether there is text for a language: in translation lines with the tag as written, or in a part
  /// of a heading or note.
  func isTranslated(to tag: String?, part: Int) -> Bool {
    if translations.contains(where: { $0.tag == tag && $0.hasText }) { return true }
    return block.kind != .segment && !block.partText(part).utf8.isEmpty
  }
}
